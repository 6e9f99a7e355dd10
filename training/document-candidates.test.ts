import { expect, it } from 'vitest';
import { findCandidates } from './document-candidates.ts';

it('parts the passages that have the facts from those that are read besides', async () => {
  const text =
    '松湖区公园管理办法\n第一条 公园每日六时开放。\n第二条 禁止在湖边垂钓。\n第三条 园内游船由管理处出租,每小时收费三十元。';
  const found = await findCandidates([
    {
      name: 'park',
      text,
      questions: [
        { question: '划船一小时多少钱?', facts: ['三十元'], kind: 'answerable' },
        { question: '划船要穿救生衣吗?', facts: [], kind: 'near-miss' },
        { question: '公园几点关门?', facts: ['二十二时'], kind: 'answerable' },
      ],
    },
  ]);
  // The last is left out: nothing has its fact.
  expect(found.map(({ document, kind, question }) => [document, kind, question])).toEqual([
    ['park', 'answerable', '划船一小时多少钱?'],
    ['park', 'near-miss', '划船要穿救生衣吗?'],
  ]);
  const [answered, missed] = found;
  expect(answered?.answers).toHaveLength(1);
  expect(answered?.answers[0]).toContain('三十元');
  expect(answered?.others.length).toBeGreaterThan(0);
  expect(answered?.others.join('')).not.toContain('三十元');
  expect(missed?.answers).toEqual([]);
  expect(missed?.others.join('')).toContain('三十元');
});
