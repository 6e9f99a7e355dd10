import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import { loadSegmenter } from '../../test/support/segmenter.ts';
import { foldForSearch } from '../text/fold.ts';
import { splitSentences } from '../text/sentences.ts';
import { createTypoCorrector } from './correct-typos.ts';

const plan = await loadPlan();
const { segment, dictionary } = await loadSegmenter();
const text = foldForSearch(plan.text);
const inPlan = (word: string) => text.includes(word);
const inDictionary = (word: string) => dictionary.frequencies.has(word);

/** Characters by toneless reading, as many as the tests need. */
const syllables = {
  jian: '件见建剑',
  lu: '路炉录',
  pei: '培陪配',
  yu: '育遇',
  qi: '企起器气',
  ye: '业叶',
  chan: '产铲',
  quan: '权全',
  cuo: '措错',
  shi: '施时',
  ruan: '软',
  zhi: '知',
  shi2: '识',
  long: '龙',
  tou: '头',
  bao: '保',
  hu: '护',
  zhang: '障',
};
const readings = new Map<string, string[]>();
for (const [syllable, characters] of Object.entries(syllables))
  for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);

const correct = createTypoCorrector({
  segment,
  words: new Set(segment(plan.text).map((word) => word.text)),
  isWord: (word) => inDictionary(word) || inPlan(word),
  isKnownWord: (word) => inDictionary(word) && inPlan(word),
  isGrammar: (character) => dictionary.functionWords.has(character),
  readingsOf: (character) => readings.get(character) ?? [],
});

describe('a slip of a pinyin keyboard', () => {
  it.each([
    ['工业软见怎么发展?', '工业软件怎么发展?'],
    ['企业的陪育措施', '企业的培育措施'],
    ['知识产全保护', '知识产权保护'],
    ['龙头起业', '龙头企业'],
    ['保障错施的内容', '保障措施的内容'],
  ])('%s becomes %s', (message, corrected) => {
    expect(correct(message)).toBe(corrected);
  });

  it('is put right alone: the rest of the message stays as it was written', () => {
    expect(correct('Ａ、龙头起业，５Ｇ呢？')).toBe('Ａ、龙头企业，５Ｇ呢？');
  });

  it.each([
    ['a name that looks like none', '中芯国际怎么样?'],
    ['a word of general language', '智能家具有哪些产品?'],
    ['what is read alike but differs in two characters', '陪遇措施'],
    ['a place that the plan does not have', '蓟州区'],
    ['Latin letters', 'ruan jian 5G'],
    ['nothing', ''],
  ])('is not seen in %s', (_case, message) => {
    expect(correct(message)).toBe(message);
  });

  it('is not seen where two words would fit', () => {
    const two = createTypoCorrector({
      segment: (message) => [...message].map((character, start) => ({ text: character, start })),
      words: new Set(['软件', '软建']),
      isWord: () => false,
      isKnownWord: () => false,
      isGrammar: () => false,
      readingsOf: (character) => readings.get(character) ?? [],
    });
    expect(two('软见')).toBe('软见');
  });

  it('is not seen in front of what makes it the name of a company', () => {
    const words = new Set(['软件', '国际', '很好']);
    const cut = createTypoCorrector({
      segment: (message) => [
        { text: message.slice(0, 1), start: 0 },
        { text: message.slice(1, 2), start: 1 },
        { text: message.slice(2), start: 2 },
      ],
      words,
      isWord: (word) => words.has(word),
      isKnownWord: () => false,
      isGrammar: () => false,
      readingsOf: (character) => readings.get(character) ?? [],
    });
    expect(cut('软见很好')).toBe('软件很好');
    expect(cut('软见国际')).toBe('软见国际');
  });

  it('is in no sentence of the plan', () => {
    for (const { start, end } of splitSentences(plan.text)) {
      const sentence = plan.text.slice(start, end);
      expect(correct(sentence)).toBe(sentence);
    }
  });

  it('keeps the length of any message', () => {
    const characters = fc.constantFrom(
      ...Object.values(syllables).join(''),
      '的',
      '，',
      ' ',
      '5',
      'G',
      '🙂',
      '軟',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(characters, { maxLength: 14 }).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (message) => {
          expect(correct(message)).toHaveLength(message.length);
        },
      ),
    );
  });
});
