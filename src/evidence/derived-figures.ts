import { findQuantities, type Quantity } from '../text/quantities.ts';

/** A number recomputed from a quoted one by a named rule. */
export interface DerivedFigure {
  readonly text: string;
  readonly inputs: readonly string[];
  readonly rule: string;
}

/** Rules by name: from the inputs to the text. */
const rules: Readonly<Record<string, (input: string) => string | null>> = {
  /** 3000亿元 → CNY 300 billion. */
  'currency-gloss': (input) => {
    const quantity = only(input, 'amount');
    return quantity === null || !/元/.test(quantity.unit) || quantity.unit === '美元'
      ? null
      : inWords(quantity).replace(/\d/, 'CNY $&');
  },
  /** 2.4万余个 → 24,000. */
  'number-gloss': (input) => {
    const quantity = only(input, 'count') ?? only(input, 'plain');
    return quantity === null || !/[万亿]/.test(quantity.text) ? null : inWords(quantity);
  },
};

function only(input: string, kind: Quantity['kind']): Quantity | null {
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
    for (const [rule, derive] of Object.entries(rules)) {
      const derived = derive(text);
      if (derived !== null && !glosses.has(text)) glosses.set(text, { text: derived, inputs: [text], rule });
    }
  }
  return [...glosses.values()];
}

/** Whether a derived figure follows by its rule from inputs that a quote has. */
export function isDerived({ text, inputs, rule }: DerivedFigure, quotes: readonly string[]): boolean {
  const [input, ...others] = inputs;
  if (input === undefined || others.length > 0) return false;
  return rules[rule]?.(input) === text && quotes.some((quote) => quote.includes(input));
}
