import { literalPattern } from '../text/literal-pattern.ts';
import { findQuantities, type Quantity } from '../text/quantities.ts';
import { formatYuan, isYuan, yuanIn } from './money.ts';

/** A number recomputed from quoted or echoed ones by a named rule. */
export interface DerivedFigure {
  readonly text: string;
  readonly inputs: readonly string[];
  readonly rule: string;
}

/** Rules by name: from the inputs to the text; `null` where a rule does not apply. */
const rules: Readonly<Record<string, (inputs: readonly string[]) => string | null>> = {
  /** 3000亿元 → CNY 300 billion. */
  'currency-gloss': (inputs) => {
    const quantity = inputs.length === 1 ? only(inputs[0], 'amount') : null;
    return quantity === null || !isYuan(quantity) ? null : inWords(quantity).replace(/\d/, 'CNY $&');
  },
  /** 2.4万余个 → 24,000. */
  'number-gloss': (inputs) => {
    if (inputs.length !== 1) return null;
    const quantity = only(inputs[0], 'count') ?? only(inputs[0], 'plain');
    return quantity === null || !/[万亿]/.test(quantity.text) ? null : inWords(quantity);
  },
  /** 10000万元 → 1亿元. */
  'same-amount': (inputs) => {
    const amount = inputs.length === 1 && inputs[0] !== undefined ? yuanIn(inputs[0]) : null;
    return amount === null ? null : formatYuan(amount);
  },
  /** 800万元 and 30% → 240万元. */
  'share-of-figure': ([base, rate, ...others]) => {
    const share = others.length === 0 ? shareOf(base, rate) : null;
    return share === null ? null : formatYuan(share);
  },
  /** 1200万元, 30% and 300万元 → 300万元. */
  'share-up-to-most': ([base, rate, most, ...others]) => {
    const share = others.length === 0 ? shareOf(base, rate) : null;
    const cap = most === undefined ? null : yuanIn(most);
    return share === null || cap === null ? null : formatYuan(Math.min(share, cap));
  },
  /** 80人 and 500元 → 4万元: a sum for each. */
  'sum-for-each': (inputs) => {
    const sum = inputs.length === 2 ? sumForEach(inputs) : null;
    return sum === null ? null : formatYuan(sum);
  },
  /** The same, and the most that is given. */
  'sum-for-each-up-to-most': (inputs) => {
    const sum = inputs.length === 3 ? sumForEach(inputs) : null;
    const cap = inputs[2] === undefined ? null : yuanIn(inputs[2]);
    return sum === null || cap === null ? null : formatYuan(Math.min(sum, cap));
  },
  /** 1500万元 and 1000万元 → 500万元: what lies above a step. */
  'above-step': ([whole, step, ...others]) => {
    const [all, below] = [whole, step].map((text) => (text === undefined ? null : yuanIn(text)));
    if (others.length > 0 || all == null || below == null || all < below) return null;
    return formatYuan(all - below);
  },
  /** 1500万元, 8%, 1000万元 and 10% → 130万元: another share of what lies above a step. */
  'share-in-tiers': (inputs) => {
    const share = inputs.length === 4 ? shareInTiers(inputs) : null;
    return share === null ? null : formatYuan(share);
  },
  /** The same, and the most that is given. */
  'share-in-tiers-up-to-most': (inputs) => {
    const share = inputs.length === 5 ? shareInTiers(inputs) : null;
    const cap = inputs[4] === undefined ? null : yuanIn(inputs[4]);
    return share === null || cap === null ? null : formatYuan(Math.min(share, cap));
  },
};

function sumForEach([items, each]: readonly string[]): number | null {
  const count = only(items, 'count')?.value ?? null;
  const amount = each === undefined ? null : yuanIn(each);
  return count === null || amount === null ? null : count * amount;
}

function shareInTiers([base, rate, step, upper]: readonly string[]): number | null {
  const [whole, below] = [base, step].map((text) => (text === undefined ? null : yuanIn(text)));
  if (whole == null || below == null || whole < below) return null;
  const lower = shareOf(step, rate);
  const above = shareOf(formatYuan(whole - below), upper);
  return lower === null || above === null ? null : lower + above;
}

/** The rules that say a figure in English. */
const glossRules = ['currency-gloss', 'number-gloss'] as const;

function shareOf(base: string | undefined, rate: string | undefined): number | null {
  const whole = base === undefined ? null : yuanIn(base);
  const share = only(rate, 'percentage');
  if (whole === null || share === null || share.value === null || share.upTo !== null) return null;
  return whole * share.value;
}

/** A figure by one of the rules; `null` where the inputs do not fit it. */
export function deriveFigure(rule: string, inputs: readonly string[]): DerivedFigure | null {
  const text = rules[rule]?.(inputs) ?? null;
  return text === null ? null : { text, inputs, rule };
}

function only(input: string | undefined, kind: Quantity['kind']): Quantity | null {
  if (input === undefined) return null;
  const [first, ...others] = findQuantities(input);
  return first !== undefined && others.length === 0 && first.kind === kind && first.text === input
    ? first
    : null;
}

function inWords({ value, upTo, text }: Quantity): string {
  const bound = /[余多]/.test(text) ? 'over ' : '';
  return `${bound}${[value, upTo].flatMap((number) => (number === null ? [] : [englishNumber(number)])).join(' to ')}`;
}

/** 3.5e11 → 350 billion, 24000 → 24,000; never rounded. */
function englishNumber(value: number): string {
  for (const [size, name] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const) {
    if (value >= size) return `${Number((value / size).toPrecision(15))} ${name}`;
  }
  return value.toLocaleString('en');
}

/** Figures of a quote with their value in English, for those who do not read 亿 and 万; each figure once. */
export function glossFigures(quote: string): DerivedFigure[] {
  const glosses = new Map<string, DerivedFigure>();
  for (const { text } of findQuantities(quote)) {
    for (const rule of glossRules) {
      const derived = deriveFigure(rule, [text]);
      if (derived !== null && !glosses.has(text)) glosses.set(text, derived);
    }
  }
  return [...glosses.values()];
}

/**
 * Whether a derived figure follows by its rule from inputs that stand in the sources, as whole quantities: 10% is not in 110%.
 *
 * @param sources quotes that are cited, and the asker's own words where they may be echoed
 */
export function isDerived({ text, inputs, rule }: DerivedFigure, sources: readonly string[]): boolean {
  if (inputs.length === 0 || deriveFigure(rule, inputs)?.text !== text) return false;
  return inputs.every((input) => sources.some((source) => standsIn(input, source)));
}

/** Characters that would make a number another one. */
const partOfNumber = '[\\d.,零〇一二两三四五六七八九十百千万亿]';

function standsIn(input: string, source: string): boolean {
  const literal = literalPattern(input);
  const before = /^[^\p{L}]|^[零〇一二两三四五六七八九十百千]/u.test(input) ? `(?<!${partOfNumber})` : '';
  const behind = /[\d零〇一二两三四五六七八九十百千万亿]$/.test(input) ? `(?!${partOfNumber})` : '';
  return new RegExp(`${before}${literal}${behind}`).test(source);
}
