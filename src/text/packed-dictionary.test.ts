import { beforeAll, describe, expect, it } from 'vitest';
import { loadDictionary } from '../../test/support/dictionary.ts';
import type { Dictionary, ListedDictionary } from './dictionary.ts';
import { openDictionary, packDictionary } from './packed-dictionary.ts';
import { createSegmenter } from './segment.ts';

const sets = ['functionWords', 'places', 'names', 'verbs'] as const;
let listed: ListedDictionary;
let packed: Dictionary;
beforeAll(async () => {
  listed = await loadDictionary();
  packed = openDictionary(packDictionary(listed));
});

describe('the packed dictionary', () => {
  it('says the same of every word', () => {
    const words = new Set([...listed.frequencies.keys(), ...sets.flatMap((set) => [...listed[set]])]);
    expect(words.size).toBeGreaterThan(100_000);
    const different = [...words].filter(
      (word) =>
        packed.frequencies.get(word) !== listed.frequencies.get(word) ||
        packed.frequencies.has(word) !== listed.frequencies.has(word) ||
        sets.some((set) => packed[set].has(word) !== listed[set].has(word)),
    );
    expect(different).toEqual([]);
    expect(packed.totalCount).toBe(listed.totalCount);
  });

  it.each(['', '人工智能体系', '蓟', 'agv', '𠮷', '产业产业产业产业', '\u0000'])(
    'knows as little of %j as the list',
    (word) => {
      expect(packed.frequencies.get(word)).toBe(listed.frequencies.get(word));
      for (const set of sets) expect(packed[set].has(word)).toBe(listed[set].has(word));
    },
  );

  it('cuts text into the same words', () => {
    const text = '到2025年,全市新一代信息技术产业规模达到7500亿元,蓟州区、滨海新区和華為公司怎么办?';
    expect(createSegmenter(packed, ['信创'])(text)).toEqual(createSegmenter(listed, ['信创'])(text));
  });

  it('is small, and the same bytes each time', () => {
    const bytes = packDictionary(listed);
    expect(bytes.length).toBeLessThan(6_000_000);
    expect(Buffer.compare(packDictionary(listed), bytes)).toBe(0);
  });

  it('may be empty', () => {
    const none = new Set<string>();
    const empty = openDictionary(
      packDictionary({
        frequencies: new Map(),
        totalCount: 0,
        functionWords: none,
        places: none,
        names: none,
        verbs: none,
      }),
    );
    expect(empty.frequencies.get('产业')).toBeUndefined();
    expect(empty.places.has('天津')).toBe(false);
  });
});
