import { describe, expect, it } from 'vitest';
import type { Match } from '../../src/eligibility/create-matcher.ts';
import type { MatchedMeasure } from '../../src/eligibility/match/matched-measure.ts';
import { countInventedPromises } from './invented-promises.ts';
import { type GoldProfile, goldMeasureSchema } from './profiles.ts';
import { addScores, locateGold, scoreInventory, scoreMatch } from './score-match.ts';

const text = '支持甲企业。支持乙企业。支持丙企业。';
const gold = locateGold(
  ['支持甲企业', '支持乙企业', '支持丙企业'].map((quote, at) =>
    goldMeasureSchema.parse({
      id: `M${at + 1}`,
      quote,
      strength: '支持',
      beneficiary: '',
      conditions: [{ about: 'size', text: quote.slice(2) }],
      ceiling: null,
      rate: null,
    }),
  ),
  text,
);
const byId = new Map(gold.map((measure) => [measure.id, measure]));
const offered = (start: number, state = 'applies', status = 'met') =>
  ({
    state,
    measure: { start, end: start + 5, grant: null, conditions: [], text: text.slice(start, start + 5) },
    conditions: [
      { condition: { start: start + 2, end: start + 5, text: text.slice(start + 2, start + 5) }, status },
    ],
    ceiling: null,
  }) as unknown as MatchedMeasure;
const profile: GoldProfile = {
  ...({ id: 'P', split: 'dev', difficulty: 'plain', language: 'zh', profile: {}, reason: '' } as const),
  expected: [{ measure: 'M1', conditions: [{ text: '甲企业', status: 'met' }], ceiling: null }],
  acceptable: ['M2'],
  excluded: [{ measure: 'M3', conditions: [{ text: '丙企业', status: 'not_met' }] }],
  asks: ['size'],
};
const match = (measures: MatchedMeasure[], questions: string[] = []) =>
  ({ measures, questions, firm: { affirmed: '', figures: [] } }) as unknown as Match;

describe('a scored match', () => {
  it('counts what was expected, offered, rightly held and asked', () => {
    const score = scoreMatch(
      profile,
      byId,
      match([offered(0), offered(6), offered(12, 'failed', 'not_met')], ['size']),
    );
    expect(score).toMatchObject({ expected: 1, recalled: 1, offered: 2, right: 2, conditions: 2, states: 2 });
    expect(score).toMatchObject({ excluded: 1, excludedOffered: 0, asks: 1, asksRight: 1, ceilingsRight: 1 });
  });

  it('counts what was offered though it is excluded', () => {
    const score = scoreMatch(profile, byId, match([offered(12)]));
    expect(score).toMatchObject({ recalled: 0, right: 0, excludedOffered: 1, asksRight: 0 });
  });

  it('adds up', () => {
    const score = scoreMatch(profile, byId, match([offered(0)]));
    expect(addScores([score, score]).recalled).toBe(2);
  });
});

describe('the inventory', () => {
  it('is held against what an author found', () => {
    expect(
      scoreInventory(gold, [
        { start: 0, end: 5 },
        { start: 20, end: 30 },
      ]),
    ).toEqual({ found: 1, of: 3, right: 1, read: 2 });
  });
});

describe('an invented promise', () => {
  const promise = (words: string, ceiling: string, figures: object[] = []) =>
    ({
      measures: [{ measure: { text: words }, ceiling: { text: ceiling } }],
      firm: { affirmed: '', figures },
    }) as unknown as Match;

  it.each([
    ['最高300万元', '300万元', 0],
    ['最高300万元', '301万元', 1],
    ['按30%给予奖补,最高300万元', '240万元', 0],
    ['按20%给予奖补,最高300万元', '240万元', 1],
    ['支持企业', '一些钱', 1],
  ])('%s: %s counts %d', (words, ceiling, count) => {
    expect(countInventedPromises(promise(words, ceiling, [{ value: 8_000_000 }]))).toBe(count);
  });
});
