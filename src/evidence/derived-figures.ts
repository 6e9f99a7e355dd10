import { findQuantities, type Quantity } from '../text/quantities.ts';

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
  /** 800万元 and 30% → 240万元. */
  'share-of-amount': ([base, rate, ...others]) => {
    const share = others.length === 0 ? shareOf(base, rate) : null;
    return share === null ? null : formatYuan(share);
  },
  /** 1200万元, 30% and 300万元 → 300万元. */
  'capped-share': ([base, rate, most, ...others]) => {
    const share = others.length === 0 ? shareOf(base, rate) : null;
    const cap = yuan(most);
    return share === null || cap === null ? null : formatYuan(Math.min(share, cap));
  },
};

/** The rules that say a figure in English. */
const glossRules = ['currency-gloss', 'number-gloss'] as const;

/** An amount of money of one value, in yuan. */
function yuan(input: string | undefined): number | null {
  const quantity = only(input, 'amount');
  return quantity !== null && isYuan(quantity) && quantity.upTo === null ? quantity.value : null;
}

function isYuan({ unit }: Quantity): boolean {
  return /元/.test(unit) && unit !== '美元';
}

function shareOf(base: string | undefined, rate: string | undefined): number | null {
  const whole = yuan(base);
  const share = only(rate, 'percentage');
  if (whole === null || share === null || share.value === null || share.upTo !== null) return null;
  return whole * share.value;
}

/**
 * An amount as policies write it: 2400000 → 240万元, 150000000 → 15000万元, 800 → 800元; to the cent.
 *
 * @param value in yuan
 */
export function formatYuan(value: number): string {
  const cents = Math.round(value * 100);
  return cents >= 1_000_000 ? `${Number((cents / 1e6).toPrecision(15))}万元` : `${cents / 100}元`;
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
 * Whether a derived figure follows by its rule from inputs that stand, as whole quantities, in the sources.
 *
 * @param sources quotes that are cited, and the asker's own words where they may be echoed
 */
export function isDerived({ text, inputs, rule }: DerivedFigure, sources: readonly string[]): boolean {
  if (inputs.length === 0 || deriveFigure(rule, inputs)?.text !== text) return false;
  const given = new Set(sources.flatMap((source) => findQuantities(source).map((quantity) => quantity.text)));
  return inputs.every((input) => given.has(input));
}
