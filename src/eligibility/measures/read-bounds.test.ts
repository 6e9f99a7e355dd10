import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/eligibility-context.ts';
import { strangerPolicy } from '../../../test/support/stranger-policy.ts';
import { readGrants } from './read-grant.ts';
import { readMeasures } from './read-measures.ts';

const measures = readMeasures(await strangerPolicy(), context);
const measure = (words: string) => measures.find(({ text }) => text.includes(words));

describe('a bound of what is given', () => {
  it.each([
    ['按投资额的8%给予补贴，单户企业最高补助50万元', '最高补助50万元'],
    ['按投资额的8%给予补贴，不得超过50万元', '不得超过50万元'],
    ['按投资额的8%给予补贴，50万元封顶', '50万元封顶'],
    ['给予投资额8%的补贴，总额以50万元为限', '50万元为限'],
  ])('%s', (text, cap) => {
    expect(readGrants(text, 0)[0]?.grant.cap).toMatchObject({ text: cap, value: 500_000 });
  });

  it('may stand behind a semicolon, with a share of its own for what lies above a step', () => {
    expect(measure('设备投入额')?.grant).toMatchObject({
      rate: { text: '6%' },
      tiers: [{ above: { value: 8e6 }, rate: { text: '9%' } }],
      cap: { value: 9e5 },
    });
    expect(measures.filter(({ text }) => text.includes('800万元以上部分'))).toHaveLength(1);
  });
});
