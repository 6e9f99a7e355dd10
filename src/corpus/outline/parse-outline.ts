import type { DocumentFinding, OutlineNode } from '../types.ts';
import { leavesBox, opensNumbering } from './boxes.ts';
import { boxNode, type Draft, draft, emptyRoot, numberedNode, paragraphNode, partNode } from './draft.ts';
import { findParts, nextNumbered } from './find-parts.ts';
import { finishBelow } from './finish.ts';
import { linesToParse } from './lines.ts';
import type { NumberedLine, OutlineLine, PlainLine } from './outline-line.ts';

export interface ParsedOutline {
  readonly outline: readonly OutlineNode[];
  readonly findings: readonly DocumentFinding[];
}

/**
 * Reads the outline of an official document: 篇, 章, 节, 条, 一、 (一) 1. (1) ① and plain paragraphs, with ids made of
 * the ordinals as printed. Where a file holds several documents, each has a letter before its ordinals.
 *
 * @param text canonical text; all offsets refer to it
 * @param bodyStart where the document begins behind a title block
 */
export function parseOutline(text: string, bodyStart = 0): ParsedOutline {
  const lines = linesToParse(text, bodyStart);
  const { before, parts } = findParts(text, lines);
  const findings: DocumentFinding[] = [];
  const root = draft({ ...emptyRoot, start: bodyStart });
  // What stands above the parts is their preamble.
  readLines(before, root, findings, parts.length > 0 || undefined);
  for (const [position, part] of parts.entries()) {
    const node = partNode(part, position);
    readLines(part.lines, node, findings);
    root.children.push(node);
  }
  return { outline: finishBelow(root), findings };
}

/** Reads lines into the nodes of a document, or of a part of it. */
function readLines(
  lines: readonly OutlineLine[],
  root: Draft,
  findings: DocumentFinding[],
  hasHeadings = lines.some((line) => line.kind === 'numbered'),
): void {
  const followers = nextNumbered(lines);
  const stack: Draft[] = [root];
  const top = () => stack[stack.length - 1] ?? root;

  for (const [index, line] of lines.entries()) {
    if (line.kind === 'numbered') {
      const box = stack.findLastIndex((node) => node.isBox);
      const isBehindBox =
        box > 0 && leavesBox(line, lastNumbered(stack[box - 1]), lastNumbered(stack[box]), lines, index);
      if (isBehindBox) stack.length = box;
      while (stack.length > 1 && top().rank >= line.marker.rank) stack.pop();
      const node = numberedNode(asListItem(line, top()), top(), lines[index + 1], findings);
      top().children.push(node);
      stack.push(node);
    } else {
      const next = followers[index];
      const takes = () =>
        line.isTable === true || takesParagraph(top(), stack[stack.length - 2] ?? root, next);
      while (stack.length > 1 && !takes()) stack.pop();
      stack.length = Math.min(stack.length, depthBehind(line, stack, next));
      const parent = top();
      if (line.box !== null && !parent.isRoot && opensNumbering(lines[index + 1], parent.rank)) {
        const node = boxNode(line, line.box, parent);
        parent.children.push(node);
        stack.push(node);
        continue;
      }
      parent.paragraphs += 1;
      if (parent.ordinals.size === 0) parent.leading += 1;
      if (parent.bodyEnd !== null) (stack[stack.length - 2] ?? root).hasLongChild = true;
      parent.children.push(paragraphNode(line, parent, hasHeadings));
    }
  }
}

function lastNumbered(node: Draft | undefined): NumberedLine | undefined {
  return node?.children.findLast(({ line }) => line !== null)?.line ?? undefined;
}

/**
 * The last item of an enumeration ends with a full stop and looks like a heading: (一)研究; (二)开发。 So does any below an article, whose
 * numbered lines are its items.
 */
function asListItem(line: NumberedLine, parent: Draft): NumberedLine {
  const previous = parent.children[parent.children.length - 1]?.line;
  const isBehindItem = previous?.endsWithSemicolon === true && previous.marker.rank === line.marker.rank;
  const isItem = isBehindItem || (parent.line?.marker.style === 'article' && parent.bodyEnd !== null);
  return isItem && !line.hasBody ? { ...line, title: '', hasBody: true } : line;
}

/**
 * Whether a plain paragraph belongs to the open node or closes it. A bare heading and an article take it. A node with text of its
 * own takes it when numbering goes on behind it (it stands between siblings or before subitems), or when an earlier sibling had
 * such paragraphs; otherwise it follows the list and belongs to the parent (一、 after its last 6.).
 */
function takesParagraph(node: Draft, parent: Draft, next: NumberedLine | undefined): boolean {
  // Behind the numbered lines of a box its section goes on.
  if (node.isBox) return node.ordinals.size === 0;
  if (parent.isBox && node.bodyEnd === null) return node.paragraphs < mostParagraphs(parent);
  if (node.bodyEnd === null || node.line === null || node.paragraphs > 0) return true;
  const { rank, ordinal, style } = node.line.marker;
  if (style === 'article') return true;
  if (next !== undefined && next.marker.rank > rank) return true;
  // Not only the very next ordinal: some are missing in print.
  if (next !== undefined && next.marker.rank === rank && next.marker.ordinal > ordinal) return true;
  return parent.hasLongChild;
}

/** The lines of a box have alike many paragraphs below them: behind as many as another has, the last one ends, and the box with it. */
function mostParagraphs(box: Draft): number {
  const [last, ...others] = box.children.toReversed();
  const isLast = last !== undefined && others.length > 0;
  return isLast ? Math.max(1, ...others.map(({ paragraphs }) => paragraphs)) : Infinity;
}

/**
 * How many nodes stay open for a paragraph that closes some: where numbering goes on behind it in one of them, it closes nothing. The
 * first paragraph of a section is the section's, whatever its words.
 */
function depthBehind(line: PlainLine, stack: readonly Draft[], next: NumberedLine | undefined): number {
  const all = stack.length;
  if (line.closes === null) return all;
  const open = stack[all - 1];
  // An article that is named 实施日期 takes the sentence that says it.
  if (open !== undefined && open.line !== null && open.bodyEnd === null && open.children.length === 0)
    return all;
  if (line.closes === 'body') return next === undefined ? 1 : all;
  const [, chapter] = stack;
  const isBehindText = (stack[all - 1]?.children.length ?? 0) > 0;
  const isLast = next === undefined || next.marker.rank <= (chapter?.line?.marker.rank ?? 0);
  return isBehindText && isLast ? Math.min(all, 2) : all;
}
