import { toChineseNumeral } from '../../text/chinese-numerals.ts';
import type { Draft } from './draft.ts';

/** How a lawyer names what is below an article: 第十条第二款第(三)项第1目. */
export type Citing = (parent: Draft, parentLabel: string, child: Draft) => string;

/**
 * Labels of what stands below a document or a part of it. Articles that count on through its chapters are cited without them. The
 * paragraphs of an article are its 款, of which its own line is the first, and what it enumerates are 项, whose items are 目; an article
 * that is the heading of a section counts its sections as they are printed.
 */
export function citing(root: Draft): Citing {
  const isThrough = countsOn(articlesOf(root).map(({ line }) => line?.marker.ordinal ?? 0));
  return (parent, parentLabel, child) => {
    const own = child.line?.marker;
    if (own?.style === 'article' && isThrough && !root.isBox) return `${root.label}${own.label}`;
    const plain = `${parentLabel}${child.label.slice(parent.label.length)}`;
    const above = parent.line?.marker.style;
    if (above === 'article' && own === undefined && !child.isBox)
      return `${parentLabel}第${toChineseNumeral(paragraphOf(parent, child))}款`;
    if (above === 'article' && own !== undefined && parent.bodyEnd !== null)
      return `${parentLabel}${paragraphBefore(parent, child)}第${own.label}项`;
    if (own !== undefined && parentLabel.endsWith('项')) return `${parentLabel}第${own.label}目`;
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

/** Which of the article's paragraphs one is; its own line is the first. */
function paragraphOf(article: Draft, child: Draft): number {
  const paragraphs = article.children.filter(({ line, isBox }) => line === null && !isBox);
  return paragraphs.indexOf(child) + (article.bodyEnd === null ? 1 : 2);
}

/** The paragraph that an item belongs to, where its article has several. */
function paragraphBefore(article: Draft, item: Draft): string {
  if (article.paragraphs === 0) return '';
  const before = article.children
    .slice(0, article.children.indexOf(item))
    .findLast(({ line }) => line === null);
  return `第${toChineseNumeral(before === undefined ? 1 : paragraphOf(article, before))}款`;
}
