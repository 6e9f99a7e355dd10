import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/eligibility/types.ts';
import { goldMeasureSchema } from './profiles.ts';
import { locateGold } from './score-match.ts';
import { scoreParts } from './score-parts.ts';

const text = '注册满1年的企业,给予奖励50万元。';
const gold = locateGold(
  [
    goldMeasureSchema.parse({
      id: 'M1',
      quote: '注册满1年的企业,给予奖励50万元',
      strength: '给予',
      beneficiary: '企业',
      conditions: [{ about: 'figure', text: '注册满1年' }],
      ceiling: { text: '50万元' },
      rate: null,
    }),
  ],
  text,
);
const read = (amount: string | null, conditions: readonly string[]) =>
  [
    {
      start: 0,
      end: 16,
      grant: amount === null ? null : { rate: null, cap: null, fixed: { text: amount } },
      conditions: conditions.map((one) => ({
        text: one,
        start: text.indexOf(one),
        end: text.indexOf(one) + one.length,
      })),
    },
  ] as unknown as Measure[];

describe('parts of measures that were read', () => {
  it('count where the author has them too', () => {
    expect(scoreParts(gold, read('50万元', ['满1年']))).toEqual({
      ...{ amounts: 1, amountsFound: 1, amountsRead: 1, amountsRight: 1 },
      ...{ conditions: 1, conditionsFound: 1 },
    });
  });

  it('are missed where they were not read, and wrong where they are others', () => {
    expect(scoreParts(gold, read(null, []))).toMatchObject({
      amountsFound: 0,
      amountsRead: 0,
      conditionsFound: 0,
    });
    expect(scoreParts(gold, read('5万元', ['企业']))).toMatchObject({ amountsRead: 1, amountsRight: 0 });
  });
});
