import type { OutlineNode } from '../types.ts';

/** The node with an id, anywhere below; `null` when there is none. */
export function findNode(nodes: readonly OutlineNode[], id: string): OutlineNode | null {
  for (const node of nodes) {
    if (node.id === id) return node;
    const below = findNode(node.children, id);
    if (below !== null) return below;
  }
  return null;
}
