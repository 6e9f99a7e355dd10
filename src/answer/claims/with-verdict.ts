import { asQuestion, type StatedClaim } from '../../question/claim.ts';
import { findAskedSlot } from '../../question/slot/find-asked-slot.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../../retrieval/types.ts';
import { foldForSearch } from '../../text/fold.ts';
import { findQuantities } from '../../text/quantities.ts';
import { readSlot } from '../answerability/slot-state.ts';
import { isOwnPlace } from '../answerability/subject.ts';
import type { Asking } from '../asking.ts';
import { type Claim, holds, type Passage, quoteOf } from '../draft.ts';
import { messagesFor } from '../messages.ts';
import { checkClaim } from './check-claim.ts';
import { isByFarNearest, withNote } from './claim-passages.ts';
import { areComparable, isFigure, isSameFigure } from './compare-figures.ts';
import { unheardFigure } from './unheard-figure.ts';
import type { Verdict } from './verdict.ts';
import { verdictLead } from './verdict-lead.ts';

/** Clauses in which a claim's figures are looked for. */
const clausesCompared = 3;
/** Hits for the question behind a claim. */
const hitsOfQuestion = 5;

/** What a claim is held against beside the quotes. */
interface Held {
  readonly claim: StatedClaim;
  readonly terms: readonly QuestionTerm[];
  readonly clauses: readonly string[];
  readonly hits: readonly RetrievalHit[];
}

/**
 * Where a question states something, the first claim of the answer begins with what the text makes of it, and the sentence that proves
 * that stands first, alone where it says yes or no.
 */
export async function withVerdict(
  question: UnderstoodQuestion,
  claims: readonly Claim[],
  hits: readonly RetrievalHit[],
  asking: Asking,
): Promise<readonly Claim[]> {
  const [best, ...others] = claims;
  const first = best === undefined ? undefined : withNote(question, best);
  if (question.claim === null || first === undefined) return claims;
  const { retriever, ids, documents } = asking;
  const { proposition } = question.claim;
  const held: Held = {
    claim: question.claim,
    hits,
    clauses: hits.slice(0, clausesCompared).map(({ clause }) => clause.text),
    terms: retriever.analyse(proposition, ids, true).filter((term) => !isOwnPlace(term, documents.titles)),
  };
  const lead = (verdict: Verdict) => verdictLead(verdict, question, messagesFor(question.language));
  const checked = check(held, first.passages);
  if (isDecided(checked))
    return [{ ...first, lead: lead(checked), passages: proving(held, checked, first.passages) }];
  const stating = first.passages.filter((passage) => hasFigureOf(proposition, quoteOf(passage)));
  const elsewhere =
    checked.kind === 'open' && stating.length === 0 ? await sentenceElsewhere(question, asking) : null;
  if (elsewhere !== null) {
    const verdict = check(held, [elsewhere]);
    if (isDecided(verdict))
      return [{ lead: lead(verdict), passages: [elsewhere] }, ...without(claims, elsewhere)];
  }
  const unheard =
    checked.kind === 'open'
      ? unheardFigure(proposition, first.passages.map(quoteOf), held.clauses, (text) =>
          retriever.mentions(text, ids),
        )
      : null;
  const verdict: Verdict = unheard === null ? checked : { kind: 'not-said', word: unheard };
  if (elsewhere === null) {
    const rest = first.passages.filter((passage) => !stating.includes(passage));
    return [{ ...first, lead: lead(verdict), passages: [...stating, ...rest] }, ...others];
  }
  // What answers the question behind the claim is what it is to be compared with.
  const rest = first.passages.filter((passage) => !holds(passage, elsewhere));
  const passages = rest.length < first.passages.length ? [elsewhere, ...rest] : [elsewhere];
  return [{ ...first, lead: lead(verdict), passages }, ...(passages.length > 1 ? others : [])];
}

/** Whether a text has one of the figures that a claim gives, of whatever it says it. */
function hasFigureOf(proposition: string, text: string): boolean {
  const stated = findQuantities(text);
  return findQuantities(proposition)
    .filter(isFigure)
    .some((claimed) =>
      stated.some((figure) => areComparable(figure, claimed) && isSameFigure(figure, claimed)),
    );
}

/** What was quoted beside a passage; it may say more of the matter than the figure. */
function without(claims: readonly Claim[], passage: Passage): readonly Claim[] {
  return claims
    .map((claim) => ({ ...claim, passages: claim.passages.filter((one) => !holds(one, passage)) }))
    .filter(({ passages }) => passages.length > 0);
}

function check({ claim, terms, clauses, hits }: Held, passages: readonly Passage[]): Verdict {
  const isNearest = isByFarNearest(passages[0], hits);
  return checkClaim(claim, { quotes: passages.map(quoteOf), clauses, terms, isNearest });
}

function isDecided({ kind }: Verdict): boolean {
  return kind === 'confirmed' || kind === 'other-figure' || kind === 'denied';
}

/** The one passage that gives the verdict by itself; all of them where none does. */
function proving(held: Held, verdict: Verdict, passages: readonly Passage[]): readonly Passage[] {
  const proof = passages.find((passage) => check(held, [passage]).kind === verdict.kind);
  return proof === undefined ? passages : [proof];
}

/** The sentence that answers the question behind a claim with a figure: 已经过万家,对吗 asks how many there are. */
async function sentenceElsewhere(
  question: UnderstoodQuestion,
  { retriever, ids, documents }: Asking,
): Promise<Passage | null> {
  const query = asQuestion(question.query);
  const slot = findAskedSlot(foldForSearch(query));
  if (!/多少|百分之几/.test(query) || slot === null || question.language === 'en') return null;
  const hits = await retriever.retrieve({ query, limit: hitsOfQuestion, documents: ids });
  const terms = retriever.analyse(query, ids);
  const asked = { ...question, query, slot, claim: null };
  const [shown] = readSlot(asked, slot, terms, hits, documents.titles).shownIn;
  return shown === undefined ? null : { clause: shown.clause, start: shown.start, end: shown.end };
}
