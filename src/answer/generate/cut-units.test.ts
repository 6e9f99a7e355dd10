import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUnitCutter } from './cut-units.ts';

/** Units of an output that arrives in these pieces. */
function cut(pieces: readonly string[]) {
  const cutter = createUnitCutter();
  const units = [];
  for (const piece of pieces) {
    const list = cutter.push(piece);
    if (cutter.wasThinking()) units.length = 0;
    units.push(...list);
  }
  return [...units, ...cutter.end()];
}
const textsOf = (output: string) => cut([output]).map(({ text }) => text);

describe('output is cut into units', () => {
  it.each([
    ['甲[E1]。乙[E2]。', ['甲[E1]。', '乙[E2]。']],
    ['甲。[E1][E2]乙。 [E1]', ['甲。[E1][E2]', '乙。 [E1]']],
    ['甲。【E1】\n\n乙', ['甲。【E1】', '乙']],
    ['- 甲[E1]\n- 乙[E2]', ['- 甲[E1]', '- 乙[E2]']],
    ['他说“甲。”[E1]乙', ['他说“甲。”[E1]', '乙']],
    ['增速4.7%[E1]。', ['增速4.7%[E1]。']],
    ['<think>甲。乙</think>丙。', ['丙。']],
    ['甲。<thinking>乙。</thinking>丙。', ['甲。', '丙。']],
    ['想一想。是甲。</think>丙。', ['丙。']],
    ['<think>没有完', []],
    ['a < b。', ['a < b。']],
    ['', []],
  ])('%j', (output, units) => {
    expect(textsOf(output)).toEqual(units);
  });

  it('the same, wherever the pieces end', () => {
    const output =
      '<think>想。</think>目标:\n- 产值突破3000亿元。[E1][E2]\n增速9%【E3】。第二句! [E1]\n| a | b |\n尾';
    const whole = cut([output]);
    fc.assert(
      fc.property(fc.array(fc.nat(output.length), { maxLength: 30 }), (ends) => {
        const stops = [0, ...ends.sort((one, other) => one - other), output.length];
        const pieces = stops.slice(1).map((end, at) => output.slice(stops[at], end));
        expect(cut(pieces)).toEqual(whole);
      }),
    );
  });

  it('and nothing is lost but white space, thinking and nothing else', () => {
    const character = fc.constantFrom(...'甲乙。!\n [E1]-“”'.split(''));
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), (characters) => {
        const output = characters.join('');
        expect(textsOf(output).join('').replace(/\s/g, '')).toBe(output.replace(/\s/g, ''));
      }),
    );
  });

  it('a sentence as soon as what follows it has begun', () => {
    const cutter = createUnitCutter();
    expect(cutter.push('甲。')).toEqual([]);
    expect(cutter.push('[E')).toEqual([]);
    expect(cutter.push('1]')).toEqual([]);
    expect(cutter.push('乙')).toEqual([{ text: '甲。[E1]', startsLine: true }]);
  });

  it('and what is far too long is given up', () => {
    for (const output of ['甲'.repeat(1_000), '甲。'.repeat(7_000), `<think>${'甲'.repeat(210_000)}`])
      expect(() => textsOf(output)).toThrow(expect.objectContaining({ failure: 'too_long' }));
  });
});
