import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftStatements } from './draft-statements.ts';
import { tuning } from './tuning.ts';

const textsOf = (draft: string) => draftStatements(draft).map(({ start, end }) => draft.slice(start, end));

describe('the statements of a draft', () => {
  it('are its sentences and what semicolons set apart, without bullets and ordinals', () => {
    expect(textsOf('# 讲话稿\n\n1. 支持企业;鼓励创新。\n- （一）加强统筹。\n“十四五”时期。')).toEqual([
      '讲话稿',
      '支持企业;',
      '鼓励创新。',
      '加强统筹。',
      '“十四五”时期。',
    ]);
  });

  it('stand in order, do not overlap, and leave out nothing that says something', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲乙3。;,\n“” ') }), (draft) => {
        let end = 0;
        for (const span of draftStatements(draft)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(draft.slice(end, span.start)).not.toMatch(/[甲乙]/);
          end = span.end;
        }
        expect(draft.slice(end)).not.toMatch(/[甲乙]/);
      }),
    );
  });

  it('are cut where nothing ends them', () => {
    for (const unit of ['甲乙丙', '甲乙,丙']) {
      const draft = unit.repeat(20_000);
      const statements = draftStatements(draft);
      expect(Math.max(...statements.map(({ start, end }) => end - start))).toBeLessThanOrEqual(
        tuning.longest,
      );
      expect(textsOf(draft).join('')).toBe(draft);
    }
  });
});
