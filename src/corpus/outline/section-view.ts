import type { PolicyDocument, Span } from '../types.ts';
import { findNode } from './find-node.ts';

/** A node of the outline as a reader walks it. */
export interface SectionView extends Span {
  readonly id: string;
  readonly label: string;
  readonly heading: readonly string[];
  /** The node's whole subtree. */
  readonly text: string;
  /** Ids of the clauses before and behind it; `null` at the ends of the document. */
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * Any node of the outline with the text of its whole subtree, or `null` for an unknown id. `previous` and
 * `next` walk the clauses in document order; from a node that is not itself a clause they lead out of it.
 */
export function sectionView(document: PolicyDocument, id: string): SectionView | null {
  const node = findNode(document.outline, id);
  if (!node) return null;
  const { clauses } = document;
  const index = clauses.findIndex((clause) => clause.id === id);
  const previous = index < 0 ? clauses.findLast(({ start }) => start < node.start) : clauses[index - 1];
  const next = index < 0 ? clauses.find(({ start }) => start >= node.end) : clauses[index + 1];
  return {
    id,
    label: node.label,
    heading: node.heading,
    text: document.text.slice(node.start, node.end),
    start: node.start,
    end: node.end,
    previous: previous?.id ?? null,
    next: next?.id ?? null,
  };
}
