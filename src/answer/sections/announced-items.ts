import type { Clause } from '../../corpus/types.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Passage } from '../draft.ts';

/** Items of anything but an article: more are a table of contents, and longer ones are told by their first sentences (UTF-16 units). */
const mostItems = 12;
const longestItems = 900;
/** All items of an article are given; where they are longer than this together, by the first sentence of each. */
const longestOfArticle = 3000;
/** An article's items may have items, which may have some themselves. */
const deepest = 3;

/** 第十五条第(五)项, and what stands below it. */
const itemOfArticle = /[条條][^条條]*[项項目]$/;
/** 有下列情形之一的, 应当符合以下条件: the last words before what they announce. */
const announcing = /[:：]\s*$/;
const announcingInWords = /(?:下列|以下|如下)(?!简称)[^。；;]*。?\s*$/;
/** Without its opening line an item would be read as allowed, as certain, or as enough. */
const turning =
  /不得|不能|不可|不应|不予|不再|不适用|禁止|严禁|除外|之一|取消|撤销|停止|暂停|除[^。,，]{1,20}外/;

/**
 * The items below a line that announces them, in order: what an article enumerates behind 不得有下列行为：, with what stands below each.
 *
 * @param clauses of the document, in order
 * @returns none where the line announces nothing that is numbered
 */
export function itemsBelow(line: Clause, clauses: readonly Clause[]): readonly Passage[] {
  const at = clauses.findIndex(({ id }) => id === line.id);
  const behind = clauses.slice(at + 1);
  const [first] = behind;
  const parent = first === undefined ? undefined : parentFor(line.id, first.id);
  if (at < 0 || first === undefined || parent === undefined || !announces(line, first)) return [];
  const end = behind.findIndex(({ id }) => !isItemOf(parent, id));
  const below = behind.slice(0, end < 0 ? behind.length : end);
  const isOfArticle = itemOfArticle.test(first.label);
  const items = isOfArticle ? below : below.filter(({ id }) => !ownPart(parent, id).includes('.'));
  if (items.length < 2 || (!isOfArticle && items.length > mostItems)) return [];
  const length = items.reduce((sum, { text }) => sum + text.length, 0);
  const isLong = length > (isOfArticle ? longestOfArticle : longestItems);
  return items.map((item) => (isLong ? opening(item) : whole(item)));
}

/**
 * The sentences under which an item stands, outermost first: （五）以储备粮为担保 says the contrary without 不得有下列行为：.
 *
 * @returns none where the item can be read without
 */
export function openingsOf(item: Clause, clauses: readonly Clause[], depth = deepest): readonly Passage[] {
  const at = clauses.findIndex(({ id }) => id === item.id);
  const parent = item.id.slice(0, Math.max(item.id.lastIndexOf('.'), 0));
  if (at < 0 || parent === '' || depth === 0 || !isItemOf(parent, item.id)) return [];
  const line = clauses.slice(0, at).findLast(({ id }) => !isItemOf(parent, id));
  const first = line && clauses[clauses.indexOf(line) + 1];
  if (line === undefined || first === undefined || parentFor(line.id, first.id) !== parent) return [];
  const own = splitSentences(line.text, line.start).at(-1);
  if (own === undefined || !announces(line, first)) return [];
  const words = line.text.slice(own.start - line.start);
  if (!itemOfArticle.test(item.label) && !turning.test(words)) return [];
  return [...openingsOf(line, clauses, depth - 1), { clause: line, ...own }];
}

function announces(line: Clause, first: Clause): boolean {
  return announcing.test(line.text) || (itemOfArticle.test(first.label) && announcingInWords.test(line.text));
}

/** The node whose items a line announces: its own, or those of the section in which it is a paragraph. */
function parentFor(line: string, first: string): string | undefined {
  const around = /^(.+)\.p\d+$/.exec(line)?.[1];
  return [line, ...(around === undefined ? [] : [around])].find((parent) => isItemOf(parent, first));
}

/** Whether an id is a numbered part of another, or lies below one. */
function isItemOf(parent: string, id: string): boolean {
  return id.startsWith(`${parent}.`) && /^\d/.test(ownPart(parent, id));
}

function ownPart(parent: string, id: string): string {
  return id.slice(parent.length + 1);
}

function whole(clause: Clause): Passage {
  return { clause, start: clause.start, end: clause.end };
}

function opening(clause: Clause): Passage {
  const [first] = splitSentences(clause.text, clause.start);
  return { ...whole(clause), ...first };
}
