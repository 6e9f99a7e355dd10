import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import { bigramsOf } from '../../retrieval/terms.ts';
import { splitSubsentences } from '../../text/sentences.ts';
import { asAsked } from '../as-asked.ts';
import { type Claim, holds, type Passage, quoteOf } from '../draft.ts';
import { messagesFor } from '../messages.ts';
import type { ToldPart } from './told-part.ts';

/** What is quoted of one of the things compared. */
export interface ComparedPart {
  readonly told: ToldPart;
  readonly subject: string;
  readonly passages: readonly Passage[];
}

/**
 * Rows of a comparison, one for each thing compared, or for each time when they are asked about at several; what is said of all of them
 * alike is one row. A single row is no table: it has no label.
 *
 * @param compared what is quoted of each, in the order of the question
 */
export function comparisonRows(question: UnderstoodQuestion, compared: readonly ComparedPart[]): Claim[] {
  const groups: ComparedPart[][] = [];
  for (const one of distinguishing(compared)) {
    const alike = groups.find(([first]) => first !== undefined && areSame(first.passages, one.passages));
    if (alike === undefined) groups.push([one]);
    else alike.push(one);
  }
  const subjects = new Set(compared.map(({ subject }) => subject));
  const areAllWhole = groups.every(
    (group) => new Set(group.map(({ subject }) => subject)).size === subjects.size,
  );
  return groups.map((group): Claim => {
    const [first, ...others] = group;
    const passages = first?.passages ?? [];
    // A figure in bold is that of one thing.
    const lead = others.length === 0 ? (first?.told.one.draft.claims[0]?.lead ?? '') : '';
    const claim = { lead, passages };
    return groups.length === 1 ? claim : { ...claim, row: labelOf(question, group, areAllWhole) };
  });
}

/** What is quoted of each of the things compared. */
export function quotedOfEach(told: readonly ToldPart[]): ComparedPart[] {
  const chosen: ComparedPart[] = [];
  const clauses = told.map(({ one }) => one.draft.claims[0]?.passages[0]?.clause.id);
  const isSameClause = new Set(clauses).size < clauses.length;
  for (const one of told) {
    const { subject } = one.part;
    if (subject === null) continue;
    const passages = ownPassages(one, chosen);
    if (passages.length === 0) continue;
    chosen.push({ told: one, subject, passages: isSameClause ? aboutSubject(passages, subject) : passages });
  }
  return chosen;
}

/** What a part quotes; where the same is asked of another time, what has not been told of the first. */
function ownPassages({ part, one }: ToldPart, before: readonly ComparedPart[]): readonly Passage[] {
  const [first] = one.draft.claims;
  const ofOtherTime = before.filter(
    ({ subject, told }) => subject === part.subject && told.part.time !== part.time,
  );
  if (ofOtherTime.length === 0) return first?.passages ?? [];
  const used = ofOtherTime.flatMap(({ passages }) => passages);
  const fresh = one.draft.claims
    .flatMap(({ passages }) => passages)
    .filter((passage) => !used.some((other) => holds(passage, other) || holds(other, passage)));
  const shown = fresh.filter((passage) => one.shownIn?.some((statement) => holds(passage, statement)));
  return one.shownIn === undefined || one.shownIn.length === 0 ? fresh : shown;
}

/** Without the sentences that stand in every row, where each keeps one of its own. */
function distinguishing(compared: readonly ComparedPart[]): readonly ComparedPart[] {
  const isCommon = (passage: Passage) =>
    compared.every(({ passages }) =>
      passages.some((other) => holds(other, passage) && holds(passage, other)),
    );
  const own = compared.map((one) => ({
    ...one,
    passages: one.passages.filter((passage) => !isCommon(passage)),
  }));
  return own.every(({ passages }) => passages.length > 0) ? own : compared;
}

function areSame(one: readonly Passage[], other: readonly Passage[]): boolean {
  return (
    one.length === other.length &&
    one.every((passage) => other.some((another) => holds(another, passage) && holds(passage, another)))
  );
}

/** The things that a row is about, as the asker names them; their time where rows differ by it. */
function labelOf(question: UnderstoodQuestion, group: readonly ComparedPart[], areAllWhole: boolean): string {
  const { separator } = messagesFor(question.language);
  const names = (of: (one: ComparedPart) => string | null) => [
    ...new Set(group.map(of).filter((name): name is string => name !== null && name !== '')),
  ];
  const things = names(({ subject }) => asAsked(question, subject)).join(separator);
  const times = names(({ told }) =>
    told.part.time === null ? null : asAsked(question, told.part.time),
  ).join(separator);
  if (times === '') return things;
  return areAllWhole ? times : `${things}(${times})`;
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
