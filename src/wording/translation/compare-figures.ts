import { type EnglishQuantity, findEnglishQuantities } from '../../text/english-quantities.ts';
import { findQuantities, type Quantity } from '../../text/quantities.ts';

/** Whether an English number and a Chinese one are the same quantity: CNY 300 billion and 3000亿元, three to five and 3-5家. */
export function isSameQuantity(english: EnglishQuantity, chinese: Quantity): boolean {
  if (chinese.value === null) return false;
  const areEqual =
    isClose(english.value, chinese.value) &&
    isClose(english.upTo ?? english.value, chinese.upTo ?? chinese.value);
  if (!areEqual) return false;
  switch (english.kind) {
    case 'amount':
      return chinese.kind === 'amount' && (chinese.unit === '美元') === (english.currency === 'usd');
    case 'percentage':
      return chinese.kind === 'percentage';
    case 'year':
      return chinese.kind === 'date' || chinese.kind === 'plain';
    case 'multiple':
      return chinese.kind === 'multiple';
    case 'count':
      return chinese.kind !== 'amount' && chinese.kind !== 'percentage';
  }
}

/** Least share by which two numbers differ; two thirds and 66.7% are the same. */
function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-6 * Math.max(Math.abs(one), Math.abs(other));
}

/** What a figure may be mistaken for: the Chinese kind that an English one would have. */
export function isOfKind({ kind }: EnglishQuantity, chinese: Quantity): boolean {
  if (kind === 'year') return chinese.kind === 'date' && chinese.unit === '年';
  if (kind === 'count') return chinese.kind === 'count';
  return chinese.kind === kind;
}

/** A number of a draft that the text does not have, with what the text has of its kind; empty where it has nothing. */
export interface ForeignFigure {
  readonly draft: EnglishQuantity;
  readonly canonical: string;
}

export interface FigureSources {
  /** The words that the statement is held against. */
  readonly sentence: string;
  /** Where years may stand, too: the whole clause. */
  readonly clause: string;
  /** Years of the document's own period. */
  readonly period: readonly number[];
}

/** Numbers of an English statement that the Chinese text does not give. */
export function foreignFigures(
  statement: string,
  { sentence, clause, period }: FigureSources,
): ForeignFigure[] {
  const own = findQuantities(sentence);
  const around = findQuantities(clause);
  const hasYear = own.some(isYear);
  return findEnglishQuantities(statement).flatMap((draft): ForeignFigure[] => {
    if (own.some((one) => isSameQuantity(draft, one))) return [];
    if (draft.kind === 'year') {
      // A sentence without a year of its own is of the clause's, or the plan's.
      const others = around.filter(isYear).map(({ value }) => value);
      if (!hasYear && [...others, ...period].includes(draft.value)) return [];
    }
    const left = own.filter((one) => isOfKind(draft, one) && !isTaken(one, statement));
    return [{ draft, canonical: left[0]?.text ?? '' }];
  });
}

function isYear({ kind, unit, value }: Quantity): boolean {
  return kind === 'date' && unit === '年' && value !== null && value >= 1900;
}

function isTaken(chinese: Quantity, statement: string): boolean {
  return findEnglishQuantities(statement).some((draft) => isSameQuantity(draft, chinese));
}
