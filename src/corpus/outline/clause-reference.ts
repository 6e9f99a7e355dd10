import { parseChineseNumeral } from '../../text/chinese-numerals.ts';
import { toSimplified } from '../../text/script.ts';
import { type ArticlePlace, findArticlePlace, liesIn } from './article-place.ts';
import { findEnglishClauseReferences } from './english-clause-reference.ts';

const numeral = '[一二三四五六七八九十百]+';
/** 五、(一)2 · 三、（三）第2段 · 四(二) */
const printed = new RegExp(
  `(${numeral})[、.]?\\s*[(（](${numeral})[)）]\\s*(?:第?(\\d{1,2})(?!\\d|\\s*[年月%个家项段])[条点项]?)?(?:第(\\d{1,2}|${numeral})段)?`,
);
const chapterItem = new RegExp(
  `(${numeral})、\\s*(?:(\\d{1,2})(?!\\d|\\s*[年月%个家项])|第(\\d{1,2}|${numeral})段)`,
);
/** 第三章第三节 · 第四部分第二条 · 第十二条 */
const spoken = new RegExp(
  `第(${numeral}|\\d{1,2})(?:章|部分|大部分)(?:[的,，]?\\s*第(${numeral}|\\d{1,3})(?:节|部分|小节|条|点|项))?(?:[的,，]?\\s*第(${numeral}|\\d{1,2})(?:点|项|条|小点))?`,
);

/** A clause that a question names by its number. */
export interface ClauseReference {
  /** Dotted ordinals in the form of section ids: `5.1.2`, `3.3.p2`. */
  readonly id: string;
  /** The words that named it. */
  readonly text: string;
  /** An article by its own number (第十二条): articles count through their chapters, so its label tells it, not its id. */
  readonly isArticle: boolean;
  /** The paragraph and the item of an article, where they are named: 第二十五条第三款. */
  readonly place?: ArticlePlace;
}

/** `section 4.1.2`, `§3.3.p2`, `clause b2.1` */
const dotted = /(?:section|clause|chapter|§)\s*([a-z]?\d{1,2}(?:\.(?:\d{1,2}|[pb]\d{1,2})){0,4})/i;

/**
 * Finds a reference to a clause by number in a question: 四、(二)2 · 第三章第三节 · 前言 · section 4.1.2.
 *
 * @returns `null` when there is none; the clause itself may not exist
 */
export function findClauseReference(asked: string): ClauseReference | null {
  const question = toSimplified(asked);
  const preamble = /前言|序言|引言|开头那段|preamble/i.exec(question);
  if (preamble !== null) return { id: '0', text: preamble[0], isArticle: false };
  const [words] = findEnglishClauseReferences(question);
  if (words !== undefined) return { id: words.id, text: words.text, isArticle: words.isArticle };
  const english = dotted.exec(question);
  if (english?.[1] !== undefined) return { id: english[1].toLowerCase(), text: english[0], isArticle: false };
  const full = printed.exec(question);
  if (full !== null) {
    return reference(full[0], [full[1], full[2], full[3]], full[4]);
  }
  const item = chapterItem.exec(question);
  if (item !== null) return reference(item[0], [item[1], item[2]], item[3]);
  const said = spoken.exec(question);
  const inArticle = findArticlePlace(question);
  if (said !== null) {
    const named = reference(said[0], [said[1], said[2], said[3]], undefined);
    const isOfArticle = inArticle !== null && said[0].endsWith('条');
    return isOfArticle ? { ...named, place: inArticle.place } : named;
  }
  if (inArticle === null) return null;
  const { place, text } = inArticle;
  return { id: String(place.article), text, isArticle: true, place };
}

function reference(
  text: string,
  ordinals: readonly (string | undefined)[],
  paragraph: string | undefined,
): ClauseReference {
  const parts = ordinals.flatMap((ordinal) => (ordinal === undefined ? [] : [String(toOrdinal(ordinal))]));
  if (paragraph !== undefined) parts.push(`p${toOrdinal(paragraph)}`);
  return { id: parts.join('.'), text, isArticle: false };
}

function toOrdinal(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (parseChineseNumeral(text) ?? 0);
}

/** What goes before the ordinals where a file holds several documents. */
const partLetter = /^[a-z]+(?=\d)/;

/** Whether a node of an outline is the one referred to or lies below it; without a part's letter, in any part. */
export function isReferredTo(
  node: { readonly id: string; readonly label: string },
  reference: ClauseReference,
): boolean {
  const own = findArticlePlace(toSimplified(node.label))?.place;
  const { place } = reference;
  if (reference.isArticle)
    return (
      own !== undefined && (place === undefined ? String(own.article) === reference.id : liesIn(own, place))
    );
  if (own !== undefined && place !== undefined && !liesIn(own, place)) return false;
  const id = partLetter.test(reference.id) ? node.id : node.id.replace(partLetter, '');
  return id === reference.id || id.startsWith(`${reference.id}.`);
}
