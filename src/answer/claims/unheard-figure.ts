import { findEnglishAmounts } from '../../text/english-amounts.ts';
import { findQuantities, type Quantity } from '../../text/quantities.ts';

/** What is said in hundreds of millions without a unit is money, mostly: 突破3万亿. */
function figuresIn(text: string): Quantity[] {
  const english = findEnglishAmounts(text);
  if (english.length > 0) return english;
  return findQuantities(text).map((figure) =>
    figure.kind === 'plain' && /亿$/.test(figure.text) ? { ...figure, kind: 'amount' } : figure,
  );
}

/** Figures whose kind alone tells that another one stands in their place. */
const comparable = ['percentage', 'amount'];

/**
 * The one figure of a claim, where the documents have it nowhere and the quotes give another of its kind: 超过15% against 超过9%. Which of
 * several figures it was meant to be need not be known to say so.
 *
 * @param isAnywhere whether a folded text stands in the documents
 * @returns as the claim writes it; `null` when it states none or several, or the text has it in some form
 */
export function unheardFigure(
  proposition: string,
  quotes: readonly string[],
  clauses: readonly string[],
  isAnywhere: (text: string) => boolean,
): string | null {
  const figures = figuresIn(proposition).filter(({ kind }) => kind !== 'date' && kind !== 'plain');
  const [only, ...others] = figures;
  if (only === undefined || others.length > 0 || only.value === null || !comparable.includes(only.kind))
    return null;
  const alike = (texts: readonly string[]) =>
    texts.flatMap(figuresIn).filter(({ kind }) => kind === only.kind);
  if (alike(quotes).length === 0 || isAnywhere(only.text)) return null;
  const isSaid = alike([...quotes, ...clauses]).some(
    ({ value, upTo }) => value === only.value || upTo === only.value,
  );
  return isSaid ? null : only.text;
}
