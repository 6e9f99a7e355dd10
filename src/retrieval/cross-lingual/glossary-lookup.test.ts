import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { englishKey } from './english-words.ts';
import { openGlossary, parsePolicyTerms } from './glossary-lookup.ts';

const lexiconFile = (name: string) =>
  readFileSync(new URL(`../../../lexicon/${name}`, import.meta.url), 'utf8');
const text = lexiconFile('english-glossary.txt');
const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

/** Milliseconds of the fastest of several runs: others use the machine as well. */
function fastest(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('the glossary', () => {
  it('is at most 3 MB and says where it comes from and under which licence', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3_000_000);
    const header = text.split('\n').filter((line) => line.startsWith('#'));
    expect(header.join('\n')).toMatch(/CC-CEDICT.*\n.*Data of \d{4}-\d\d-\d\d.*CC BY-SA 4\.0/);
  });

  it('is sorted, so that it can be searched as it lies', () => {
    const unsorted = lines.find((line, index) => index > 0 && line <= (lines[index - 1] ?? ''));
    expect(unsorted).toBeUndefined();
  });

  it('holds normalised terms and Chinese words of two characters or more', () => {
    for (const line of lines.filter((_, index) => index % 50 === 0)) {
      const [key = '', translations = ''] = line.split('\t');
      if (key.startsWith('~')) continue;
      expect(englishKey(key)).toBe(key);
      expect(translations).toMatch(/^[\u4e00-\u9fff]{2,}(\|[\u4e00-\u9fff]{2,})*$/);
    }
  });

  it('finds every line, the first and the last included, and nothing else', () => {
    const glossary = openGlossary(text);
    const sample = lines.filter((_, index) => index % 500 === 0 || index === lines.length - 1);
    for (const line of sample) {
      const [key = '', translations = ''] = line.split('\t');
      expect(glossary.translations(key)).toEqual(translations.split('|'));
      expect(glossary.hasPrefix(key.slice(0, -1))).toBe(true);
      expect(glossary.translations(`${key}\u0001`)).toEqual([]);
    }
    expect(glossary.translations('')).toEqual([]);
    expect(glossary.hasPrefix('zzzzzz ')).toBe(false);
  });

  it('opens in a small fraction of the time that parsing it would take', () => {
    const parse = () =>
      new Map(
        text.split('\n').map((line) => {
          const [key = '', translations = ''] = line.split('\t');
          return [key, translations.split('|')];
        }),
      );
    const openAndLook = () => openGlossary(text).translations('integrated circuit');
    expect(fastest(openAndLook) / fastest(parse)).toBeLessThan(0.1);
  });

  it('is empty when its text is', () => {
    expect(openGlossary('').translations('chip')).toEqual([]);
    expect(openGlossary('').hasPrefix('chip')).toBe(false);
  });
});

describe('the hand-made terms', () => {
  const terms = lexiconFile('english-policy-terms.txt');
  const keys = terms
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .flatMap((line) => (line.split('\t')[0] ?? '').split('|'));

  it('hold each term once', () => {
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('are written as they are looked up', () => {
    expect(keys.filter((key) => englishKey(key) !== key)).toEqual([]);
  });

  it('are found by every one of their names', () => {
    const glossary = parsePolicyTerms(
      '# topic\nsme|small firm\t中小企业|小微企业\n\nno translation\nchip\t芯片\n',
    );
    expect(glossary.translations('small firm')).toEqual(['中小企业', '小微企业']);
    expect(glossary.translations('sme')).toEqual(['中小企业', '小微企业']);
    expect(glossary.translations('chip')).toEqual(['芯片']);
    expect(glossary.translations('topic')).toEqual([]);
  });
});
