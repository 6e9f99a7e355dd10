import type { Clause } from '../../corpus/types.ts';
import { areOfOneClause, type Claim, type DraftAnswer, type Passage } from '../draft.ts';
import { type ClausesById, clausesAround, onlyClause, withItems, withOpenings } from './with-lists.ts';

/** Clauses that one line may announce, and how much of them is quoted whole (UTF-16 units). */
const mostAnnounced = 12;
const longestWhole = 900;

/**
 * Completes an answer that quotes a line which only announces what stands behind it: 2025年的主要目标是: its items, 不得有下列行为： what is
 * forbidden, 01 研发设计类软件 its paragraph, 专栏 2 示范工厂建设行动 the titles in the box. An item that is quoted alone gets the line under which
 * it stands.
 */
export function withAnnounced(draft: DraftAnswer, documents: ClausesById): DraftAnswer {
  const listed = withOpenings(withItems(draft.claims, documents), documents);
  const quoted = listed.flatMap(({ passages }) => passages);
  const claims = listed.flatMap((claim): Claim[] => {
    const only = onlyClause(claim);
    if (only === null) return [claim];
    const clauses = clausesAround(only, documents);
    const behind = announcedBy(only, clauses.slice(clauses.findIndex(({ id }) => id === only.id) + 1)).filter(
      (clause) => !quoted.some((passage) => areOfOneClause(passage, { clause })),
    );
    return [claim, ...behind.map((clause): Claim => ({ lead: '', passages: [whole(clause)] }))];
  });
  const isSame = claims.length === draft.claims.length && claims.every((one, at) => one === draft.claims[at]);
  return isSame ? draft : { ...draft, claims };
}

/** The clauses that a line announces; none when it says something itself. */
export function announcedBy(line: Clause, behind: readonly Clause[]): readonly Clause[] {
  const own = behind.filter(({ heading }) => heading.join('\n') === line.heading.join('\n'));
  if (/[:：]\s*$/.test(line.text)) return short(takeWhile(own, ({ text }) => isItem(text)));
  if (!isTitle(line.text)) return [];
  const [next] = own;
  if (next === undefined) return [];
  if (!numbered.test(next.text)) return isTitle(next.text) || line.id === next.id ? [] : short([next]);
  // A box: its titles stand between its paragraphs, up to the next box.
  if (numbered.test(line.text)) return [];
  const box = own.findIndex(({ text }) => /^\s*专栏/.test(text));
  return own
    .slice(0, box < 0 ? own.length : box)
    .filter(({ text }) => numbered.test(text))
    .slice(0, mostAnnounced);
}

/** 01 智能场景: a title in a box. */
const numbered = /^\s*0?\d\s+[\u4e00-\u9fff“]/;

function isItem(text: string): boolean {
  return /^\s*(?:[—–-]{1,2}|[●•▪◆■]|[一二三四五六七八九十]+(?:是|要)|(?:首先|其次|再次|最后)[,，、])/.test(
    text,
  );
}

/** A line without a full stop, too short for a sentence. */
function isTitle(text: string): boolean {
  return text.trim().length <= 24 && !/[。；;：:，]/.test(text) && /^\s*(?:专栏|0?\d\s)/.test(text);
}

function takeWhile(clauses: readonly Clause[], isMember: (clause: Clause) => boolean): readonly Clause[] {
  const end = clauses.findIndex((clause, at) => !isMember(clause) && !isContinued(clauses, at, isMember));
  return clauses.slice(0, end < 0 ? clauses.length : end);
}

/** A paragraph between two items goes on with the first. */
function isContinued(clauses: readonly Clause[], at: number, isMember: (clause: Clause) => boolean): boolean {
  const next = clauses[at + 1];
  return at > 0 && next !== undefined && isMember(next);
}

function short(clauses: readonly Clause[]): readonly Clause[] {
  let length = 0;
  return clauses.slice(0, mostAnnounced).filter(({ text }) => {
    length += text.length;
    return length <= longestWhole;
  });
}

function whole(clause: Clause): Passage {
  return { clause, start: clause.start, end: clause.end };
}
