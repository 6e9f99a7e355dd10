import type { OutlineNode } from '../api/types.ts';

/** One paragraph of a document as it is set: a heading, a clause, or text that belongs to no clause. */
export interface DocumentBlock {
  readonly start: number;
  readonly end: number;
  /** Ids of the outline's nodes that begin here, outermost first. */
  readonly ids: readonly string[];
  readonly label: string;
  /** 0 for a chapter's heading, 1 for a section's; `null` for text. */
  readonly headingLevel: number | null;
}

/** The whole text in blocks, in order; line breaks between blocks belong to none. */
export function documentBlocks(outline: readonly OutlineNode[], text: string): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const addLines = (
    start: number,
    end: number,
    ids: readonly string[],
    label: string,
    level: number | null,
  ) => {
    let pending = ids;
    for (let from = start; from < end; ) {
      const lineEnd = text.indexOf('\n', from);
      const to = lineEnd < 0 || lineEnd > end ? end : lineEnd;
      if (text.slice(from, to).trim() !== '') {
        blocks.push({ start: from, end: to, ids: pending, label, headingLevel: level });
        pending = [];
      }
      from = to + 1;
    }
  };
  const addNodes = (nodes: readonly OutlineNode[], start: number, end: number, depth: number) => {
    let written = start;
    for (const node of nodes) {
      addLines(written, node.start, [], '', null);
      const first = node.children[0];
      if (first) {
        addLines(node.start, first.start, [node.id], node.label, depth);
        addNodes(node.children, first.start, node.end, depth + 1);
      } else addLines(node.start, node.end, [node.id], node.label, null);
      written = node.end;
    }
    addLines(written, end, [], '', null);
  };
  addNodes(outline, 0, text.length, 0);
  return blocks;
}

/** The innermost node that holds an offset, or `null`. */
export function nodeAt(outline: readonly OutlineNode[], offset: number): OutlineNode | null {
  const node = outline.find(({ start, end }) => start <= offset && offset < end);
  return node ? (nodeAt(node.children, offset) ?? node) : null;
}

/** The node of an id, or `null`. */
export function nodeById(outline: readonly OutlineNode[], id: string): OutlineNode | null {
  for (const node of outline) {
    const found = node.id === id ? node : nodeById(node.children, id);
    if (found) return found;
  }
  return null;
}
