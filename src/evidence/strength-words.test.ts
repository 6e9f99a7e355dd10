import { describe, expect, it } from 'vitest';
import { findStrengthWords, isStronger, strengthOfWord } from './strength-words.ts';

describe('words of strength', () => {
  it('are found in order, the longest first', () => {
    const found = findStrengthWords('对龙头企业重点支持,鼓励中小企业,力争给予奖补');
    expect(found.map(({ word, strength }) => [word, strength])).toEqual([
      ['重点支持', 'priority'],
      ['鼓励', 'encouragement'],
      ['力争', 'effort'],
      ['给予', 'grant'],
      ['奖补', 'grant'],
    ]);
  });

  it('stand where they say', () => {
    const text = '支持企业上云,必须落实';
    for (const { word, start, end } of findStrengthWords(text)) expect(text.slice(start, end)).toBe(word);
  });

  it('are ordered: giving binds more than encouraging, a duty more than support', () => {
    expect(isStronger('grant', 'encouragement')).toBe(true);
    expect(isStronger('duty', 'support')).toBe(true);
    expect(isStronger('effort', 'assurance')).toBe(false);
    expect(isStronger('support', 'support')).toBe(false);
  });

  it('are none in a text without them', () => {
    expect(findStrengthWords('产值3000亿元')).toEqual([]);
    expect(strengthOfWord('产值')).toBeNull();
  });
});
