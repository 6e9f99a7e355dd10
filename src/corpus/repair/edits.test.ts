import { describe, expect, it } from 'vitest';
import { applyEdits, claimedUnits, type Edit } from './edits.ts';

const edit = (rawStart: number, rawEnd: number, canonical: string): Edit => ({
  kind: 'erratum',
  rawStart,
  rawEnd,
  canonical,
  rule: 'test',
});

describe('applyEdits', () => {
  it('applies edits in the order of the text, with offsets on both sides', () => {
    const { text, repairs } = applyEdits('abcdef', [edit(4, 5, 'XYZ'), edit(1, 3, '')]);
    expect(text).toBe('adXYZf');
    expect(
      repairs.map(({ raw, rawStart, rawEnd, start, end }) => [raw, rawStart, rawEnd, start, end]),
    ).toEqual([
      ['bc', 1, 3, 1, 1],
      ['e', 4, 5, 2, 5],
    ]);
  });

  it.each([
    ['overlap', [edit(0, 2, ''), edit(1, 3, '')]],
    ['leave the text', [edit(2, 9, '')]],
    ['run backwards', [edit(3, 1, '')]],
    ['begin before the text', [edit(-1, 1, '')]],
  ])('refuses edits that %s', (_case, edits) => {
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  });

  it('marks the units that edits claim', () => {
    expect([...claimedUnits(5, [edit(1, 3, ''), edit(4, 5, 'x')])]).toEqual([0, 1, 1, 0, 1]);
  });
});
