import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../retrieval/types.ts';
import { containsTerm } from '../text/contains-term.ts';
import { foldForSearch } from '../text/fold.ts';
import { partsShowing } from './slot-evidence.ts';
import { isOfYears, yearsIn } from './years.ts';

/** What the documents lack for an answer. */
export type Gap =
  /** A place, year or term that they never mention. */
  | { readonly kind: 'silence'; readonly word: string }
  /** They speak of the subject but do not give the thing asked for. */
  | { readonly kind: 'not-given'; readonly subject: string | null };

/** What must be known of the documents consulted. */
export interface ConsultedText {
  /** Whether a folded text stands anywhere in them. */
  readonly mentions: (text: string) => boolean;
  /** Titles of documents, chapters and clauses, folded. */
  readonly titles: ReadonlySet<string>;
}

/** Clauses in which the thing asked for is looked for. */
const clausesSearched = 4;

/** From this cosine on, an editor has foreseen the question: other words for the same thing are no silence. */
const wellAsked = 0.78;
/** A clause's own number is no figure that it gives. */
const ownOrdinal = /^(?:\d{1,3}[.、]|\([^)]{1,3}\)|[一二三四五六七八九十]+、)/;
const compoundCue = /分别|以及|各(?:是|有|为|自)|[和与跟].{1,24}(?:多少|几)|(?:多少|几).{1,24}(?:多少|几)/;

/**
 * Looks for what an answer would need and the evidence does not have: the places, years and terms that the question names, and the
 * particular thing it asks for, tied to its subject.
 */
export function findGap(
  question: UnderstoodQuestion,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  documents: ConsultedText,
): Gap | null {
  const folded = foldForSearch(question.query);
  const silent = silentWord(folded, terms, hits, documents);
  if (silent !== null) return { kind: 'silence', word: silent };
  if (question.slot === null || isShown(folded, terms, slotParts(question, hits), documents)) return null;
  return { kind: 'not-given', subject: subjectOf(terms, documents.titles) };
}

/** A place, year, five-year plan or domain term that the question names and the documents do not. */
function silentWord(
  folded: string,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  { mentions }: ConsultedText,
): string | null {
  const year = yearsIn(folded).find((text) => !mentions(text) && !mentions(inChineseDigits(text)));
  if (year !== undefined) return /^\d/.test(year) ? `${year}年` : year;
  const place = terms.find((term) => term.isPlace && !term.known);
  if (place !== undefined) return place.word;
  const named = terms.filter((term) => term.isName);
  if (hits.some((hit) => (hit.askedSimilarity ?? 0) >= wellAsked)) return null;
  // One known term gives the question a footing; the match then decides.
  return named.every((term) => !term.known) ? (named[0]?.word ?? null) : null;
}

/** A part of a sentence that shows the thing asked for. */
interface SlotPart {
  /** Folded, as all three. */
  readonly text: string;
  /** The whole sentence: a place named at its beginning holds for all its parts. */
  readonly sentence: string;
  /** The clause's heading path. */
  readonly heading: string;
}

/** Parts of the evidence that show the thing asked for, in the year asked for. */
function slotParts(question: UnderstoodQuestion, hits: readonly RetrievalHit[]): SlotPart[] {
  const { slot } = question;
  if (slot === null) return [];
  const years = yearsIn(foldForSearch(question.query));
  return hits.slice(0, clausesSearched).flatMap(({ clause, sentences }) => {
    const heading = foldForSearch(clause.heading.join('\n'));
    return sentences.flatMap(({ start, end }) => {
      const text = foldForSearch(clause.text.slice(start - clause.start, end - clause.start)).replace(
        ownOrdinal,
        '',
      );
      if (!isOfYears(text, years)) return [];
      return partsShowing(slot, text).map((part) => ({ text: part, sentence: text, heading }));
    });
  });
}

/** Whether some part of the evidence shows the thing asked for, about the subject asked about. */
function isShown(
  folded: string,
  terms: readonly QuestionTerm[],
  parts: readonly SlotPart[],
  { titles }: ConsultedText,
): boolean {
  const subjects = terms.filter((term) => term.known && isSubject(term, titles));
  // A compound question may have its subjects in different places; any other needs them around the same number.
  return compoundCue.test(folded)
    ? parts.length > 0 && subjects.every((term) => parts.some((part) => ties(part, term)))
    : parts.some((part) => subjects.every((term) => ties(part, term)));
}

/** 2035 as official texts also write it: 二〇三五. */
function inChineseDigits(year: string): string {
  return year.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit);
}

function ties(part: SlotPart, term: QuestionTerm): boolean {
  // A heading ties by the very word only: 新型基础设施 above a number does not make it one about 5G.
  return containsTerm(part.heading, term.word) || names(term.isPlace ? part.sentence : part.text, term);
}

function names(text: string, { word, synonyms }: QuestionTerm): boolean {
  return containsTerm(text, word) || synonyms.some((synonym) => containsTerm(text, synonym));
}

/** Whether a word is something a number must be tied to: a place, a name in Latin letters, or what a clause is titled by. */
function isSubject(term: QuestionTerm, titles: ReadonlySet<string>): boolean {
  if (term.isPlace) return !isOwnPlace(term, titles);
  return (
    term.isName || /[a-z]/.test(term.word) || [term.word, ...term.synonyms].some((word) => titles.has(word))
  );
}

/** The place that a plan is of stands in front of its title and is taken for granted in its clauses. */
function isOwnPlace({ word }: QuestionTerm, titles: ReadonlySet<string>): boolean {
  const stem = word.replace(/[市省区县]$/, '');
  return [...titles].some((title) => title.startsWith(stem) && title.length > word.length);
}

/** The most telling subject of the question that the documents know; any word would make an odd subject. */
function subjectOf(terms: readonly QuestionTerm[], titles: ReadonlySet<string>): string | null {
  let best: QuestionTerm | null = null;
  for (const term of terms) {
    if (term.known && isSubject(term, titles) && (best === null || term.weight > best.weight)) best = term;
  }
  return best?.word ?? null;
}
