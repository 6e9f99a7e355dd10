import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../retrieval/types.ts';
import { foldForSearch } from '../text/fold.ts';
import { type Gap, notGiven } from './answerability/find-gap.ts';
import { districtName } from './answerability/slot-patterns.ts';
import type { Statement } from './answerability/statements.ts';
import { isOwnPlace } from './answerability/subject.ts';
import { answerabilityTuning } from './answerability/tuning.ts';
import type { Asking } from './asking.ts';
import { withVerdict } from './claims/with-verdict.ts';
import { clarify, clarifyFigure } from './clarify/clarify.ts';
import { findAmbiguity } from './clarify/find-ambiguity.ts';
import { findBareFigure } from './clarify/find-bare-figure.ts';
import { closingWords } from './closing-words.ts';
import { composeAnswer } from './compose.ts';
import { definitionAlone, definitionsFirst } from './definitions-first.ts';
import { answeredWith, type Claim, type DraftAnswer, type Passage, quoteOf } from './draft.ts';
import { figuresMeant } from './figures-meant.ts';
import { judgeEvidence } from './judge-evidence.ts';
import { onlyShowing } from './only-showing.ts';
import { openingFirst } from './opening-first.ts';
import { penaltiesBehind } from './penalties-behind.ts';
import type { ReadStatement } from './read-evidence.ts';
import { refuseGap, refuseUnanswered } from './refuse.ts';
import { saidAgain } from './said-again.ts';
import { readAgain } from './second-reading.ts';
import { enumerateSection } from './sections/enumerate-section.ts';
import { listedInWords } from './sections/listed-in-words.ts';
import { titledFigure } from './sections/titled-figure.ts';
import { withAnnounced } from './sections/with-announced.ts';
import { withContinuation } from './sections/with-continuation.ts';
import { rankSentences } from './select-evidence.ts';
import { statedPurpose } from './stated-purpose.ts';
import { statedShortcomings } from './stated-shortcomings.ts';
import { passageOf, showingAlone, withShowing } from './with-showing.ts';
import { withYear } from './with-year.ts';
import { wordsInUse } from './words-in-use.ts';

/** A draft, and what was missing when it is a refusal for a known reason. */
export interface OneAnswer {
  readonly draft: DraftAnswer;
  readonly gap: Gap | null;
  /** Sentences that give the particular thing asked for, the surest first. */
  readonly shownIn?: readonly Statement[];
  /** Log-odds that the surest sentence read answers the question; absent where none was read. */
  readonly reading?: number | undefined;
  /** Where the surest sentence stands. */
  readonly surest?: Passage | undefined;
  /** Whether it is the parts of a section, each a claim: they belong together. */
  readonly isEnumerated?: boolean;
  /** Whether no part of the question is asked by itself: it is about words that stand in several places. */
  readonly isIndivisible?: boolean;
}

/** Answers a question that asks one thing: judge the evidence, then refuse or compose. */
export async function answerOne(
  question: UnderstoodQuestion,
  found: readonly RetrievalHit[],
  asking: Asking,
): Promise<OneAnswer> {
  const { documents, retriever, ids, names } = asking;
  const again = saidAgain(question, asking);
  if (again !== null) return { draft: again, gap: null, isIndivisible: true };
  const stated =
    statedPurpose(question, asking) ??
    statedShortcomings(question, asking) ??
    closingWords(question, asking) ??
    wordsInUse(question, asking) ??
    figuresMeant(question, asking);
  if (stated !== null) return { draft: stated, gap: null };
  const titled = titledFigure(question, asking);
  if (titled.length > 0) return { draft: answeredWith(titled), gap: null };
  const terms = retriever.analyse(question.query, ids);
  const opening = await openingFirst(question, found, asking);
  const defined = await definitionsFirst(question, terms, opening, asking);
  const hits = await penaltiesBehind(question, defined, asking);
  const parts = enumerateSection(question, terms, hits, documents.byId);
  // A section named by its number needs no further proof that the question is about it.
  if (parts.length > 0 && question.reference !== null)
    return { draft: answeredWith(parts), gap: null, isEnumerated: true };
  const judged = await judgeEvidence(question, terms, hits, retriever, documents, parts.length);
  // What is answered by the parts of a section stands in no single sentence.
  const { judgement, readings } =
    parts.length > 0
      ? { judgement: judged, readings: [] }
      : await readAgain(judged, { question, terms, hits }, asking);
  const reading = readings[0]?.reading;
  // What reads as the answer, more likely than not, settles what was meant.
  const isPlain = reading !== undefined && reading >= answerabilityTuning.reading.plain;
  const bare = findBareFigure(question, terms, hits, documents);
  // What fits one thing only is answered like any other question; a claim about a figure that stands there is held against it.
  if (
    bare !== null &&
    (judgement.kind !== 'answerable' || (question.claim === null && !isPlain && bare.readings.length > 1))
  )
    return {
      draft: clarifyFigure(question, bare, (text) => retriever.mentions(text, ids)),
      gap: null,
    };
  if (judgement.kind === 'gap')
    return { draft: refuseGap(question, judgement.gap, names, hits), gap: judgement.gap };
  if (parts.length > 0 && judgement.kind === 'answerable')
    return {
      draft: answeredWith([...listedInWords(question.query, hits), ...parts]),
      gap: null,
      isEnumerated: true,
    };
  const ambiguity = isPlain ? null : findAmbiguity(question, terms, hits, documents);
  if (ambiguity !== null) return { draft: clarify(question, ambiguity), gap: null };
  if (judgement.kind === 'no-match') return { draft: refuseUnanswered(question, names, hits), gap: null };
  const definition = definitionAlone(question, terms, judgement.shownIn);
  if (definition !== null) return { draft: definition, gap: null, shownIn: judgement.shownIn, reading };
  const ranked = rankSentences(question, terms, hits, readings);
  const composed =
    withShowing(composeAnswer(question, ranked), judgement.shownIn) ??
    // What overruled the judgement, or reads as the answer, is the answer, though the words of other sentences are more like the question's.
    showingAlone(judged.kind === 'gap' ? judgement.shownIn : readAsShown(judgement.shownIn, readings));
  if (composed === null) {
    const mentions = (text: string) => retriever.mentions(text, ids);
    const gap = notGiven(question, terms, { titles: documents.titles, mentions }, true);
    return { draft: refuseGap(question, gap, names, hits), gap };
  }
  if (composed.claims.length === 0) return { draft: refuseUnanswered(question, names, hits), gap: null };
  const claims = ofPlacesAsked(
    onlyShowing(composed, judgement.shownIn, ranked[0]).claims,
    terms.filter((term) => term.isPlace && !isOwnPlace(term, documents.titles)),
  );
  const draft = { ...composed, claims: await withVerdict(question, claims, hits, asking) };
  const dated = withYear(draft, question, judgement.shownIn, documents.byId);
  const complete = withAnnounced(withContinuation(dated), documents.byId);
  return {
    draft: complete,
    gap: null,
    shownIn: judgement.shownIn,
    reading,
    surest: readings[0] && passageOf(readings[0].statement),
  };
}

/** The sentences that give the thing asked for and read as the answer, the surest first. */
function readAsShown(
  shownIn: readonly Statement[],
  readings: readonly ReadStatement[],
): readonly Statement[] {
  const isShown = ({ rank, start }: Statement) =>
    shownIn.some((shown) => shown.rank === rank && shown.start === start);
  const sure = readings.filter(({ reading }) => reading >= answerabilityTuning.reading.gives);
  return sure.map(({ statement }) => statement).filter(isShown);
}

/** Where some sentences of a clause name the place asked about, those of other places are left out. */
function ofPlacesAsked(claims: readonly Claim[], places: readonly QuestionTerm[]): readonly Claim[] {
  if (places.length === 0) return claims;
  return claims.map((claim) => {
    const names = (passage: Passage) =>
      places.some(({ word }) => foldForSearch(quoteOf(passage)).includes(word));
    const text = claim.passages.map(quoteOf).join('\n');
    const areDistricts = places.some(({ word }) => /[区县]$/.test(word) || text.includes(`${word}区`));
    if (!areDistricts || !claim.passages.some(names)) return claim;
    const kept = claim.passages.filter((passage) => names(passage) || !districtName.test(quoteOf(passage)));
    return { ...claim, passages: kept };
  });
}
