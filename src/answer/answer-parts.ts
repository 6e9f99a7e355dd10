import { splitCompound, withoutPartner } from '../question/split-compound.ts';
import { type UnderstoodQuestion, understandQuestion } from '../question/understand-question.ts';
import { bigramsOf } from '../retrieval/terms.ts';
import { foldForSearch } from '../text/fold.ts';
import { splitSubsentences } from '../text/sentences.ts';
import { answerOne, type OneAnswer } from './answer-one.ts';
import { asAsked } from './as-asked.ts';
import type { Asking } from './asking.ts';
import { type Claim, type DraftAnswer, isAnswered, type Passage, quoteOf } from './draft.ts';
import { describeGap } from './refuse.ts';

/** Hits looked at for one part. */
const hitsPerPart = 5;
/** Parts answered beyond the whole. */
const mostParts = 4;

/**
 * Completes the answer to a compound question: each part is answered by itself, and what the answer to the whole does not quote yet is
 * added. Where things are compared, each gets a row of its own. What the documents do not say of a part is said below.
 */
export async function withParts(
  question: UnderstoodQuestion,
  whole: OneAnswer,
  asking: Asking,
): Promise<DraftAnswer> {
  const parts = splitCompound(foldForSearch(question.query)).slice(0, mostParts);
  if (question.kind === 'wording') return whole.draft;
  if (parts.length === 0) return (await withoutSilent(question, whole, asking)) ?? whole.draft;
  const answers: { subject: string | null; asked: UnderstoodQuestion; one: OneAnswer }[] = [];
  for (const { query, subject } of parts) {
    const asked = understandQuestion(query, question.language);
    const hits = await asking.retriever.retrieve({
      query: asked.query,
      limit: hitsPerPart,
      documents: asking.ids,
    });
    answers.push({ subject, asked, one: await answerOne(asked, hits, asking) });
  }
  const answered = answers.filter(({ one }) => isAnswered(one.draft));
  // A whole that lacks something is saved by one of the things compared, by a part whose figure is plain, or by a first part that asks
  // for words or is told its figure.
  const saves = answers.some(
    ({ subject, asked, one }, at) =>
      isAnswered(one.draft) &&
      (subject !== null ||
        (at === 0 && (asked.slot === null || asked.slot.name === 'quantity')) ||
        (asked.slot !== null && one.draft.claims[0]?.lead !== '')),
  );
  if (!isAnswered(whole.draft) && !saves) return whole.draft;
  const clauses = answered.map(({ one }) => one.draft.claims[0]?.passages[0]?.clause);
  const isSameClause = new Set(clauses).size < clauses.length;
  const rows = answered.flatMap(({ subject, one }): Claim[] => {
    const [first] = one.draft.claims;
    return subject === null || first === undefined
      ? []
      : [
          {
            lead: '',
            passages: isSameClause ? aboutSubject(first.passages, subject) : first.passages,
            row: asAsked(question, subject),
          },
        ];
  });
  const claims =
    rows.length === parts.length
      ? rows
      : merged(
          whole.draft.claims,
          answered.flatMap(({ one }) => one.draft.claims.slice(0, 1)),
        );
  const missing = answers.filter(({ one }) => one.gap !== null && !isAnswered(one.draft));
  if (missing.length === 0) return { ...whole.draft, outcome: 'answered', claims, frame: '', nearest: [] };
  const closing = [
    ...new Set(
      missing.map(({ asked, one }) => (one.gap === null ? '' : describeGap(asked, one.gap, asking.names))),
    ),
  ].join('');
  return { outcome: 'partial', frame: '', claims, closing, nearest: [] };
}

/** Of two things asked about, the documents may be silent on one only: the other is answered. */
async function withoutSilent(
  question: UnderstoodQuestion,
  { gap }: OneAnswer,
  asking: Asking,
): Promise<DraftAnswer | null> {
  if (gap?.kind !== 'silence') return null;
  const rest = withoutPartner(question.query, asAsked(question, gap.word));
  if (rest === null) return null;
  const asked = understandQuestion(rest, question.language);
  const hits = await asking.retriever.retrieve({ query: rest, limit: hitsPerPart, documents: asking.ids });
  const { draft } = await answerOne(asked, hits, asking);
  return isAnswered(draft)
    ? { ...draft, outcome: 'partial', closing: describeGap(question, gap, asking.names) }
    : null;
}

/** Passages, or their stretches between semicolons, that are about what a row is about; all of them when none is more than the others. */
function aboutSubject(passages: readonly Passage[], subject: string): readonly Passage[] {
  const stretches = passages.flatMap((passage) =>
    splitSubsentences(quoteOf(passage), passage.start).map(
      (span): Passage => ({ clause: passage.clause, ...span }),
    ),
  );
  const shared = (passage: Passage) => {
    const own = new Set(bigramsOf(quoteOf(passage)));
    return bigramsOf(subject).filter((bigram) => own.has(bigram)).length;
  };
  const most = Math.max(0, ...stretches.map(shared));
  const about = stretches.filter((stretch) => shared(stretch) === most);
  return most === 0 ? passages : about;
}

/** The claims of the whole and those of the parts whose clause it does not quote yet. */
function merged(whole: readonly Claim[], ofParts: readonly Claim[]): readonly Claim[] {
  const all = [...whole];
  for (const claim of ofParts) {
    const clause = claim.passages[0]?.clause;
    if (clause === undefined || all.some((other) => quotes(other, clause.documentId, clause.id))) continue;
    all.push(claim);
  }
  return all;
}

function quotes(claim: Claim, documentId: string, clauseId: string): boolean {
  return claim.passages.some(({ clause }) => clause.documentId === documentId && clause.id === clauseId);
}
