import { foldForSearch } from '../src/text/fold.ts';
import { chineseNumeral, magnitudeFactor, parseChinese } from './metrics/chinese-numerals.ts';

const runs = new RegExp(`${chineseNumeral}+`, 'g');
const figures = /(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?/;
const figuresWithMagnitude = new RegExp(`(${figures.source})([十百千万亿]*)`, 'g');
const singleDigits = '零一二三四五六七八九';

/**
 * Folds what may differ between a gold fact and a right answer: width, case, script, white space
 * and the way numbers are written (三千亿, 3000亿 and 300000000000 are one).
 *
 * Single Chinese digits are folded wherever they stand, in words too: a fact is cut out of its
 * sentence, and must fold alike with its neighbours and without.
 */
export function foldAnswer(text: string): string {
  return (
    foldForSearch(text)
      // Between two digits white space separates two numbers.
      .replace(/(?<!\d)\s+|\s+(?!\d)/g, '')
      .replace(figuresWithMagnitude, (_, digits: string, magnitude: string) =>
        plain(Number(digits.replaceAll(',', '')) * magnitudeFactor(magnitude)),
      )
      .replace(runs, foldRun)
  );
}

function foldRun(run: string): string {
  const value = /[十百千万亿]/.test(run) ? parseChinese(run) : null;
  if (value !== null) return plain(value);
  return [...run].map(foldDigit).join('');
}

function foldDigit(character: string): string {
  if (character === '〇') return '0';
  if (character === '两') return '2';
  const value = singleDigits.indexOf(character);
  return value === -1 ? character : String(value);
}

/** 2.4 × 10⁴ is 24000 and not 23999.999999999996. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}
