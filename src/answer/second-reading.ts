import type { EvidenceReader } from '../ports.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../retrieval/types.ts';
import { detectLanguage } from '../text/language.ts';
import { notGiven } from './answerability/find-gap.ts';
import { measureShowings } from './answerability/measure-slot.ts';
import { statementsOf } from './answerability/statements.ts';
import { answerabilityTuning } from './answerability/tuning.ts';
import type { Asking } from './asking.ts';
import { isAboutDocuments, type Judgement } from './judge-evidence.ts';
import { readEvidence } from './read-evidence.ts';

/** What a judgement was made from. */
interface Judged {
  readonly question: UnderstoodQuestion;
  readonly terms: readonly QuestionTerm[];
  readonly hits: readonly RetrievalHit[];
}

const { clausesSearched, reading: limits } = answerabilityTuning;

/**
 * Has the evidence read together with the question, and lets the reader overrule a judgement where it is sure. What it finds in no sentence
 * is not answered after all; a thing of the kind asked for that was not thought to be the one is given where it takes the sentence for the
 * answer. Silence on a place, a year or a term is a matter of fact, and a claim is held against the text: neither is overruled.
 *
 * Only where the question was moved, which it is in documents without a finding aid: with one, how people ask is known. Not in English,
 * which the reader never learnt.
 */
export async function readAgain(judgement: Judgement, judged: Judged, asking: Asking): Promise<Judgement> {
  const { reader } = asking;
  const { question, hits } = judged;
  if (reader === undefined || hits.every(({ adaptedSimilarity }) => adaptedSimilarity === null))
    return judgement;
  if (question.claim !== null || detectLanguage(question.query) === 'en') return judgement;
  if (judgement.kind === 'answerable') return confirm(judgement, judged, asking, reader);
  const isOpen = judgement.kind === 'gap' && judgement.gap.kind === 'not-given';
  return isOpen ? lookAgain(judgement, judged, asking, reader) : judgement;
}

/** What is read nowhere is not answered. */
async function confirm(
  judgement: Judgement,
  { question, terms, hits }: Judged,
  { retriever, documents: { titles }, ids }: Asking,
  reader: EvidenceReader,
): Promise<Judgement> {
  const shown = judgement.kind === 'answerable' ? judgement.shownIn : [];
  const surest = await readEvidence(question.query, statementsOf(hits, clausesSearched), reader, shown);
  const asks = question.slot === null ? 'openly' : 'forParticular';
  if (surest === null || surest.reading >= limits.refuses[asks]) return judgement;
  if (question.slot === null) return { kind: 'no-match' };
  const mentions = (text: string) => retriever.mentions(text, ids);
  return { kind: 'gap', gap: notGiven(question, terms, { titles, mentions }, true) };
}

/** What shows the kind of thing asked for, and is read as the answer, is the answer. */
async function lookAgain(
  judgement: Judgement,
  { question, terms, hits }: Judged,
  { retriever, documents: { titles } }: Asking,
  reader: EvidenceReader,
): Promise<Judgement> {
  if (question.slot === null) return judgement;
  const showings = measureShowings(question, question.slot, terms, hits, titles);
  const shown = [...new Set(showings.map(({ statement }) => statement))];
  const surest = await readEvidence(question.query, shown, reader);
  return surest !== null &&
    surest.reading >= limits.gives &&
    (await isAboutDocuments(question, hits, retriever))
    ? { kind: 'answerable', shownIn: [surest.statement] }
    : judgement;
}
