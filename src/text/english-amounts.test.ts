import { describe, expect, it } from 'vitest';
import { findEnglishAmounts } from './english-amounts.ts';

describe('findEnglishAmounts', () => {
  it.each([
    ['reach 500 billion yuan by 2025', '500 billion yuan', 5e11],
    ['worth RMB 1.2 trillion', 'RMB 1.2 trillion', 1.2e12],
    ['a grant of 3 million CNY', '3 million CNY', 3e6],
  ])('reads %s', (text, words, value) => {
    expect(findEnglishAmounts(text)).toMatchObject([{ text: words, value, kind: 'amount' }]);
  });

  it.each(['5 billion dollars', '3 million people', '2025'])('leaves %s', (text) => {
    expect(findEnglishAmounts(text)).toEqual([]);
  });
});
