import { Converter } from 'opencc-js/t2cn';

/**
 * Words in which 著 stays 著 in simplified script. OpenCC's Taiwan table turns every other 著 into 着
 * (著力 → 着力) but knows only part of this list. Source: 现代汉语词典, entries 著 zhù.
 */
const wordsWithZhu = [
  '著作',
  '著名',
  '著称',
  '著述',
  '著者',
  '著书',
  '著录',
  '著文',
  '著说',
  '名著',
  '显著',
  '编著',
  '原著',
  '专著',
  '论著',
  '译著',
  '合著',
  '巨著',
  '遗著',
  '新著',
  '拙著',
  '卓著',
  '昭著',
  '土著',
  '撰著',
  '所著',
  '主著',
  '参著',
] as const;

const zhuPattern = new RegExp(wordsWithZhu.map((word) => word.replace('著', '[著着]')).join('|'), 'g');

// Taiwan first (it knows 著 as 着), then Hong Kong for the variants that only its table has (衞 → 卫).
const fromTaiwan = Converter({ from: 'tw', to: 'cn' });
const fromHongKong = Converter({ from: 'hk', to: 'cn' });

/**
 * Traditional to simplified script, character for character: the result has the length of the input, so
 * offsets stay valid. Vocabulary is left alone (軟體 becomes 软体, not 软件).
 */
export function toSimplified(text: string): string {
  const converted = fromHongKong(fromTaiwan(text));
  const sameLength = converted.length === text.length ? converted : convertByCharacter(text);
  return sameLength.replace(zhuPattern, (word: string, offset: number) =>
    // 显着 in a text that was simplified already is somebody's spelling; only a 著 is ours to protect.
    text.slice(offset, offset + word.length).includes('著') ? word.replace('着', '著') : word,
  );
}

function convertByCharacter(text: string): string {
  let out = '';
  for (const character of text) {
    const converted = fromHongKong(fromTaiwan(character));
    out += converted.length === character.length ? converted : character;
  }
  return out;
}

/** Share of Han characters that simplification changes, 0–1: near 0 for simplified text, above .15 for traditional. */
export function traditionalShare(text: string): number {
  const simplified = toSimplified(text);
  let han = 0;
  let changed = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!isHan(text.charCodeAt(index))) continue;
    han += 1;
    if (simplified.charCodeAt(index) !== text.charCodeAt(index)) changed += 1;
  }
  return han === 0 ? 0 : changed / han;
}

/** Whether a UTF-16 code unit is a Han character of the basic block, extension A or 〇. */
export function isHan(codeUnit: number): boolean {
  return (
    (codeUnit >= 0x4e00 && codeUnit <= 0x9fff) ||
    (codeUnit >= 0x3400 && codeUnit <= 0x4dbf) ||
    codeUnit === 0x3007
  );
}
