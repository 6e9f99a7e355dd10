import fc from 'fast-check';

/** A numbered node of a made-up document: `paragraphs` stand before its children, `closing` behind them. */
export interface MadeNode {
  /** Whether text runs on behind the heading. */
  readonly hasText: boolean;
  /** How many ordinals are missing before it. */
  readonly gap: number;
  readonly paragraphs: number;
  readonly children: readonly MadeNode[];
  readonly closing: number;
}

export interface MadeOutline {
  readonly text: string;
  /** Ids of all clauses in document order. */
  readonly clauseIds: readonly string[];
  /** Ids of all numbered nodes in document order. */
  readonly numberedIds: readonly string[];
}

const numerals = '一二三四五六七八九十'.split('');
const chinese = (n: number) =>
  n <= 10
    ? (numerals[n - 1] ?? '')
    : `${n >= 20 ? numerals[Math.floor(n / 10) - 1] : ''}十${n % 10 ? numerals[(n % 10) - 1] : ''}`;
const wide = (n: number) => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

/** The ways to print the marker of each level, from the outermost in. */
const policyLevels = [
  [(n: number) => `${chinese(n)}、`, (n: number) => `${chinese(n)}. `],
  [
    (n: number) => `(${chinese(n)})`,
    (n: number) => `（${chinese(n)}）`,
    (n: number) => `（${chinese(n)}）　`,
  ],
  [
    (n: number) => `${n}.`,
    (n: number) => `${n}．`,
    (n: number) => `${wide(n)}．`,
    (n: number) => `${n}﹒`,
    (n: number) => `${n}、`,
  ],
  [(n: number) => `(${n})`, (n: number) => `（${n}）`, (n: number) => `（${wide(n)}）`],
  [(n: number) => String.fromCharCode(0x2460 + n - 1)],
];
const lawLevels = [
  [(n: number) => `第${chinese(n)}编　`],
  [(n: number) => `第${chinese(n)}章 `, (n: number) => `第${n}章　`],
  [(n: number) => `第${chinese(n)}节 `, (n: number) => `第${chinese(n)}節 `],
];
const words = [
  '加强统筹协调',
  '推动产业发展',
  '完善政策体系',
  '扩大开放合作',
  '“智能+”应用',
  '5G网络建设',
  '十二五以来',
];

const made = (depth: number): fc.Arbitrary<MadeNode> =>
  fc.record({
    hasText: fc.boolean(),
    gap: fc.constantFrom(0, 0, 0, 0, 1, 2),
    paragraphs: fc.constantFrom(0, 0, 1, 2),
    children: depth <= 1 ? fc.constant([]) : fc.array(made(depth - 1), { maxLength: 4 }),
    closing: fc.constantFrom(0, 0, 1, 2),
  });

/** Random outlines, printed with random markers, blank lines and indents. */
export const anyOutline: fc.Arbitrary<MadeOutline> = fc
  .record({
    levels: fc.constantFrom(
      policyLevels,
      policyLevels,
      policyLevels.slice(1),
      policyLevels.slice(2),
      lawLevels,
    ),
    skipped: fc.nat(1),
    roots: fc.array(made(4), { minLength: 1, maxLength: 5 }),
    preamble: fc.nat(2),
    epilogue: fc.nat(2),
    looks: fc.infiniteStream(fc.nat(1000)),
  })
  .map(({ levels, skipped, roots, preamble, epilogue, looks }) =>
    print(
      levels,
      skipped,
      { hasText: false, gap: 0, paragraphs: preamble, children: roots, closing: epilogue },
      looks,
    ),
  );

function print(
  levels: readonly (readonly ((n: number) => string)[])[],
  skipped: number,
  root: MadeNode,
  looks: Iterator<number>,
): MadeOutline {
  const lines: string[] = [];
  const clauseIds: string[] = [];
  const numberedIds: string[] = [];
  const look = (choices: number) => Number(looks.next().value) % choices;
  const word = () => words[look(words.length)] ?? '';
  const indent = () => ['', '　　', '  ', '\t'][look(4)] ?? '';
  const addLine = (line: string) => {
    lines.push(indent() + line);
    if (look(3) === 0) lines.push(indent());
  };

  const visit = (node: MadeNode, id: string, level: number): void => {
    let paragraphs = 0;
    const addParagraph = () => {
      paragraphs += 1;
      addLine(`${word()},${word()}。${word()}。`);
      clauseIds.push(`${id || '0'}.p${paragraphs}`);
    };
    for (let count = 0; count < node.paragraphs; count += 1) addParagraph();
    const group = settle(level < levels.length ? node.children : []);
    let ordinal = 0;
    for (const child of group) {
      ordinal += 1 + child.gap;
      const markers = levels[level] ?? [];
      const marker = markers[look(markers.length)]?.(ordinal) ?? '';
      const childId = id === '' ? `${ordinal}` : `${id}.${ordinal}`;
      const isLeaf = child.paragraphs === 0 && (child.children.length === 0 || level + 1 >= levels.length);
      addLine(child.hasText ? `${marker}${word()}。${word()},${word()}。` : `${marker}${word()}`);
      numberedIds.push(childId);
      if (child.hasText || isLeaf) clauseIds.push(childId);
      visit(child, childId, level + 1);
    }
    if (mayClose(node, group, id === ''))
      for (let count = 0; count < node.closing; count += 1) addParagraph();
  };
  visit(root, '', levels.length > 3 ? skipped : 0);
  return { text: lines.join('\n'), clauseIds, numberedIds };
}

/** Print leaves open whose a paragraph behind a numbered one is. Either all siblings that have text have more of it, or none has. */
function settle(children: readonly MadeNode[]): readonly MadeNode[] {
  const isLong = children.length > 1 && (children[0]?.paragraphs ?? 0) > 0 && children[0]?.hasText === true;
  return children.map((child, index) => {
    if (!child.hasText) return { ...child, closing: child.closing };
    const paragraphs = isLong ? Math.max(child.paragraphs, index === 0 ? 1 : 0) : 0;
    return { ...child, paragraphs, closing: 0 };
  });
}

/** Whether a paragraph behind a node's children can be told from one that belongs to the last child. */
function mayClose(node: MadeNode, children: readonly MadeNode[], isRoot: boolean): boolean {
  const last = children[children.length - 1];
  if (last === undefined || (node.hasText && !isRoot)) return false;
  return last.hasText && last.children.length === 0 && children.every((child) => child.paragraphs === 0);
}
