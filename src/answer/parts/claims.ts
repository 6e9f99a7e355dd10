import { type ClaimPart, splitClaim } from '../../question/claim-parts.ts';
import { type UnderstoodQuestion, understandQuestion } from '../../question/understand-question.ts';
import { answerOne, type OneAnswer } from '../answer-one.ts';
import { asAsked } from '../as-asked.ts';
import type { Asking } from '../asking.ts';
import { isInQuotes } from '../claims/check-claim-stated.ts';
import { type Claim, type DraftAnswer, holds, isAnswered, quoteOf } from '../draft.ts';
import { messagesFor } from '../messages.ts';
import { describeGap } from '../refuse.ts';

/** Hits looked at for one statement. */
const hitsPerStatement = 5;

/** A statement, and what the text makes of it: words with its verdict, or nothing. */
interface CheckedStatement {
  readonly part: ClaimPart;
  readonly asked: UnderstoodQuestion;
  readonly one: OneAnswer;
  readonly claim: Claim | null;
}

/**
 * Holds each statement of a question that makes several against the text, with a verdict and a quote of its own. What the text does not
 * state is said below.
 *
 * @returns `null` where the question states one thing, or the text bears out the whole
 */
export async function withStatements(
  question: UnderstoodQuestion,
  whole: OneAnswer,
  asking: Asking,
): Promise<DraftAnswer | null> {
  const parts = question.claim === null ? [] : splitClaim(question.claim.proposition);
  const messages = messagesFor(question.language);
  if (parts.length === 0 || whole.draft.claims[0]?.lead === messages.confirmed) return null;
  const checked: CheckedStatement[] = [];
  for (const part of parts) checked.push(await check(part, question, asking));
  const claims = withoutSameTwice(checked.flatMap(({ claim }) => (claim === null ? [] : [claim])));
  const missing = checked.filter(({ claim }) => claim === null);
  const said = missing.map(({ part, asked, one }) => {
    const isSilent = one.gap?.kind === 'silence';
    const what = isSilent ? describeGap(asked, one.gap, asking.names) : messages.notStated(asking.names);
    return isSilent ? what : `${messages.ofPart(asAsked(question, part.stated))}${what}`;
  });
  const closing = [...new Set(said)].join('');
  if (claims.length === 0) {
    // What none of its statements is found for may still be told by the whole, which has more words to be found by.
    if (!isAnswered(whole.draft)) return null;
    const nearest = await asking.retriever.retrieve({
      query: question.query,
      limit: nearestOffered,
      documents: asking.ids,
    });
    const frame = `${closing}${messages.nearestBelow}`;
    return { outcome: 'not_in_document', frame, claims: [], nearest };
  }
  return {
    outcome: missing.length === 0 ? 'answered' : 'partial',
    frame: '',
    claims,
    ...(closing === '' ? {} : { closing }),
    nearest: [],
  };
}

const nearestOffered = 3;

/** The same sentence with the same verdict is told once. */
function withoutSameTwice(claims: readonly Claim[]): Claim[] {
  return claims.filter(
    (claim, at) =>
      !claims
        .slice(0, at)
        .some(
          (other) =>
            other.lead === claim.lead &&
            claim.passages.every((passage) => other.passages.some((held) => holds(held, passage))),
        ),
  );
}

async function check(
  part: ClaimPart,
  question: UnderstoodQuestion,
  asking: Asking,
): Promise<CheckedStatement> {
  const { retriever, ids } = asking;
  const isEnglish = question.language === 'en';
  const asked = understandQuestion(
    `${asAsked(question, part.statement)}${isEnglish ? ', right?' : ',对吗?'}`,
    question.language,
  );
  const hits = await retriever.retrieve({ query: asked.query, limit: hitsPerStatement, documents: ids });
  const one = await answerOne(asked, hits, asking);
  const [first] = isAnswered(one.draft) ? one.draft.claims : [];
  if (first === undefined) return { part, asked, one, claim: null };
  const isOpen = first.lead === messagesFor(question.language).textSays;
  const terms = retriever.analyse(part.statement, ids);
  const stating = first.passages.filter((passage) => isInQuotes(part.statement, [quoteOf(passage)], terms));
  if (!isOpen) return { part, asked, one, claim: first };
  return { part, asked, one, claim: stating.length === 0 ? null : { ...first, passages: stating } };
}
