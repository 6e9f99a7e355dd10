import { describe, expect, it } from 'vitest';
import { askingPhraseAt } from './asking-phrases.ts';
import { englishTokens } from './english-words.ts';

const length = (text: string, index = 0) => askingPhraseAt(englishTokens(text), index);

describe('phrases that ask and name nothing', () => {
  it.each([
    ['How many schools', 2],
    ['By how much', 3],
    ['Is it true that roads are closed', 4],
    ['going to be replaced', 2],
  ])('%s: %d words', (text, expected) => {
    expect(length(text)).toBe(expected);
  });

  it('are found where they stand', () => {
    expect(length('pipes are going to be replaced', 2)).toBe(2);
    expect(length('pipes are going to be replaced', 1)).toBe(0);
  });

  it('are not single words', () => {
    expect(length('schools')).toBe(0);
    expect(length('how')).toBe(0);
    expect(length('')).toBe(0);
  });
});
