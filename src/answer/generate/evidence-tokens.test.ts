import { describe, expect, it } from 'vitest';
import { citation } from '../../http/test-doubles.ts';
import { describeEvidence, readTokens } from './evidence-tokens.ts';

describe('tokens', () => {
  it.each([
    ['甲[E1]。', '甲。', [0], false],
    ['甲。[E2][E1]', '甲。', [1, 0], false],
    ['甲[1,2]', '甲', [0, 1], false],
    ['甲【E1、E2】', '甲', [0, 1], false],
    ['甲[证据2]', '甲', [1], false],
    ['甲[e1][E1]', '甲', [0], false],
    ['甲[E3]', '甲', [], true],
    ['甲[E0]', '甲', [], true],
    ['甲[E1][E9]', '甲', [0], true],
    ['甲[注]', '甲[注]', [], false],
    ['甲', '甲', [], false],
  ])('%s', (sentence, text, cited, namesUnknown) => {
    expect(readTokens(sentence, 2)).toEqual({ text, cited, namesUnknown });
  });

  it('stand before their quotes, one quote a line', () => {
    expect(describeEvidence([citation, { ...citation, quote: '第一行\n第二行' }])).toBe(
      '[E1] 一、2:产值达到3000亿元。\n[E2] 一、2:第一行 第二行',
    );
  });
});
