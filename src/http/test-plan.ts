import type { Clause, OutlineNode, PolicyDocument } from '../corpus/types.ts';

const text =
  '前言。\n一、总体要求\n1.指导思想。坚持创新。\n2.发展目标。产值达到3000亿元。\n二、保障措施\n加强统筹。\n';

function node(
  id: string,
  label: string,
  title: string,
  of: string,
  children: OutlineNode[] = [],
): OutlineNode {
  const start = text.indexOf(of);
  const span = { start, end: start + of.length };
  return {
    id,
    label,
    title,
    heading: title ? [title] : [],
    body: children.length ? null : span,
    children,
    ...span,
  };
}

const goal = node('1.2', '一、2', '发展目标', '2.发展目标。产值达到3000亿元。\n');
const outline: OutlineNode[] = [
  node('0.p1', '前言第1段', '', '前言。\n'),
  node('1', '一', '总体要求', '一、总体要求\n1.指导思想。坚持创新。\n2.发展目标。产值达到3000亿元。\n', [
    node('1.1', '一、1', '指导思想', '1.指导思想。坚持创新。\n'),
    goal,
  ]),
  node('2', '二', '保障措施', '二、保障措施\n加强统筹。\n', [node('2.p1', '二、第1段', '', '加强统筹。\n')]),
];

function clausesOf(nodes: readonly OutlineNode[]): Clause[] {
  return nodes.flatMap(({ id, label, title, heading, start, end, body, children }) => [
    ...(body
      ? [{ documentId: 'plan', id, label, title, heading, start, end, text: text.slice(start, end) }]
      : []),
    ...clausesOf(children),
  ]);
}

/** A plan of two chapters, made by hand. */
export const plan: PolicyDocument = {
  metadata: {
    id: 'plan',
    title: '测试规划',
    titleSource: 'supplied',
    issuer: null,
    period: { from: 2021, to: 2025 },
    statedStatus: null,
    script: 'machine-traditional',
  },
  source: { name: 'source.txt', sha256: 'a'.repeat(64), text: `${text}掃一掃` },
  text,
  repairs: [
    {
      kind: 'furniture',
      raw: '掃一掃',
      canonical: '',
      rawStart: text.length,
      rawEnd: text.length + 3,
      start: text.length,
      end: text.length,
      rule: 'page furniture',
    },
  ],
  outline,
  clauses: clausesOf(outline),
  findings: [],
  findingAid: new Map(),
};
