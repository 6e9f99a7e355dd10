import { describe, expect, it } from 'vitest';
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

  it('have the same words', () => {
    expect(keys(dictionaries['zh-Hant'])).toEqual(keys(dictionaries.zh));
    expect(keys(dictionaries.en)).toEqual(keys(dictionaries.zh));
  });
});
