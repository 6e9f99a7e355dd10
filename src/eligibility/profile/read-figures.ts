import { foldForSearch } from '../../text/fold.ts';
import { findQuantities, type Quantity } from '../../text/quantities.ts';
import { correction, type SettledFigures, settleFigures, type ToldFigure } from './settle-figures.ts';
import type { KnownFigure, ProfileFigure } from './types.ts';
import { isForeign, isUsable, unusableWords } from './unusable.ts';

const scales: Readonly<Record<string, number>> = {
  元: 1,
  万元: 1e4,
  亿元: 1e8,
  万: 1e4,
  亿: 1e8,
  百万元: 1e6,
  千元: 1e3,
};
const english = /(?:cny|rmb|¥|yuan)?\s*(\d[\d,.]*)\s*(million|billion|thousand|k|m)?\s*(?:cny|rmb|yuan)?/i;
const englishScales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
};

/** All figures that a firm tells, settled, and words of numbers that cannot be reckoned with. */
export function readFigures(
  form: readonly ProfileFigure[],
  text: string,
): SettledFigures & { readonly unusable: readonly string[] } {
  const given = formFigures(form);
  const isGood = (figure: KnownFigure) => isUsable(figure) && !isForeign(figure.text);
  const unusable = unusableWords(foldForSearch(text));
  const lines = text.split('\n');
  const spoken = lines.flatMap((words, line) =>
    spokenFigures(words)
      .filter((figure) => isUsable(figure) && !unusable.some((one) => one.includes(figure.text)))
      .map((figure): ToldFigure => ({ ...figure, line, isCorrection: isCorrected(words, figure.text) })),
  );
  const settled = settleFigures([
    ...given.filter(isGood).map((figure): ToldFigure => ({ ...figure, line: 0, isCorrection: false })),
    ...spoken,
  ]);
  return {
    ...settled,
    unusable: [...given.filter((figure) => !isGood(figure)).map((one) => one.text), ...unusable],
  };
}

/** 说错了,是800万元: a word of correction not far ahead of it. */
function isCorrected(words: string, figure: string): boolean {
  const folded = foldForSearch(words);
  const at = folded.indexOf(figure);
  return at >= 0 && correction.test(folded.slice(Math.max(0, at - nameReach), at));
}

/** Figures of a form. */
export function formFigures(figures: readonly ProfileFigure[]): KnownFigure[] {
  return figures.map(({ name, value, unit }) => {
    const folded = foldForSearch(unit).replace(/\s|人民币/g, '');
    const scale = scales[folded] ?? englishScale(unit);
    const text = `${value}${unit}`;
    const own = { name: foldForSearch(name), text };
    if (scale !== null) return { ...own, value: value * scale, kind: 'money', unit: '' };
    if (/^(?:%|percent|per cent)$/i.test(folded))
      return { ...own, value: value / 100, kind: 'share', unit: '%' };
    if (/月|month/i.test(unit)) return { ...own, value: value / 12, kind: 'years', unit: '月' };
    if (/年|year/i.test(unit)) return { ...own, value, kind: 'years', unit: '年' };
    return { ...own, value, kind: 'count', unit: folded };
  });
}

function englishScale(unit: string): number | null {
  if (!/cny|rmb|yuan/i.test(unit) && !isForeign(unit)) return null;
  const word = /thousand|million|billion/i.exec(unit)?.[0].toLowerCase();
  return word === undefined ? 1 : (englishScales[word] ?? 1);
}

/** How far around a figure its name is looked for. */
const nameReach = 18;

/** Figures in a firm's own words, each named by the words around it: 流片合同签了600万, 一千万整. */
export function spokenFigures(text: string): KnownFigure[] {
  const folded = foldForSearch(text);
  const found = [
    ...findQuantities(folded).flatMap((quantity) => toFigure(folded, quantity)),
    ...colloquialAmounts(folded),
    ...englishAmounts(folded),
    ...halfYears(folded),
  ];
  const at = ({ text: own }: KnownFigure) => folded.indexOf(own);
  return found.sort((one, other) => at(one) - at(other));
}

/** Units of counting in which a firm's size or work is told; people are its headcount. */
const counted = /^(?:平方米|平米|亩|件|项|台|套|吨)$/;

function toFigure(text: string, quantity: Quantity): KnownFigure[] {
  const { kind, value, unit, text: own } = quantity;
  if (value === null) return [];
  const name = nameAround(text, quantity.start, quantity.end);
  if (kind === 'amount') return [{ name, value, kind: 'money', unit: '', text: own }];
  if (kind === 'percentage') return [{ name, value, kind: 'share', unit: '%', text: own }];
  // 800万 without a unit is money, unless things are counted.
  if (kind === 'plain' && /[万亿]$/.test(own)) return [{ name, value, kind: 'money', unit: '', text: own }];
  if (unit === '年' && value < 100) {
    const half = text.startsWith('半', quantity.end) ? 0.5 : 0;
    return [{ name, value: value + half, kind: 'years', unit, text: half === 0 ? own : `${own}半` }];
  }
  if (unit === '个月') return [{ name, value: value / 12, kind: 'years', unit, text: own }];
  if (kind === 'count' && counted.test(unit)) return [{ name, value, kind, unit, text: own }];
  return [];
}

/** 一千万整, 五百多万, 1.2个亿: amounts as they are spoken, without a unit. */
function colloquialAmounts(text: string): KnownFigure[] {
  const inDigits = [...text.matchAll(/(\d+(?:\.\d+)?)个亿/g)].map((match) =>
    money(text, match, Number(match[1]) * 1e8),
  );
  const inWords = [
    ...text.matchAll(/([一二两三四五六七八九十])(十|百|千)?(?:来|多|余|几)?(万|亿)(?![元台个家人户])/g),
  ].map((match) => {
    const [, digit = '', tens = '', scale = ''] = match;
    const value = (digits[digit] ?? 0) * (powers[tens] ?? 1) * (scale === '万' ? 1e4 : 1e8);
    return money(text, match, value);
  });
  return [...inDigits, ...inWords];
}

const digits: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5 },
  ...{ 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

function money(text: string, { 0: own, index }: RegExpExecArray, value: number): KnownFigure {
  return { name: nameAround(text, index, index + own.length), value, kind: 'money', unit: '', text: own };
}

/** 注册才半年. */
function halfYears(text: string): KnownFigure[] {
  return [...text.matchAll(/(?<![一二两三四五六七八九十\d年上下])半年(?!度)/g)].map(({ 0: own, index }) => ({
    name: nameAround(text, index, index + own.length),
    value: 0.5,
    kind: 'years',
    unit: '年',
    text: own,
  }));
}

function englishAmounts(text: string): KnownFigure[] {
  return [...text.matchAll(new RegExp(english.source, 'gi'))].flatMap((match): KnownFigure[] => {
    const [whole, digits = '', scale] = match;
    if (!/[a-z¥]/i.test(whole) || (scale === undefined && !/cny|rmb|yuan|¥/i.test(whole))) return [];
    const value = Number(digits.replaceAll(',', '')) * (englishScales[(scale ?? '').toLowerCase()] ?? 1);
    if (!Number.isFinite(value)) return [];
    return [
      {
        name: nameAround(text, match.index, match.index + whole.length),
        value,
        kind: 'money',
        unit: '',
        text: whole.trim(),
      },
    ];
  });
}

const pause = /[,。;!?\n]|(?<!\d)\.|\.(?!\d)/;

/** The words of the phrase that a figure stands in; where it stands alone, of the phrase before. */
function nameAround(text: string, start: number, end: number): string {
  const phrases = text.slice(Math.max(0, start - nameReach), start).split(pause);
  const before = phrases.at(-1)?.trim() ?? '';
  const behind = (text.slice(end, end + nameReach / 2).split(pause)[0] ?? '').trim();
  return `${before}${behind}` === '' ? (phrases.at(-2) ?? '') : `${before}${behind}`;
}
