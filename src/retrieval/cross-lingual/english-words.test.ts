import { describe, expect, it } from 'vitest';
import { englishAmountAt } from './english-amounts.ts';
import { englishKey, englishTokens, wordForms } from './english-words.ts';

describe('words of an English text', () => {
  it('are cut at hyphens and punctuation, but not inside names and numbers', () => {
    const words = (text: string) => englishTokens(text).map(({ text: own }) => own);
    expect(words('a 12-inch wafer, R&D: 1+N (3.5%)')).toEqual([
      'a',
      '12',
      'inch',
      'wafer',
      'R&D',
      '1+N',
      '3.5%',
    ]);
    expect(words('24,000 in 2020, 5G')).toEqual(['24000', 'in', '2020', '5G']);
    expect(words('信创 and AI')).toEqual(['信创', 'and', 'AI']);
  });

  it('lose case, accents, apostrophes and possessive endings in a key', () => {
    expect(englishKey("Xi'an’s Résumé")).toBe('xian resume');
    expect(englishKey('Lüliang')).toBe('luliang');
  });

  it.each([
    ['cities', 'city'],
    ['processes', 'process'],
    ['planned', 'plan'],
    ['developed', 'develop'],
    ['promoting', 'promote'],
    ['built', 'build'],
    ['digitisation', 'digitization'],
    ['centres', 'center'],
    ['constructor', 'constructor'],
  ])('%s may stand in a dictionary as %s', (word, form) => {
    expect(wordForms(word)).toContain(form);
    expect(wordForms(word)[0]).toBe(word);
  });

  it('do not lose the s that is theirs', () => {
    expect(wordForms('business')).not.toContain('busines');
    expect(wordForms('status')).not.toContain('statu');
  });
});

describe('amounts', () => {
  const amount = (text: string) => englishAmountAt(englishTokens(text), 0);
  it.each([
    ['300 billion yuan', 3, ['3000亿元']],
    ['CNY 300 billion', 3, ['3000亿元']],
    ['0.3 billion', 2, ['3亿']],
    ['50 million', 2, ['5000万', '50000000']],
    ['9 per cent growth', 3, ['9%']],
    ['9% growth', 1, ['9%']],
    ['2025', 1, ['2025']],
  ])('%s', (text, length, chinese) => {
    expect(amount(text)).toEqual({ length, chinese });
  });

  it('are not found where there is no number', () => {
    expect(amount('yuan')).toBeNull();
    expect(amount('billions of yuan')).toBeNull();
    expect(englishAmountAt([], 0)).toBeNull();
  });
});
