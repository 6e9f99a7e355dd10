import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectExplained } from '../../../test/support/explain-repairs.ts';
import { composeEdits, shiftEdits } from './compose-edits.ts';
import { applyEdits, type Edit } from './edits.ts';

const edit = (rawStart: number, rawEnd: number, canonical: string, rule = 'r'): Edit => ({
  kind: 'furniture',
  rawStart,
  rawEnd,
  canonical,
  rule,
});

/** Edits that do not overlap, at random places of a text. */
function editsOf(length: number, cuts: readonly number[], words: readonly string[]): Edit[] {
  const places = [...new Set(cuts.map((cut) => cut % (length + 1)))].sort((a, b) => a - b);
  const edits: Edit[] = [];
  for (let at = 0; at + 1 < places.length; at += 2)
    edits.push(edit(places[at] ?? 0, places[at + 1] ?? 0, words[at % words.length] ?? ''));
  return edits;
}

const anyCuts = fc.array(fc.nat(40), { maxLength: 12 });
const anyWords = fc.array(fc.constantFrom('', '', 'x', 'yz', '\n'), { minLength: 1, maxLength: 4 });

describe('composeEdits', () => {
  it('leads to what two passes lead to, and records every difference', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 30 }),
        anyCuts,
        anyWords,
        anyCuts,
        anyWords,
        (raw, firstCuts, firstWords, secondCuts, secondWords) => {
          const first = editsOf(raw.length, firstCuts, firstWords).filter(
            ({ rawStart, rawEnd, canonical }) => raw.slice(rawStart, rawEnd) !== canonical,
          );
          const between = applyEdits(raw, first).text;
          const second = editsOf(between.length, secondCuts, secondWords).filter(
            ({ rawStart, rawEnd, canonical }) => between.slice(rawStart, rawEnd) !== canonical,
          );
          const both = applyEdits(raw, composeEdits(raw, first, second));
          expect(both.text).toBe(applyEdits(between, second).text);
          expectExplained(raw, both);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps edits apart that only touch', () => {
    const composed = composeEdits('**字**句', [edit(0, 2, ''), edit(3, 5, '')], [edit(0, 1, '词')]);
    expect(composed.map(({ rawStart, rawEnd, canonical }) => [rawStart, rawEnd, canonical])).toEqual([
      [0, 2, ''],
      [2, 3, '词'],
      [3, 5, ''],
    ]);
  });
});

describe('shiftEdits', () => {
  it('moves what stands behind a change', () => {
    expect(shiftEdits([edit(4, 6, 'x')], [edit(0, 3, 'a'), edit(8, 9, '')])).toEqual([edit(2, 4, 'x')]);
  });
});
