import type { OutlineNode } from '../types.ts';

/** Every node of an outline, parents before their children, in document order. */
export function allNodes(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}
