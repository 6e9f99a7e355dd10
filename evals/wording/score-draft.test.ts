import { describe, expect, it } from 'vitest';
import type { Verdict, WordingSegment } from '../../src/wording/types.ts';
import { draftSchema } from './draft-question.ts';
import { inventedFound, type ScoredStatement, scoreDraft, scoreVerdicts } from './score-draft.ts';

const draft = draftSchema.parse({
  id: 'a',
  split: 'dev',
  draft: '甲事做三件。甲事做三件。丙事不做。',
  statements: [
    { text: '甲事做三件', verdict: 'exact', section: '1.2' },
    { text: '甲事做三件', verdict: 'altered_number', section: '1.2' },
    { text: '丙事不做', verdict: 'not_found' },
  ],
});
const segment = (start: number, end: number, verdict: Verdict, sectionId = '1.2') =>
  ({ start, end, verdict, match: { sectionId } }) as WordingSegment;

describe('a scored statement', () => {
  it('is held against the segments that it overlaps, each time it stands there', () => {
    const scored = scoreDraft(draft, [
      segment(0, 6, 'exact'),
      segment(6, 12, 'altered_number', '1.2.1'),
      segment(12, 17, 'not_found'),
    ]);
    expect(scored.map(({ found, isPlaced }) => [found, isPlaced])).toEqual([
      ['exact', true],
      ['altered_number', true],
      ['not_found', null],
    ]);
  });

  it('has the gravest of what is said of its parts', () => {
    const [first] = scoreDraft(draft, [segment(0, 3, 'altered_number'), segment(3, 6, 'exact', '9')]);
    expect(first).toMatchObject({ found: 'altered_number', isPlaced: true });
  });

  it('without any segment was not found', () => {
    expect(scoreDraft(draft, []).map(({ found }) => found)).toEqual(['not_found', 'not_found', 'not_found']);
  });
});

describe('the measures', () => {
  const of = (expected: Verdict, found: Verdict) => ({ expected, found }) as ScoredStatement;
  const scored = [of('exact', 'exact'), of('exact', 'near'), of('near', 'near'), of('not_found', 'near')];

  it('are precision and recall of each verdict', () => {
    const [exact, near, number] = scoreVerdicts(scored);
    expect(exact).toMatchObject({ precision: 1, recall: 0.5 });
    expect(near).toMatchObject({ precision: 1 / 3, recall: 1 });
    expect(number).toMatchObject({ precision: null, recall: null });
  });

  it('tell how much of what was invented was found', () => {
    expect(inventedFound(scored)).toBe(1);
    expect(inventedFound(scored.slice(0, 3))).toBeNull();
  });
});
