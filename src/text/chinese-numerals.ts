const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  // As sums are written so that nobody alters them: 贰拾万元整.
  ...{ 壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 参: 3, 叄: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const multipliers: Readonly<Record<string, number>> = {
  ...{ 十: 10, 百: 100, 千: 1000 },
  ...{ 拾: 10, 佰: 100, 仟: 1000 },
};

/** 二〇三五, 六〇九: digit by digit. 三五 alone is no number but "three to five". */
const positional =
  /^(?:[零〇一二三四五六七八九]{4,}|(?=.*[零〇])[一二三四五六七八九][零〇一二三四五六七八九]+)$/;

/**
 * Value of a Chinese numeral: 二十一 → 21, 三千五百亿 → 350000000000, 一万二 → 12000, 二〇三五 → 2035.
 *
 * @returns `null` when the text is not a numeral
 */
export function parseChineseNumeral(text: string): number | null {
  if (positional.test(text)) return Number([...text].map((character) => digits[character]).join(''));
  return readMyriads(text.replaceAll('億', '亿').replaceAll('萬', '万'));
}

/** Cuts at the last 亿, then at the last 万: what stands before multiplies (三万亿), what stands behind is added. */
function readMyriads(text: string): number | null {
  for (const [unit, value] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = text.lastIndexOf(unit);
    if (at < 0) continue;
    const before = readMyriads(text.slice(0, at));
    const rest = text.slice(at + 1);
    if (before === null || before === 0) return null;
    if (rest === '') return before * value;
    // 一万二 is 12,000: a digit right behind a unit counts the next smaller one.
    const behind = rest.length === 1 && digits[rest] ? digits[rest] * (value / 10) : readMyriads(rest);
    return behind === null ? null : before * value + behind;
  }
  return readThousands(text);
}

/** A numeral below ten thousand: multipliers fall, and no two digits stand side by side. */
function readThousands(text: string): number | null {
  if (text === '') return null;
  let total = 0;
  let digit: number | null = null;
  let last = 10_000;
  let isAfterZero = false;
  for (const character of text) {
    const value = digits[character];
    const multiplier = multipliers[character];
    if (value === 0) {
      if (digit !== null) return null;
      isAfterZero = true;
    } else if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else if (multiplier !== undefined && multiplier < last) {
      total += (digit ?? 1) * multiplier;
      digit = null;
      last = multiplier;
      isAfterZero = false;
    } else {
      return null;
    }
  }
  if (digit === null) return total;
  return total + digit * (isAfterZero || last === 10_000 ? 1 : last / 10);
}

/** A number from 1 to 99 as articles and their paragraphs are counted: 2 → 二, 12 → 十二; others in digits. */
export function toChineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (value: number) => '一二三四五六七八九'[value - 1] ?? '';
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${digit(ones)}`;
}
