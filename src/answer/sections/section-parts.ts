import type { Clause, OutlineNode } from '../../corpus/types.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Claim } from '../draft.ts';

/** Sections with more children are a table of contents, not an answer. */
export const mostChildren = 12;

/** A part of a section as a claim: a clause's first sentence, or the heading line of a section. */
export function claimFor(node: OutlineNode, documentId: string, text: string): Claim {
  const lineEnd = text.indexOf('\n', node.start);
  const end = node.body?.end ?? (lineEnd < 0 ? node.end : lineEnd);
  const clause: Clause = {
    documentId,
    id: node.id,
    label: node.label,
    title: node.title,
    heading: node.heading,
    start: node.start,
    end,
    text: text.slice(node.start, end),
  };
  const [first] = splitSentences(clause.text, node.start);
  return { lead: '', passages: [{ clause, start: first?.start ?? node.start, end: first?.end ?? end }] };
}

/** Nodes that have children, each before its own. */
export function innerNodes(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => (node.children.length > 0 ? [node, ...innerNodes(node.children)] : []));
}
