import type { OutlineNode } from '../../src/corpus/types.ts';

/** All nodes of an outline in document order. */
export function flatten(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

/** Ids that are not unique, and ranges that are empty, overlap or leave their parent. */
export function flawsOf(text: string, outline: readonly OutlineNode[]): string[] {
  const flaws: string[] = [];
  const ids = new Set<string>();
  const visit = (siblings: readonly OutlineNode[], from: number, to: number) => {
    let position = from;
    for (const node of siblings) {
      if (ids.has(node.id)) flaws.push(`${node.id} twice`);
      ids.add(node.id);
      if (node.start < position || node.end > to || node.end <= node.start)
        flaws.push(`${node.id} misplaced`);
      if (node.body !== null && node.body.start !== node.start) flaws.push(`${node.id} begins elsewhere`);
      visit(node.children, node.body?.end ?? node.start, node.end);
      position = node.end;
    }
  };
  visit(outline, 0, text.length);
  return flaws;
}
