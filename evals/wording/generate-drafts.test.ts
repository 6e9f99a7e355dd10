import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import { generateDrafts } from './generate-drafts.ts';

const plan = await loadPlan();
const drafts = generateDrafts(plan, [], 1);
const statementsOf = (kind: RegExp) =>
  drafts.filter((draft) => kind.test(draft.kind)).flatMap(({ statements }) => statements);

describe('drafts made by rule', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(generateDrafts(plan, [], 1)).toEqual(drafts);
    expect(generateDrafts(plan, [], 2)).not.toEqual(drafts);
  });

  it('have statements that stand in them', () => {
    for (const { draft, statements } of drafts)
      for (const { text } of statements) expect(draft).toContain(text);
  });

  it('are literal where they say so, and nowhere else', () => {
    for (const { text, verdict } of drafts.flatMap(({ statements }) => statements))
      expect(plan.text.includes(text)).toBe(verdict === 'exact');
  });

  it('have enough of each kind, and eight kinds of slips with numbers', () => {
    expect(statementsOf(/^exact/)).toHaveLength(150);
    for (const kind of [
      /^repunctuated/,
      /^traditional/,
      /^strength/,
      /^paraphrased/,
      /^merged/,
      /^split/,
      /^invented/,
    ])
      expect(statementsOf(kind).length).toBeGreaterThan(50);
    const slips = new Set(drafts.flatMap(({ kind }) => (kind.startsWith('number: ') ? [kind] : [])));
    expect(slips.size).toBeGreaterThanOrEqual(8);
  });
});
