import { documentNames } from '../../corpus/document-name.ts';
import type { ClauseReference } from '../../corpus/outline/clause-reference.ts';
import type { Clause, PolicyDocument } from '../../corpus/types.ts';
import { otherDocument } from '../../question/named-documents.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import type { Asking } from '../asking.ts';
import type { ConsultedDocuments } from '../consulted-documents.ts';
import { answeredWith, type Claim, type DraftAnswer, type Passage } from '../draft.ts';
import { messagesFor } from '../messages.ts';
import { openingsOf } from './announced-items.ts';
import { breachesOf } from './breaches.ts';
import { clausesNamed, lacksArticle } from './named-clauses.ts';
import { withAnnounced } from './with-announced.ts';

/** As many documents are quoted side by side, when their clauses together are no more than this. */
const mostDocuments = 3;
const mostTogether = 24;
/** More clauses on one breach are no answer. */
const mostBreaches = 6;
/** 违反第二十四条的 asks for another clause than the one that it names. */
const breaking = /(?:违反|触犯|违背|不符合|未按照?)[^,，。]{0,16}$/;
/** Belongs to an article: its lead has told it. */
const itemLabel = /[项項目]$/;

/**
 * Answers a question for a clause that it names by number, word by word: an article with all that it enumerates, an item with the line
 * under which it stands. Where there is no such article, says so; where several documents have one, gives each or asks back.
 *
 * @returns `null` when a question names no clause, or asks for something else than what stands in it
 */
export function answerNamed(question: UnderstoodQuestion, { documents, names }: Asking): DraftAnswer | null {
  const { reference, text } = question;
  const messages = messagesFor(question.language);
  if (reference !== null && breaking.test(text.split(reference.text)[0] ?? ''))
    return answerBreach(reference, documents);
  const known = [...documents.byId].map(([id, document]) => ({ id, names: documentNames(document) }));
  const other = reference === null ? null : otherDocument(text, reference.text, known);
  if (reference !== null && (other !== null || lacksArticle(question, documents.byId))) {
    const frame = messages.noClause(names, `${other ?? ''}${reference.text}`);
    const asksForIt =
      question.kind === 'wording' || text.length <= `${other ?? ''}${reference.text}`.length + 6;
    const isRefused = other === null ? question.kind !== 'list' : asksForIt;
    return isRefused ? { outcome: 'not_in_document', frame, claims: [], nearest: [] } : null;
  }
  const groups = clausesNamed(question, documents.byId);
  const [only, ...others] = groups;
  if (only === undefined) return null;
  const nameOf = (clauses: readonly Clause[]) => {
    const document = documents.byId.get(clauses[0]?.documentId ?? '');
    return document === undefined ? '' : (documentNames(document)[0] ?? '');
  };
  if (others.length > 0 && (groups.length > mostDocuments || groups.flat().length > mostTogether))
    return {
      outcome: 'needs_clarification',
      frame: messages.whichDocument(reference?.text ?? ''),
      claims: [],
      nearest: [],
      choices: groups.map((clauses) => `${nameOf(clauses)}${text}`),
    };
  return answeredWith(
    groups.flatMap((clauses) =>
      quoted(clauses, others.length > 0 ? nameOf(clauses) : '', question, documents.byId),
    ),
  );
}

/** What is said of breaking an article, with what that announces. */
function answerBreach({ place }: ClauseReference, { byId }: ConsultedDocuments): DraftAnswer | null {
  const clauses = [...byId.values()].flatMap((document) =>
    place === undefined ? [] : breachesOf(place, document.clauses),
  );
  if (clauses.length === 0 || clauses.length > mostBreaches) return null;
  const claims = clauses.map((clause): Claim => ({ lead: '', passages: [whole(clause)] }));
  return withAnnounced(answeredWith(claims), byId);
}

/** Clauses verbatim, each cited by its own label; items behind the line that leads to them without words of ours. */
function quoted(
  clauses: readonly Clause[],
  name: string,
  { language }: UnderstoodQuestion,
  documents: ReadonlyMap<string, PolicyDocument>,
): Claim[] {
  return clauses.map((clause, at) => {
    const isBelow = at > 0 && itemLabel.test(clause.label);
    const around = documents.get(clause.documentId)?.clauses ?? [];
    return {
      lead: isBelow ? '' : messagesFor(language).wordingIn(`${name}${clause.label}`),
      passages: [...(at === 0 ? openingsOf(clause, around) : []), whole(clause)],
    };
  });
}

function whole(clause: Clause): Passage {
  return { clause, start: clause.start, end: clause.end };
}
