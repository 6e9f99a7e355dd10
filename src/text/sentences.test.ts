import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import { splitSentences, splitSubsentences } from './sentences.ts';

const pieces = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['甲。乙!丙?丁', ['甲。', '乙!', '丙?', '丁']],
    ['他说:“甲。”乙。', ['他说:“甲。”', '乙。']],
    ['(甲。)乙。', ['(甲。)', '乙。']],
    ['真的?!甲。', ['真的?!', '甲。']],
    ['甲。"乙。"丙。', ['甲。', '"乙。"', '丙。']],
    ['甲。\n乙\n\n丙。', ['甲。', '乙', '丙。']],
    ['增长4.7%,占10.8%;达到3.5亿元。乙', ['增长4.7%,占10.8%;达到3.5亿元。', '乙']],
    ['依据《数字中国,路在何方?》制定。乙。', ['依据《数字中国,路在何方?》制定。', '乙。']],
    ['没有关上的《标题。乙。', ['没有关上的《标题。', '乙。']],
    ['　甲。　乙。 ', ['甲。', '乙。']],
    ['', []],
    [' \n　', []],
    ['。', ['。']],
  ])('splits %s', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  it('gives literal spans in order with nothing but white space between, in any text', () => {
    const unit = fc.constantFrom(...'甲乙。！？!?；;，,"\'“”《》（）() \n　1a');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.nat(100), (text, base) => {
        for (const split of [splitSentences, splitSubsentences]) {
          let position = base;
          for (const { start, end } of split(text, base)) {
            expect(end).toBeGreaterThan(start);
            expect(text.slice(position - base, start - base).trim()).toBe('');
            expect(text.slice(start - base, end - base).trim()).toBe(text.slice(start - base, end - base));
            position = end;
          }
          expect(text.slice(position - base).trim()).toBe('');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('ends every sentence of the plan’s clauses with a full stop', async () => {
    for (const { text } of (await loadPlan()).clauses)
      for (const sentence of pieces(text)) expect(sentence).toMatch(/。[”)]?$/);
  });

  it('copes with long runs of one character', () => {
    for (const character of ['《', '"', '。', '?', ' ', '》']) {
      const text = `甲${character.repeat(300_000)}乙。`;
      expect(splitSentences(text).length).toBeGreaterThan(0);
    }
  });
});

describe('splitSubsentences', () => {
  it('splits at semicolons as well', () => {
    const text = '甲;乙；“丙;”丁。戊';
    expect(splitSubsentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '甲;',
      '乙；',
      '“丙;”',
      '丁。',
      '戊',
    ]);
  });
});
