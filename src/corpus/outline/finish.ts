import type { OutlineNode } from '../types.ts';
import { type Citing, citing } from './cite-articles.ts';
import type { Draft } from './draft.ts';

/** The finished nodes below a document or a part of it. */
export function finishBelow(root: Draft): OutlineNode[] {
  const cite = citing(root);
  return root.children.map((child) => finish(child, cite(root, root.label, child), cite));
}

function finish(node: Draft, label: string, cite: Citing): OutlineNode {
  const children = node.isRoot
    ? finishBelow(node)
    : node.children.map((child) => finish(child, cite(node, label, child), cite));
  const ownEnd = node.bodyEnd ?? node.line?.end ?? node.start;
  const last = children[children.length - 1];
  return {
    id: node.id,
    label,
    title: node.title,
    heading: node.heading,
    start: node.start,
    end: Math.max(ownEnd, last?.end ?? 0),
    body: node.bodyEnd === null ? null : { start: node.start, end: node.bodyEnd },
    children,
  };
}
