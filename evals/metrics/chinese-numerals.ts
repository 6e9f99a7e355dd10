const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((character, value) => [character, value])),
  〇: 0,
  两: 2,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** A character class of all numerals that {@link parseChinese} knows. */
export const chineseNumeral = `[${Object.keys(digits).join('')}${Object.keys(units).join('')}]`;

/** What 万, 千万, … multiply by; 1 without any. */
export function magnitudeFactor(magnitude: string): number {
  return [...magnitude].reduce((product, unit) => product * (units[unit] ?? 1), 1);
}

/**
 * The value of Chinese numerals in simplified script: 三千五百亿, 二〇三五, 二点四.
 *
 * @returns `null` for a run that is not one number (十四五).
 */
export function parseChinese(run: string): number | null {
  const [whole = '', decimals] = run.split('点');
  if (decimals !== undefined) {
    const integer = parseChinese(whole);
    const fraction = [...decimals].map((character) => digits[character]);
    return integer === null || fraction.includes(undefined)
      ? null
      : Number(`${integer}.${fraction.join('')}`);
  }
  const characters = [...whole];
  if (characters.length > 1 && characters.every((character) => character in digits))
    return Number(characters.map((character) => digits[character]).join(''));
  return parsePlaced(characters);
}

/** Digits before units; each unit below 万 must be smaller than the one before it. */
function parsePlaced(characters: readonly string[]): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of characters) {
    const value = digits[character];
    const unit = units[character] ?? 1;
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (unit < 1e4) {
      if (unit >= lastUnit) return null;
      section += (digit || 1) * unit;
      lastUnit = unit;
      digit = null;
    } else {
      section += digit ?? 0;
      total = unit === 1e8 ? (total + section || 1) * unit : total + (section || 1) * unit;
      section = 0;
      digit = null;
      lastUnit = Number.POSITIVE_INFINITY;
    }
  }
  return total + section + (digit ?? 0);
}
