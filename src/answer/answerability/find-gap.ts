import { asQuestion, statesIt } from '../../question/claim.ts';
import { findAskedSlot } from '../../question/slot/find-asked-slot.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../../retrieval/types.ts';
import { containsTerm } from '../../text/contains-term.ts';
import { foldForSearch } from '../../text/fold.ts';
import { findQuantities } from '../../text/quantities.ts';
import { yearsIn } from '../../text/years.ts';
import type { ConsultedText } from './consulted-text.ts';
import { findSilence } from './find-silence.ts';
import { namedSubject } from './named-subject.ts';
import { readCountedList, readSlot } from './slot-state.ts';
import { type Statement, statementsOf } from './statements.ts';
import { answerabilityTuning } from './tuning.ts';

/** What the documents lack for an answer. */
export type Gap =
  /** A place, year or term that they never mention. */
  | { readonly kind: 'silence'; readonly word: string }
  /** They speak of the subject but do not give the thing asked for. */
  | {
      readonly kind: 'not-given';
      readonly subject: string | null;
      /** Something of the kind is there, but not plainly of what is asked: it was not found, which is less than not given. */
      readonly isDoubtful: boolean;
    };

/** What the evidence lacks for an answer, or the sentences that give the thing asked for. */
export interface Examination {
  readonly gap: Gap | null;
  /** The surest first; empty where no particular thing is asked for. */
  readonly shownIn: readonly Statement[];
}

/**
 * Looks for what an answer would need and the evidence does not have: the places, years and terms that the question names, and the
 * particular thing it asks for, tied to its subject.
 */
export function examineEvidence(
  question: UnderstoodQuestion,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  documents: ConsultedText,
): Examination {
  if (question.claim !== null && isFooted(terms, hits))
    return lacksFigure(question, terms, hits, documents) || lacksParticular(question, terms, hits, documents)
      ? lacking(notGiven(question, terms, documents, true))
      : lacking(null);
  const silent = findSilence(foldForSearch(question.query), terms, hits, documents);
  // A year that the documents name elsewhere is none that they are silent on.
  if (silent !== null && isYearNamed(silent, documents))
    return lacking({ kind: 'not-given', subject: silent, isDoubtful: false });
  if (silent !== null) return lacking({ kind: 'silence', word: silent });
  if (question.claim !== null && lacksParticular(question, terms, hits, documents))
    return lacking(notGiven(question, terms, documents, true));
  if (question.slot === null) return lacking(null);
  const { state, shownIn } = readSlot(question, question.slot, terms, hits, documents.titles);
  if (state === 'filled') return { gap: null, shownIn };
  const listed = readCountedList(question, question.slot, terms, hits, documents.titles);
  if (listed.length > 0) return { gap: null, shownIn: listed };
  return lacking(notGiven(question, terms, documents, state === 'doubtful'));
}

/** The gap of a particular thing that is not given. */
export function notGiven(
  { query, slot }: Pick<UnderstoodQuestion, 'query' | 'slot'>,
  terms: readonly QuestionTerm[],
  documents: Pick<ConsultedText, 'titles' | 'mentions'>,
  isDoubtful: boolean,
): Gap {
  const subject = namedSubject(foldForSearch(query), terms, documents, slot);
  return { kind: 'not-given', subject, isDoubtful };
}

function isYearNamed(word: string, { mentions }: ConsultedText): boolean {
  const year = /^(\d{4})年$/.exec(word)?.[1];
  return year !== undefined && mentions(year);
}

function lacking(gap: Gap | null): Examination {
  return { gap, shownIn: [] };
}

/** From this share of a claim's known words on, by rarity, a sentence is what the claim is about, whatever else it says. */
const footing = 0.5;

/** Whether a sentence of the evidence is about what a claim is about: a wrong place or year in it is then no silence. */
function isFooted(terms: readonly QuestionTerm[], hits: readonly RetrievalHit[]): boolean {
  const known = terms.filter((term) => term.known);
  const total = known.reduce((sum, term) => sum + term.weight, 0);
  if (total === 0) return false;
  return statementsOf(hits, answerabilityTuning.clausesSearched).some(({ sentence, heading }) => {
    const said = known.filter(({ word, synonyms }) =>
      [word, ...synonyms].some((form) => containsTerm(sentence, form) || containsTerm(heading, form)),
    );
    return said.reduce((sum, term) => sum + term.weight, 0) / total >= footing;
  });
}

/**
 * Whether it is asked, not stated, that a particular is so of which the evidence has no word: 会被罚不 where no fine is spoken of. What is
 * stated may be false, and the evidence then says otherwise in other words.
 */
function lacksParticular(
  question: UnderstoodQuestion,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  { titles }: ConsultedText,
): boolean {
  const folded = foldForSearch(question.query);
  const slot = findAskedSlot(folded);
  if (slot === null || (slot.name !== 'detail' && slot.name !== 'penalty') || statesIt(folded)) return false;
  return readSlot(question, slot, terms, hits, titles).state === 'empty';
}

/** Whether a claim gives an amount or a share that the evidence gives of nothing, or not of what the claim is about. */
function lacksFigure(
  question: UnderstoodQuestion,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  { titles }: ConsultedText,
): boolean {
  const proposition = question.claim?.proposition ?? '';
  // A count for a year may be the count of another.
  const kinds =
    yearsIn(proposition).length > 0 ? ['amount', 'percentage', 'count'] : ['amount', 'percentage'];
  const claimed = findQuantities(proposition).filter(({ kind }) => kinds.includes(kind));
  const stated = hits
    .slice(0, answerabilityTuning.clausesSearched)
    .flatMap(({ clause }) => findQuantities(clause.text));
  // The very figure, said of another year, is a premise to be put right.
  const isThere = claimed.some(({ kind, value }) =>
    stated.some((figure) => figure.kind === kind && figure.value === value),
  );
  if (claimed.length === 0 || (isThere && yearsIn(proposition).length > 0)) return false;
  const query = asQuestion(question.query);
  const slot = findAskedSlot(foldForSearch(query));
  return slot !== null && readSlot({ ...question, query }, slot, terms, hits, titles).state !== 'filled';
}
