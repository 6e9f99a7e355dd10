import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftLines } from './draft-lines.ts';

/** A draft with statements in order, none overlapping another. */
const drafts = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('规', '划', '。', '\n', 'a', ' ') }),
    fc.array(fc.nat(60), { maxLength: 12 }),
  )
  .map(([text, cuts]) => {
    const bounds = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((a, b) => a - b);
    const statements: { start: number; end: number }[] = [];
    for (let index = 0; index + 1 < bounds.length; index += 2)
      statements.push({ start: bounds[index] ?? 0, end: bounds[index + 1] ?? 0 });
    return { text, statements };
  });

describe('the lines of a draft', () => {
  it('join to the draft, whatever its statements', () => {
    fc.assert(
      fc.property(drafts, ({ text, statements }) => {
        const joined = draftLines(text, statements).map(({ pieces }) =>
          pieces.map((piece) => piece.text).join(''),
        );
        expect(joined.join('\n')).toBe(text);
      }),
    );
  });

  it('hold each statement whole, but for its line feeds', () => {
    fc.assert(
      fc.property(drafts, ({ text, statements }) => {
        const pieces = draftLines(text, statements).flatMap((line) => line.pieces);
        statements.forEach(({ start, end }, index) => {
          const own = pieces.filter(({ statement }) => statement === index);
          const expected = text.slice(start, end).replaceAll('\n', '');
          expect(own.map((piece) => piece.text).join('')).toBe(expected);
        });
      }),
    );
  });

  it('end a statement once, at its last piece', () => {
    const lines = draftLines('甲乙\n丙丁。戊', [{ start: 1, end: 6 }]);
    expect(lines.map(({ pieces }) => pieces.map(({ text, isLast }) => [text, isLast]))).toEqual([
      [
        ['甲', false],
        ['乙', false],
      ],
      [
        ['丙丁。', true],
        ['戊', false],
      ],
    ]);
  });
});
