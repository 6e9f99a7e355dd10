import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDictionary } from '../../test/support/dictionary.ts';
import type { Dictionary } from './dictionary.ts';
import { foldForSearch } from './fold.ts';
import { isHan } from './script.ts';
import { createSegmenter, type Segmenter } from './segment.ts';

let dictionary: Dictionary;
let segment: Segmenter;
beforeAll(async () => {
  dictionary = await loadDictionary();
  segment = createSegmenter(dictionary, ['智能网联汽车', '专精特新', '5G']);
});
const words = (text: string) => segment(text).map((word) => word.text);

describe('createSegmenter', () => {
  it.each([
    ['集成电路产业', ['集成电路', '产业']],
    ['推动数字经济发展', ['推动', '数字', '经济', '发展']],
    ['推動數字經濟發展', ['推动', '数字', '经济', '发展']],
    ['智能网联汽车测试', ['智能网联汽车', '测试']],
    ['“专精特新”中小企业', ['专精特新', '中小企业']],
    ['到2025年,5G基站2.4万', ['到', '2025', '年', '5g', '基站', '2.4', '万']],
    ['增长4.7%', ['增长', '4.7%']],
    ['AR/VR与1+N、IPv6', ['ar', 'vr', '与', '1', 'n', 'ipv6']],
    ['ＡＧＶ', ['agv']],
    ['', []],
    ['，。 \n', []],
  ])('cuts %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('cuts characters that no word covers one by one', () => {
    expect(words('鼍脠')).toEqual(['鼍', '脠']);
    expect(
      createSegmenter({ frequencies: new Map(), totalCount: 0 })('天津市').map((word) => word.text),
    ).toEqual(['天', '津', '市']);
  });

  it('covers every Han character and ASCII letter or digit exactly once, at the offset it gives', () => {
    const unit = fc.constantFrom(...'推动数字經濟發展集成电路5G.%/+ ,。ＡaZ9〇\n');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const folded = foldForSearch(text);
        const covered = new Uint8Array(text.length);
        for (const word of segment(text)) {
          expect(folded.startsWith(word.text, word.start)).toBe(true);
          for (let index = word.start; index < word.start + word.text.length; index += 1)
            covered[index] = (covered[index] ?? 0) + 1;
        }
        for (const [index, times] of covered.entries()) {
          const isWord = isHan(folded.charCodeAt(index)) || /[a-z0-9]/.test(folded[index] ?? '');
          expect(times).toBeLessThanOrEqual(1);
          if (isWord) expect(times).toBe(1);
        }
      }),
    );
  });

  it('prefers a term of the domain to its parts, however rare', () => {
    const plain = createSegmenter(dictionary)('智能网联汽车').map((word) => word.text);
    expect(plain.length).toBeGreaterThan(1);
    expect(words('智能网联汽车')).toEqual(['智能网联汽车']);
  });
});
