import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import { asAsked } from '../as-asked.ts';
import { type AskedFigure, askedFigure } from '../asked-figure.ts';
import { boundOf } from '../claims/figure-bounds.ts';
import { quoteOf } from '../draft.ts';
import { messagesFor } from '../messages.ts';
import type { ComparedPart } from './rows.ts';

/**
 * Whose figure is the larger, where the question ranks two things and the text gives a figure of the same unit for each; `null` where
 * that cannot be told, as of 超过9% and 10%.
 */
export function largerFigure(question: UnderstoodQuestion, compared: readonly ComparedPart[]): string | null {
  const [one, other, ...others] = compared;
  if (one === undefined || other === undefined || others.length > 0) return null;
  const { ranks } = one.told.part;
  const [left, right] = [figureOf(one), figureOf(other)];
  if (ranks === null || left === null || right === null) return null;
  const [a, b] = [left.quantity, right.quantity];
  if (a.kind !== b.kind || a.unit !== b.unit || a.value === null || b.value === null) return null;
  if (a.upTo !== null || b.upTo !== null) return null;
  const messages = messagesFor(question.language);
  if (a.value === b.value)
    return boundsOf(left) === boundsOf(right) ? messages.asLarge(`${a.text} = ${b.text}`) : null;
  const [large, small] = a.value > b.value ? [left, right] : [right, left];
  const isPlain =
    boundsOf(large) === boundsOf(small) || (boundsOf(large) !== 'at-most' && boundsOf(small) !== 'at-least');
  if (!isPlain) return null;
  const isFirst = (large === left) === (ranks === 'more');
  const subject = asAsked(question, (isFirst ? one : other).subject);
  return ranks === 'more'
    ? messages.larger(subject, `${large.quantity.text} > ${small.quantity.text}`)
    : messages.smaller(subject, `${small.quantity.text} < ${large.quantity.text}`);
}

function figureOf({ told, passages }: ComparedPart): AskedFigure | null {
  const figures = passages.map((passage) => askedFigure(told.asked, quoteOf(passage)));
  const [only, ...others] = figures.filter((figure) => figure !== null);
  return only === undefined || others.length > 0 ? null : only;
}

function boundsOf({ stretch, quantity }: AskedFigure): ReturnType<typeof boundOf> {
  return boundOf(stretch, quantity);
}
