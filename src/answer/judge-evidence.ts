import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit, Retriever } from '../retrieval/types.ts';
import { foldForSearch } from '../text/fold.ts';
import { quotedPhrases } from '../text/quoted-phrases.ts';
import { examineEvidence, type Gap } from './answerability/find-gap.ts';
import type { Statement } from './answerability/statements.ts';
import { answerabilityTuning } from './answerability/tuning.ts';
import type { ConsultedDocuments } from './consulted-documents.ts';
import { isOnTopic, measureTopic, type TopicFeatures } from './topic-match.ts';

/** Whether the evidence found can answer a question, and in which sentences it gives the particular thing asked for. */
export type Judgement =
  | { readonly kind: 'answerable'; readonly shownIn: readonly Statement[] }
  | { readonly kind: 'gap'; readonly gap: Gap }
  /** Nothing in the documents matches well enough. */
  | { readonly kind: 'no-match' };

/** Share of a question's words, by rarity, that one sentence must have. */
const plainCoverage = 0.5;
/** The same, and a cosine, that only both together make a question plain. */
const someCoverage = 0.25;
const closeSimilarity = 0.6;

/**
 * Judges the evidence: first what is plainly missing, then how well the rest matches.
 *
 * @param enumerated parts of a section that answer the question as a list; 0 when none does
 */
export async function judgeEvidence(
  question: UnderstoodQuestion,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  retriever: Retriever,
  documents: ConsultedDocuments,
  enumerated: number,
): Promise<Judgement> {
  if (hits.length === 0) return { kind: 'no-match' };
  const ids = [...documents.byId.keys()];
  const all = [...documents.byId.values()];
  // The parts that a section is divided into are the names asked for, and their number.
  const isOfParts = question.slot?.name === 'members' || question.slot?.name === 'quantity';
  const asked = enumerated > 0 && isOfParts ? { ...question, slot: null } : question;
  const { gap, shownIn } = examineEvidence(asked, terms, hits, {
    mentions: (text) => retriever.mentions(text, ids),
    titles: documents.titles,
    periods: all.flatMap(({ metadata }) => metadata.period ?? []),
    // A report on one year speaks of others as last year and this year.
    areAllPlans: all.every(({ metadata: { period } }) => period !== null && period.to > period.from),
  });
  if (gap !== null) return { kind: 'gap', gap };
  // Asking for a section by its very title is on the topic, however few the words.
  if (terms.some(({ word }) => word.length > 1 && documents.titles.has(word)))
    return { kind: 'answerable', shownIn };
  // An abbreviation that the text explains is on its topic, whatever else the question says.
  if (question.slot?.name === 'meaning') return { kind: 'answerable', shownIn };
  const topic = await topicOf(question, hits, retriever);
  if (topic.sentenceCoverage >= plainCoverage && quotesTheText(question, retriever, ids))
    return { kind: 'answerable', shownIn };
  // What is left of an attack must plainly be about the documents.
  const isPlain = !question.wasAttack || isPlainlyOnTopic(topic);
  return isPlain && isOnTopic(topic) ? { kind: 'answerable', shownIn } : { kind: 'no-match' };
}

/** By most of its words, or by some of them and by what it means. */
function isPlainlyOnTopic({ sentenceCoverage, similarity }: TopicFeatures): boolean {
  return (
    sentenceCoverage >= plainCoverage || (sentenceCoverage >= someCoverage && similarity >= closeSimilarity)
  );
}

async function topicOf({ query }: UnderstoodQuestion, hits: readonly RetrievalHit[], retriever: Retriever) {
  return measureTopic(hits, await retriever.everyday(query));
}

/**
 * Whether the documents are about what is asked, by how well their best clauses match and how their surest sentence reads.
 *
 * @param reading its log-odds
 */
export async function isAboutDocuments(
  question: UnderstoodQuestion,
  hits: readonly RetrievalHit[],
  retriever: Retriever,
  reading: number,
): Promise<boolean> {
  const topic = await topicOf(question, hits, retriever);
  const isPlain =
    !question.wasAttack || isPlainlyOnTopic(topic) || reading >= answerabilityTuning.reading.gives;
  return isPlain && isOnTopic(topic, reading);
}

/** Shorter ones are words, which any text may have; in characters. */
const shortestQuotation = 4;

/** A phrase in quotation marks that stands in the documents was taken from them. */
function quotesTheText({ query }: UnderstoodQuestion, retriever: Retriever, ids: readonly string[]): boolean {
  const quoted = quotedPhrases(foldForSearch(query), shortestQuotation);
  return quoted.length > 0 && quoted.every((phrase) => retriever.mentions(phrase, ids));
}
