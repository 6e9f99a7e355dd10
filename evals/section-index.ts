import type { OutlineNode, PolicyDocument, Span } from '../src/corpus/types.ts';

/** A document's sections by id, for judging hits and citations by where they stand. */
export interface SectionIndex {
  readonly document: PolicyDocument;
  /** The node with this id, at any level. */
  node(id: string): OutlineNode | undefined;
  /** Text of a node's whole range, headings and children included; empty for an unknown id. */
  text(id: string): string;
  /** Every label in the outline. */
  readonly labels: readonly string[];
}

/** Indexes every node of the outline, chapters and sections as well as clauses. */
export function createSectionIndex(document: PolicyDocument): SectionIndex {
  const nodes = new Map<string, OutlineNode>();
  const visit = (node: OutlineNode): void => {
    nodes.set(node.id, node);
    for (const child of node.children) visit(child);
  };
  for (const node of document.outline) visit(node);
  return {
    document,
    node: (id) => nodes.get(id),
    text: (id) => {
      const node = nodes.get(id);
      return node === undefined ? '' : document.text.slice(node.start, node.end);
    },
    labels: [...nodes.values()].map((node) => node.label),
  };
}

/** Whether `inner` lies wholly within `outer`. */
export function liesWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
