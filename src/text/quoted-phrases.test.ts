import { expect, test } from 'vitest';
import { quotedPhrases } from './quoted-phrases.ts';

test('what stands between quotation marks, as long as wanted', () => {
  expect(quotedPhrases('指导思想里"主线"和"融合发展"')).toEqual(['主线', '融合发展']);
  expect(quotedPhrases('指导思想里"主线"和"融合发展"', 4)).toEqual(['融合发展']);
  expect(quotedPhrases('没有引号')).toEqual([]);
  expect(quotedPhrases(`"${'长'.repeat(30)}"和"融合"`)).toEqual(['融合']);
});
