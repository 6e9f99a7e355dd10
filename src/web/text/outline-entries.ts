import type { OutlineNode } from '../api/types.ts';

/** A line of a document's table of contents. */
export interface OutlineEntry {
  readonly node: OutlineNode;
  /** The last part of its label: 四、(一)2 → 2, 第一章第三条 → 第三条. */
  readonly ordinal: string;
  /** Its title; of an article that has none, how it begins. */
  readonly title: string;
}

const article = /第[^第]*[条條]$/;
const paragraph = /第[^第]*[段款]$/;
/** Characters of an article's beginning. */
const beginning = 22;

/**
 * The nodes that a table of contents lists of one level: those with a title or with others below them, every article, and of a document
 * whose outermost level has no titles at all whatever is numbered there. Paragraphs are reached through what they stand under.
 */
export function outlineEntries(
  nodes: readonly OutlineNode[],
  text: string,
  isOutermost: boolean,
): OutlineEntry[] {
  const hasTitles = nodes.some(({ title }) => title !== '');
  return nodes
    .filter(
      (node) =>
        node.title !== '' ||
        node.children.length > 0 ||
        article.test(node.label) ||
        (isOutermost && !hasTitles && node.label !== '' && !paragraph.test(node.label)),
    )
    .map((node) => {
      const ordinal = ordinalOf(node.label);
      return { node, ordinal, title: node.title === '' ? beginningOf(node, ordinal, text) : node.title };
    });
}

function ordinalOf(label: string): string {
  return article.exec(label)?.[0] ?? /(?:\([^)]*\)|[^、)]+)$/.exec(label)?.[0] ?? label;
}

/** The words behind the number, up to a mark. */
function beginningOf({ start, end }: OutlineNode, ordinal: string, text: string): string {
  const line = text.slice(start, end).trimStart().split('\n')[0] ?? '';
  const words = (line.startsWith(ordinal) ? line.slice(ordinal.length) : line).replace(/^[\s、.．:：]+/, '');
  const sentence = /^[^。；;\n]+/.exec(words)?.[0] ?? '';
  return sentence.length > beginning
    ? `${sentence.slice(0, beginning).replace(/[，,、：:]+$/, '')}…`
    : sentence;
}

/** The innermost listed node on the way to an id: what a table of contents shows as the present place. */
export function listedNodeOf(
  nodes: readonly OutlineNode[],
  id: string,
  text: string,
  isOutermost = true,
): OutlineNode | null {
  const listed = outlineEntries(nodes, text, isOutermost).map(({ node }) => node);
  const on = nodes.find((node) => node.id === id || contains(node, id));
  if (on === undefined) return null;
  return listedNodeOf(on.children, id, text, false) ?? (listed.includes(on) ? on : null);
}

function contains({ children }: OutlineNode, id: string): boolean {
  return children.some((child) => child.id === id || contains(child, id));
}
