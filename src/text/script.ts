import { Converter } from 'opencc-js/t2cn';

/**
 * Where 著 stays 著 in simplified script (zhù, 现代汉语词典); everywhere else it is the old form of 着 (著力 → 着力). The guards keep
 * out 自主着力, 理论着眼, 结合着, 沿着书记, 起着作用. OpenCC's own lists either keep every 著 or know only half of these words.
 */
const zhuWord = new RegExp(
  [
    '(?<!意味|标志)著(?:作(?!用)|名|称|述|者|录|书(?!记))',
    '著有?(?=《)',
    '(?<=[显编译遗拙卓昭撰])著',
    '(?<=[名原专论巨钜新土所])著(?![力眼重手实陆落想急装色火])',
    '(?<=(?<![结融凑配符组综联混])合)著(?![力眼重手实陆落想急装色火])',
  ].join('|'),
  'g',
);

/**
 * Traditional forms that a machine makes from simplified words and that OpenCC does not turn back. Found by converting jieba's
 * dictionary there and back; 座标 only where it is not the end of one word and the beginning of another (一座标志).
 */
const leftovers: readonly (readonly [RegExp, string])[] = [
  [/想像/g, '想象'],
  [/座标(?![志题准本杆语明示识])/g, '坐标'],
  [/薰(?=[陶染])/g, '熏'],
  [/覆函/g, '复函'],
  [/揹/g, '背'],
  [/暱/g, '昵'],
  [/伕/g, '夫'],
  [/濬/g, '浚'],
];

// Taiwan first, then Hong Kong for the variants that only its table has (衞 → 卫).
const fromTaiwan = Converter({ from: 'tw', to: 'cn' });
const fromHongKong = Converter({ from: 'hk', to: 'cn' });

/**
 * Traditional to simplified script, character for character: the result has the length of the input, so
 * offsets stay valid. Vocabulary is left alone (軟體 becomes 软体, not 软件).
 */
export function toSimplified(text: string): string {
  let converted = restoreZhu(text, convert(text));
  for (const [form, simplified] of leftovers) converted = converted.replace(form, simplified);
  return converted;
}

function convert(text: string): string {
  const converted = fromHongKong(fromTaiwan(text));
  if (converted.length === text.length) return converted;
  // A few simplified forms stand outside the basic plane and their traditional ones inside it, or the reverse. Those characters stay.
  let out = '';
  let run = '';
  for (const character of text) {
    if (convertSameLength(character) === null) {
      out += convertRun(run) + character;
      run = '';
    } else run += character;
  }
  return out + convertRun(run);
}

function convertRun(run: string): string {
  return convertSameLength(run) ?? [...run].map((character) => convertSameLength(character)).join('');
}

function convertSameLength(text: string): string | null {
  const converted = fromHongKong(fromTaiwan(text));
  return converted.length === text.length ? converted : null;
}

/** Decides every 著 of the original by the words around it; a 着 that stood there already is somebody's spelling. */
function restoreZhu(text: string, converted: string): string {
  if (!text.includes('著')) return converted;
  const units = [...converted.replaceAll('着', '著').matchAll(zhuWord)].map(
    (match) => match.index + match[0].indexOf('著'),
  );
  const kept = new Set(units);
  let out = '';
  for (let index = 0; index < converted.length; index += 1) {
    if (text[index] === '著') out += kept.has(index) ? '著' : '着';
    else out += converted[index];
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
