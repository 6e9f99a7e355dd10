import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../test/support/dictionary.ts';
import { parseDictionary } from './dictionary.ts';

describe('parseDictionary', () => {
  it('reads counts, function words and places, and leaves out what is rare or long', () => {
    const file =
      '产业 500 n\n的 318825 uj\n北辰区 3 ns\n罕见 9 n\n九个字的词语名称啊 700 n\n没有数字\n\n怎么 100 r';
    const { frequencies, functionWords, places } = parseDictionary(file);
    expect([...frequencies]).toEqual([
      ['产业', 500],
      ['的', 318825],
      ['北辰区', 3],
      ['怎么', 100],
    ]);
    expect([...functionWords]).toEqual(['的', '怎么']);
    expect([...places]).toEqual(['北辰区']);
  });

  it('reads jieba’s dictionary', async () => {
    const { frequencies, functionWords, places } = await loadDictionary();
    expect(frequencies.get('集成电路')).toBeGreaterThan(0);
    expect(functionWords.has('怎么')).toBe(true);
    expect(places.has('天津')).toBe(true);
    expect([...frequencies.values()].every((count) => Number.isFinite(count))).toBe(true);
  });
});
