import { describe, expect, it } from 'vitest';
import { createCorpusWords } from './corpus-words.ts';

describe('words of a corpus', () => {
  const has = createCorpusWords(['天津賽達工業園', '5G与AI，人工智能']);

  it('are found anywhere in a text, in whichever script it is written', () => {
    expect(has('赛达')).toBe(true);
    expect(has('工业园')).toBe(true);
    expect(has('人工智能')).toBe(true);
  });

  it('include acronyms in either case', () => {
    expect(has('AI')).toBe(true);
    expect(has('5g')).toBe(true);
  });

  it('are whole: pairs of characters from different places make no word', () => {
    expect(createCorpusWords(['天津工业', '津工厂'])('天津工厂')).toBe(false);
  });

  it('do not run from one text into the next', () => {
    expect(createCorpusWords(['天', '津'])('天津')).toBe(false);
  });
});
