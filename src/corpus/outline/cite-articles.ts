import { toChineseNumeral } from '../../text/chinese-numerals.ts';
import type { Draft } from './draft.ts';

/** How a lawyer names what is below an article: 第十条第二款第(三)项第1目. */
export type Citing = (parent: Draft, parentLabel: string, child: Draft) => string;

/** Ends the label of an article's item; boxes have items too. */
const item = /[条條款]第[^第]{1,8}项$/;

/**
 * Labels of what stands below a document or a part of it. Articles that count on through its chapters are cited without them. The
 * paragraphs of an article are its 款, of which its own line is the first, and what it enumerates are 项, whose items are 目; an article
 * that is the heading of a section counts its sections as they are printed.
 */
export function citing(root: Draft): Citing {
  const isThrough = countsOn(articlesOf(root).map(({ line }) => line?.marker.ordinal ?? 0));
  const counted = new Map<Draft, ReadonlyMap<Draft, number>>();
  const paragraphOf = (article: Draft, child: Draft): string => {
    const counts = counted.get(article) ?? countParagraphs(article);
    counted.set(article, counts);
    return `第${toChineseNumeral(counts.get(child) ?? 1)}款`;
  };
  return (parent, parentLabel, child) => {
    const own = child.line?.marker;
    if (own?.style === 'article' && isThrough && !root.isBox) return `${root.label}${own.label}`;
    const plain = `${parentLabel}${child.label.slice(parent.label.length)}`;
    const above = parent.line?.marker.style;
    if (above === 'article' && own === undefined && !child.isBox)
      return `${parentLabel}${paragraphOf(parent, child)}`;
    if (above === 'article' && own !== undefined && parent.bodyEnd !== null)
      return `${parentLabel}${parent.paragraphs > 0 ? paragraphOf(parent, child) : ''}第${own.label}项`;
    if (own !== undefined && item.test(parentLabel)) return `${parentLabel}第${own.label}目`;
    return plain;
  };
}

function articlesOf(node: Draft): Draft[] {
  return node.children.flatMap((child) =>
    child.line?.marker.style === 'article' ? [child] : child.isRoot ? [] : articlesOf(child),
  );
}

function countsOn(ordinals: readonly number[]): boolean {
  return ordinals.every((ordinal, at) => at === 0 || ordinal > (ordinals[at - 1] ?? 0));
}

/** What an article is made of, by its nodes: which paragraph each is, or stands in; its own line is the first. */
function countParagraphs(article: Draft): ReadonlyMap<Draft, number> {
  let paragraph = article.bodyEnd === null ? 0 : 1;
  return new Map(
    article.children.map((child) => {
      if (child.line === null && !child.isBox) paragraph += 1;
      return [child, paragraph];
    }),
  );
}
