import { describe, expect, it } from 'vitest';
import { eligibilityWords } from '../eligibility/words/words.ts';
import { evalsWords } from '../evals/words/words.ts';
import { readerWords } from '../reader/words/words.ts';
import { wordingWords } from '../wording/words/words.ts';
import { dictionaries, interfaceLanguage, knownLanguage } from './language.ts';

describe('the interface language', () => {
  it.each([
    [['zh-CN'], 'zh'],
    [['zh'], 'zh'],
    [['zh-Hans-HK'], 'zh'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-Hant'], 'zh-Hant'],
    [['fr', 'en-GB'], 'en'],
    [['fr'], 'zh'],
    [[], 'zh'],
  ])('for %j is %s', (preferred, language) => {
    expect(interfaceLanguage(preferred)).toBe(language);
  });

  it('is none of the unknown ones', () => {
    expect(knownLanguage('zh-Hant')).toBe('zh-Hant');
    expect(knownLanguage('fr')).toBeNull();
    expect(knownLanguage(null)).toBeNull();
  });
});

describe('the dictionaries', () => {
  const keys = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
      : [path];

  it.each([
    ['the page', dictionaries],
    ['the reader', readerWords],
    ['the dashboard', evalsWords],
    ['the wording check', wordingWords],
    ['eligibility', eligibilityWords],
  ])('of %s have the same words', (_, { zh, 'zh-Hant': traditional, en }) => {
    expect(keys(traditional)).toEqual(keys(zh));
    expect(keys(en)).toEqual(keys(zh));
  });
});
