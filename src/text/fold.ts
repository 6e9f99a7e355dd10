import { toSimplified } from './script.ts';

/** Punctuation that differs by width or by house style only; each folds to one ASCII character. */
const punctuation: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '、': ',',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '—': '-',
  '–': '-',
  '－': '-',
  '―': '-',
  '～': '~',
  '·': '.',
  '　': ' ',
  '\u00a0': ' ',
  '《': '<',
  '》': '>',
};

/**
 * Folds width, case and script for search and comparison: ５Ｇ → 5g, 積體 → 积体, （ → (. Works code unit by code
 * unit, so the result has the length of the input and offsets carry over. Never applied to text that is shown.
 */
export function foldForSearch(text: string): string {
  const simplified = toSimplified(text);
  let out = '';
  for (let index = 0; index < simplified.length; index += 1) out += foldUnit(simplified[index] ?? '');
  return out;
}

function foldUnit(unit: string): string {
  const mapped = punctuation[unit];
  if (mapped !== undefined) return mapped;
  const code = unit.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  // Lower-casing can lengthen a character (İ); offsets matter more than those letters.
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

/** Folded text without white space and punctuation, for comparing wordings; offsets do not carry over. */
export function foldForComparison(text: string): string {
  return foldForSearch(text).replace(/[\s\p{P}\p{Z}\p{C}]/gu, '');
}
