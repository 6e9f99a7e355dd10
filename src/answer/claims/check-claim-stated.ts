import type { QuestionTerm } from '../../retrieval/types.ts';
import { containsTerm } from '../../text/contains-term.ts';
import { findEnglishAmounts } from '../../text/english-amounts.ts';
import { findQuantities } from '../../text/quantities.ts';
import { foldKeepingLists } from '../answerability/statements.ts';
import { areComparable, isFigure, isSameFigure } from './compare-figures.ts';

/** Share of a statement's words, by rarity, that one sentence must have for the text to speak of it at all. */
const leastStated = 0.6;
/** What another name of a word counts: 手机 is more than 智能终端. */
const ofOtherName = 0.7;

/**
 * Whether quotes speak of what is stated, so that a reader can compare them: they have one of its figures, or most of its words in one
 * sentence. Words of another language than the quotes' are not looked for.
 *
 * @param statement folded
 * @param quotes as they stand
 * @param terms of the statement
 */
export function isInQuotes(
  statement: string,
  quotes: readonly string[],
  terms: readonly QuestionTerm[],
): boolean {
  const text = quotes.join('\n');
  const isChinese = /[\u4e00-\u9fff]/.test(statement);
  const amounts = findEnglishAmounts(statement);
  const figures =
    amounts.length > 0 ? amounts : findQuantities(statement).filter(isChinese ? isFigure : isCount);
  const stated = findQuantities(text);
  if (figures.length > 0)
    return figures.some((figure) =>
      stated.some(
        (other) =>
          isSameFigure(other, figure) &&
          (areComparable(other, figure) || (!isChinese && other.kind === 'count')),
      ),
    );
  if (!isChinese) return true;
  if (terms.some((term) => !term.isVerb && !term.known)) return false;
  return foldKeepingLists(text)
    .split(/[;。\n]/)
    .some((sentence) => shareIn(terms, sentence) >= leastStated);
}

/** Share of the terms, by rarity, that a sentence has; a single character stands in other words, another name is less than the word. */
function shareIn(terms: readonly QuestionTerm[], sentence: string): number {
  const telling = terms.filter(({ word }) => word.length > 1);
  const total = telling.reduce((sum, { weight }) => sum + weight, 0);
  const said = telling.reduce((sum, { word, synonyms, weight }) => {
    if (containsTerm(sentence, word)) return sum + weight;
    return synonyms.some((name) => containsTerm(sentence, name)) ? sum + weight * ofOtherName : sum;
  }, 0);
  return total === 0 ? 0 : said / total;
}

/** A bare number of an English statement that is no year. */
function isCount({ kind, value }: { readonly kind: string; readonly value: number | null }): boolean {
  return kind !== 'date' && !(kind === 'plain' && value !== null && value >= 1900 && value < 2100);
}
