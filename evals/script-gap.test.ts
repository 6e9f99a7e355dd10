import { describe, expect, it } from 'vitest';
import { scriptGap } from './script-gap.ts';

const answered = (kind: string, right: boolean) => scored(kind, right, true);
const scored = (kind: string, right: boolean, answerable: boolean) => ({
  question: { kind },
  scores: {
    accuracy: { hits: Number(right), total: 1 },
    ...(answerable && { falseRefusal: { hits: 0, total: 1 } }),
  },
});

describe('scriptGap', () => {
  it('is accuracy in the script less accuracy in simplified Chinese', () => {
    const records = [
      answered('traditional', true),
      answered('traditional', false),
      ...[true, true, true, false].map((right) => answered('figure', right)),
    ];
    expect(scriptGap('traditional', records)).toBeCloseTo(0.5 - 0.75);
  });

  it('weighs unanswerable questions as often as the script has them', () => {
    const nearMisses = Array.from({ length: 9 }, () => scored('near-miss', false, false));
    const easy = [answered('english', true), answered('figure', true), ...nearMisses];
    expect(scriptGap('english', easy)).toBe(0);
    expect(scriptGap('english', [...easy, scored('english', false, false)])).toBe(0);
  });

  it('leaves other kinds out, and is nothing where one side is missing', () => {
    expect(scriptGap('english', [answered('english', true), answered('follow-up', false)])).toBeNull();
    expect(scriptGap('english', [answered('figure', true)])).toBeNull();
  });
});
