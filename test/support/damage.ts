import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { isHan } from '../../src/text/script.ts';

/** The pinyin glosses of the plan's source, all 29. */
export const glosses =
  'yè chǎn fā chuàng shù jù qū tǒng lián wǎng xié yōu xiàn jīng nèi guī yī tài huán diào jié jiān xù zhàn yǎng wěn zhèn zhí mào'.split(
    ' ',
  );

const toTraditional = {
  t: Converter({ from: 'cn', to: 't' }),
  tw: Converter({ from: 'cn', to: 'tw' }),
};

/** How a text is to be damaged; property tests draw these. */
export interface Damage {
  readonly script: keyof typeof toTraditional;
  /** For each gloss the Han character it goes behind (counted from the start, wrapping around) and which gloss it is. */
  readonly glosses: readonly { readonly behind: number; readonly gloss: number }[];
  readonly top: readonly string[];
  readonly bottom: readonly string[];
}

const furniture = [
  '掃一掃獲取',
  '最新情報資訊',
  '掃一掃免費',
  '閱讀最新報告',
  '下載',
  '打印',
  '【字號:大 中 小】',
  '分享到:',
  '返回頂部',
  '責任編輯:王小明',
  '版權所有:某某資訊網',
  '上一篇:某某通知',
];

export const anyDamage: fc.Arbitrary<Damage> = fc.record({
  script: fc.constantFrom('t', 'tw'),
  glosses: fc.array(fc.record({ behind: fc.nat(5000), gloss: fc.nat(glosses.length - 1) }), {
    maxLength: 40,
  }),
  top: fc.array(fc.constantFrom(...furniture), { maxLength: 3 }),
  bottom: fc.array(fc.constantFrom(...furniture), { maxLength: 4 }),
});

/** Damages a clean simplified text the way the plan's source is damaged. */
export function damageText(clean: string, damage: Damage): string {
  const traditional = toTraditional[damage.script](clean).replaceAll('着', '著');
  const places = [...traditional].flatMap((character, index) =>
    isHan(character.charCodeAt(0)) ? [index] : [],
  );
  const behind = new Map<number, string>();
  for (const { behind: position, gloss } of damage.glosses) {
    const place = places[position % Math.max(places.length, 1)];
    if (place !== undefined) behind.set(place, `(${glosses[gloss]})`);
  }
  const glossed = [...traditional].map((character, index) => character + (behind.get(index) ?? '')).join('');
  return [...damage.top, glossed, ...damage.bottom].join('\n');
}
