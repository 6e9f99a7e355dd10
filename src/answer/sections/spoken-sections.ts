import { allNodes } from '../../corpus/outline/all-nodes.ts';
import type { OutlineNode, PolicyDocument } from '../../corpus/types.ts';
import type { Section } from '../../question/follow-up/sections.ts';

/** The sections with a title whose parts can be counted (保障措施第三条), of all documents that are consulted. */
export function sectionsOf(documents: Iterable<PolicyDocument>): Section[] {
  return [...documents].flatMap(({ outline }) =>
    allNodes(outline)
      .filter(({ title, children }) => title !== '' && children.length > 1)
      .map(({ label, title, children }) => ({
        label,
        title,
        parts: counted(children).map((child) => ({ label: child.label, title: child.title })),
      })),
  );
}

/** A paragraph that leads to numbered parts, or closes them, is none of them. */
function counted(children: readonly OutlineNode[]): readonly OutlineNode[] {
  const numbered = children.filter(({ label }) => !/段$/.test(label));
  return numbered.length > 0 ? numbered : children;
}
