import type { AskedSlot } from '../../question/slot/asked-slot.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../../retrieval/types.ts';
import { containsTerm } from '../../text/contains-term.ts';
import { foldForSearch } from '../../text/fold.ts';
import { findQuantities } from '../../text/quantities.ts';
import { quotedPhrases } from '../../text/quoted-phrases.ts';
import { isOfOtherRelativeYear, isOfYears, yearsIn } from '../../text/years.ts';
import { namesExplained } from './explained-name.ts';
import { defines, explains, isNamedBy, type Showing, showingsIn } from './slot-evidence.ts';
import { isClosingNote, type Statement, statementsOf } from './statements.ts';
import { isOwnPlace, isSubject } from './subject.ts';
import { areOpposed, isPlannedOnly, tenseAsked, tenseStated } from './tense.ts';
import { answerabilityTuning } from './tuning.ts';

/** How well one place in the evidence shows the thing asked for. */
export interface SlotFeatures {
  /** Whether it is a list of names, as against a single name or number. */
  readonly isList: boolean;
  /** The question's words around it, each by how rare it is and how near it stands; 0–1. */
  readonly tie: number;
  /** Cosine of its sentence with the question as the query adapter has moved it, if it has. */
  readonly nearness: number;
  /** How much nearer to the question the nearest sentence of the evidence is than its own, by the same cosine. */
  readonly behind: number;
  /** Of its clause; 0 is the best. */
  readonly rank: number;
  /** Share of the question's words, by rarity, that the documents do not know. */
  readonly unknown: number;
  /** How near the thing counted or measured stands to it, 0–1; 1 when the question does not name it. */
  readonly thing: number;
  /** The same of the noun before the interrogative. */
  readonly before: number;
  /** How exactly it is of the kind asked for, 0–1. */
  readonly fit: number;
  /** Whether every subject named is tied to it. */
  readonly subjectsTied: boolean;
  /** Whether it tells what is where the question asks for what shall be, or the other way round. */
  readonly isOtherTense: boolean;
  /** Whether its sentence is quoted by the question. */
  readonly isQuoted: boolean;
}

/** A place in the evidence that shows the thing asked for, and how well. */
export interface MeasuredShowing extends SlotFeatures {
  readonly statement: Statement;
}

/** In characters: a shorter phrase in quotation marks is a name, which many sentences have. */
const shortestQuotation = 6;

/** Words that say how, not of what: they vary between question and text more than nouns do. */
const verbWeight = 0.4;

/** Measures every place in the evidence that shows the thing asked for; the question's own way of asking is left out of account. */
export function measureShowings(
  question: UnderstoodQuestion,
  slot: AskedSlot,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  titles: ReadonlySet<string>,
): MeasuredShowing[] {
  const folded = foldForSearch(question.query);
  const years = yearsIn(folded);
  const about = terms.filter((term) => isAbout(term, slot, titles)).map((term) => asWhole(term, titles));
  // The kind of thing asked for says nothing of which one it is: 哪个区. A list of names is headed by it.
  const telling = slot.name === 'members' ? about : about.filter((term) => term.word !== slot.of);
  const weights = telling.map((term) => term.weight * (term.isVerb ? verbWeight : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const share = (of: (term: QuestionTerm) => number) =>
    telling.length === 0
      ? 1
      : telling.reduce((sum, term, at) => sum + of(term) * (weights[at] ?? 0), 0) / total;
  const levels: readonly string[] = folded.match(levelWord) ?? [];
  const posts: readonly string[] = folded.match(post) ?? [];
  const subjects = about.filter((term) => term.known && isSubject(term, titles));
  const things = thingsAsked(slot, about);
  const explained = slot.name === 'meaning' ? namesExplained(folded, slot, about) : null;
  const unknown = share((term) => (term.known ? 0 : 1));
  const tense = tenseAsked(folded);
  const quoted = quotedPhrases(folded, shortestQuotation);
  const isFigure = slot.name === 'quantity' || slot.name === 'support-amount';
  const places = about.filter((term) => term.isPlace && term.known && /[区县旗]$/.test(term.word));
  const statements = statementsOf(hits, answerabilityTuning.clausesSearched);
  // A rate that the evidence knows by another name than the question may be the same one.
  const rates = (folded.match(rateName) ?? []).filter((rate) =>
    statements.some(({ sentence }) => sentence.includes(rate)),
  );
  const nearestOfAll = Math.max(0, ...statements.map(({ nearness }) => nearness));
  return statements
    .filter(({ sentence, yearBefore }) => isOfYears(sentence, years, yearBefore))
    .filter(({ sentence, heading }) => !isOfOtherRelativeYear(sentence, folded, heading))
    .filter((statement) => explained === null || tellsMeaning(statement, explained, statements))
    .flatMap((statement) => showingsIn(slot, statement))
    .filter(({ part, context }) => isOfLevel(part, context, levels))
    .filter(({ part }) => !isOfDeputy(part, posts))
    .filter(({ context, statement }) => !isFigure || !isPlannedOnly(folded, context, statement.heading))
    .filter(({ part, context }) => !isFigure || isOfRate(part, context, rates))
    .filter(({ statement }) => !isFigure || places.every((place) => isSaidOfPlace(statement, place)))
    .map((showing) => ({ ...showing, near: nearnessOf(showing.statement, statements) }))
    .map((showing) => ({
      statement: showing.statement,
      isList: showing.head !== null,
      tie: share((term) => nearness(showing, term, profiles[slot.name])),
      nearness: showing.near,
      behind: nearestOfAll - showing.near,
      rank: showing.statement.rank,
      unknown,
      thing: nearest(things.behind, showing),
      before: nearest(things.before, showing),
      fit: showing.fit,
      subjectsTied: subjects.every((term) => nearness(showing, term) > 0.5),
      isOtherTense: areOpposed(tense, tenseStated(showing.context)),
      isQuoted: quoted.some((phrase) => foldForSearch(showing.statement.sentence).includes(phrase)),
    }));
}

/** How near a statement is to the question; what a note at the end of a clause says, it says of the whole clause. */
function nearnessOf(statement: Statement, all: readonly Statement[]): number {
  if (!isClosingNote(statement)) return statement.nearness;
  return Math.max(...all.filter(({ rank }) => rank === statement.rank).map(({ nearness }) => nearness));
}

/** The figure of a city is none of its district: the place asked about must have been named by then. */
function isSaidOfPlace({ clause, sentence, heading }: Statement, place: QuestionTerm): boolean {
  const text = foldForSearch(clause.text);
  const upTo = text.indexOf(foldForSearch(sentence));
  return has(heading, place) || has(upTo < 0 ? text : text.slice(0, upTo + sentence.length), place);
}

/** Whether a statement explains one of the names; where any defines one in so many words, whether this does. */
function tellsMeaning(
  { sentence, sentenceBefore }: Statement,
  names: readonly string[],
  all: readonly Statement[],
): boolean {
  const isDefined = names.some((name) => all.some((statement) => defines(statement.sentence, name)));
  return names.some((name) =>
    isDefined ? defines(sentence, name) : explains(sentence, name) || isNamedBy(sentenceBefore, name),
  );
}

/** Whose centre, park or project it is: one of another level is another thing. */
const levelWord = /国家级|省级|市级|区级|县级|校级|部级/g;

/** A part that names no level goes on with what the parts before it spoke of. */
function isOfLevel(part: string, context: string, asked: readonly string[]): boolean {
  const own: readonly string[] = part.match(levelWord) ?? [];
  const stated = own.length > 0 ? own : (context.match(levelWord) ?? []).slice(-1);
  return asked.length === 0 || stated.length === 0 || stated.some((level) => asked.includes(level));
}

/** 渗透率, 装配率: what is measured of a thing. */
const rateName = /[\u4e00-\u9fff]{2}率/g;

/** 30% of one rate is no figure of another that the question names; a part that names none goes on with the last. */
function isOfRate(part: string, context: string, asked: readonly string[]): boolean {
  const own: readonly string[] = part.match(rateName) ?? [];
  const stated = own.length > 0 ? own : (context.match(rateName) ?? []).slice(-1);
  return asked.length === 0 || stated.length === 0 || stated.some((rate) => asked.includes(rate));
}

/** Whoever is asked for by such a post is not its deputy. */
const post = /(?<!副)(?:[组部厅局处科院校会馆市省区县]长|理事长|主任|书记|主席|经理)/g;

/** Whether a part tells of the deputies of posts asked for, and of none that holds one. */
function isOfDeputy(part: string, posts: readonly string[]): boolean {
  return posts.some(
    (title) => part.includes(`副${title}`) && !part.replaceAll(`副${title}`, '').includes(title),
  );
}

/** 天津 of 2026年天津市政府工作报告 is its 全市. */
function asWhole(term: QuestionTerm, titles: ReadonlySet<string>): QuestionTerm {
  const stem = term.word.replace(/[市省]$/, '');
  const isOfTitle =
    term.isPlace && !/[区县旗]$/.test(stem) && [...titles].some((title) => title.includes(stem));
  return isOfTitle ? { ...term, synonyms: [...term.synonyms, ...wholes] } : term;
}

const wholes = ['全市', '全省', '我市', '我省', '本市', '本省'];

/** Says that something is measured, not what: 占多大比重, 涨了几个点. */
const measuring = /^(?:占|占到|值|涨|升|降|大|高|长|快)$/;
/** A measure by its name, which a text that gives the figure need not have. */
const measureName = /^(?:占比|比例|比重|份额|百分比|数目|金额|总额|面积|长度)$/;

/** Whether a word says what the question is about, rather than what it wants to be told of it. */
function isAbout(term: QuestionTerm, slot: AskedSlot, titles: ReadonlySet<string>): boolean {
  if (isOwnPlace(term, titles) || slot.measure?.test(term.word) === true) return false;
  if (slot.name === 'quantity' && (measuring.test(term.word) || (!term.known && measureName.test(term.word))))
    return false;
  if (['quantity', 'support-amount', 'members'].includes(slot.name)) return true;
  return term.start < slot.cue.start || term.start >= slot.cue.end;
}

/** The nouns next to the interrogative: 企业 of 多少家企业, 带宽 of 带宽达到多少. */
function thingsAsked(
  { cue }: AskedSlot,
  about: readonly QuestionTerm[],
): Record<'behind' | 'before', QuestionTerm[]> {
  const nouns = about.filter((term) => !term.isVerb && term.start >= 0);
  const behind = nouns.filter(({ start }) => start >= cue.end && start <= cue.end + 3);
  const before = nouns.filter(({ start }) => start < cue.start).sort((a, b) => b.start - a.start);
  return { behind, before: before.slice(0, 1) };
}

/** What a question does not name is neither near nor far. */
const notNamed = 0.7;

function nearest(things: readonly QuestionTerm[], showing: Showing): number {
  return things.length === 0
    ? showing.head === null
      ? notNamed
      : 0
    : Math.max(...things.map((term) => closeness(showing, term)));
}

/** How near the thing counted stands to its number. */
function closeness(showing: Showing, term: QuestionTerm): number {
  if (showing.head !== null) return nearness(showing, term);
  return has(showing.window, term) ? 1 : nearness(showing, term) * 0.6;
}

/** What a word in the same part up to the showing, in the sentence, in the heading and in the clause counts. */
type Profile = readonly [context: number, sentence: number, heading: number, clause: number];
const profiles: Readonly<Partial<Record<AskedSlot['name'], Profile>>> = {
  // A maker or a holder stands beside what it makes or holds.
  organisation: [0.5, 0.3, 0.3, 0.1],
  person: [0.5, 0.4, 0.4, 0.1],
  place: [0.8, 0.5, 0.5, 0.2],
  // Who is in charge of a clause is often said at its end.
  responsible: [1, 0.9, 0.9, 0.8],
};
const usualProfile: Profile = [0.95, 0.7, 0.7, 0.4];

/** A note at the end of a clause is said of all of it. */
const closingNote: Profile = [1, 0.95, 0.9, 0.9];

/** A statement of no year may be of the one asked about; those of another were left out before. */
const yearUnsaid = 0.5;

/** How near a word stands to a showing: 1 in the same part, less the further away. */
function nearness(showing: Showing, term: QuestionTerm, profile: Profile = usualProfile): number {
  const { statement, part, context, head, isOfAll } = showing;
  if (/^(?:19|20)\d{2}$/.test(term.word) && !has(statement.sentence, term))
    return statement.yearBefore === term.word ? profile[0] : yearUnsaid;
  if (head !== null) {
    if (has(head, term)) return 1;
    return has(part, term)
      ? 0.5
      : containsTerm(statement.heading, term.word) || has(statement.sentence, term)
        ? 0.3
        : 0;
  }
  const [inContext, inSentence, inHeading, inClause] =
    profile === usualProfile && isClosingNote(statement) ? closingNote : profile;
  if (has(part, term) || (isOfAll && has(statement.sentence, term))) return 1;
  if (has(context, term)) return inContext;
  const isSaid = has(statement.sentence, term);
  if (isSaid && term.isPlace) return 1;
  const isLate = isSaid && profile === usualProfile && isBehind(term, showing);
  if (isSaid && !isLate) return inSentence;
  const isHeading =
    statement.broken === undefined
      ? containsTerm(statement.heading, term.word)
      : has(statement.heading, term);
  const around = isHeading
    ? inHeading
    : has(foldForSearch(isLate ? textBefore(statement) : statement.clause.text), term)
      ? inClause
      : 0;
  return isLate ? Math.max(around, inSentence * ofWhatFollows) : around;
}

/** A clause up to a sentence of it. */
function textBefore({ clause, start }: Statement): string {
  return clause.text.slice(0, start - clause.start);
}

/** What a word counts that a sentence comes to only after it has shown the thing: 增长17%,…,人工智能等领域加快发展. */
const ofWhatFollows = 0.5;

/** 产值突破3000亿元;软件业收入突破3500亿元: what has a figure of its own behind a semicolon is told by the same sentence. */
function isBehind(term: QuestionTerm, { part, statement: { sentence, parts } }: Showing): boolean {
  const at = sentence.indexOf(part);
  if (at < 0 || has(sentence.slice(0, at + part.length), term)) return false;
  return !parts.some(
    (group) =>
      !group.includes(part) && group.some((one) => has(one, term)) && group.some((one) => hasFigure(one)),
  );
}

/** A year or 第一梯队 is none. */
function hasFigure(part: string): boolean {
  return findQuantities(part).some(({ kind }) => kind !== 'date' && kind !== 'rank');
}

function has(text: string, { word, synonyms }: QuestionTerm): boolean {
  return containsTerm(text, word) || synonyms.some((synonym) => containsTerm(text, synonym));
}
