import type { Edit } from '../edits.ts';
import { cellBreak } from '../table-rows.ts';

/** `---` lines with `key: value` between, at the top; they may be empty. */
const frontMatter =
  /^\s*---[ \t]*\r?\n(?:(?:[\w-]+[ \t]*:[^\n]*|[ \t]+[^\n]*|- [^\n]*|[ \t]*\r?)\n){0,60}?---[ \t]*\r?(?:\n|$)/;
/** `# `, `> `, `- ` before the words of a line. Indented by a Chinese paragraph's blanks or not at all. */
const leading = /^([ \t　]*)((?:>[ \t]?)*(?:#{1,6}[ \t]+|[-*+][ \t]+(?=[^\s*_-])(?!\d+[ \t]*[-—–]))?)/;
const trailingHashes = /[ \t]+#{1,6}[ \t\r]*$/;
/** A rule across the page, or the line that underlines a heading. */
const rule = /^[ \t　]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})\r?$/;
const fence = /^[ \t]*(?:```|~~~)[\w-]*[ \t]*\r?$/;
const tableRule = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t\r]*$/;

const longestRow = 4000;

const bold = /(\*\*|__)(?=[^\s*_])([^\n]{0,2000}?[^\s])\1/g;
const italic = /(?<=^|[\s，。；：、（(])\*(?=[^\s*])([^*\n]{0,200}[^\s*])?\*(?![*\w])/g;
const target = '\\((?:[^()\\n]|\\([^()\\n]*\\)){0,1000}\\)';
const link = new RegExp(`(!?)\\[([^\\[\\]\\n]{0,300})\\]${target}`, 'g');
const escaped = /\\(?=[!-/:-@[-`{-~])/g;

/**
 * Takes the marks of Markdown out of a text: of headings, emphasis, links, lists, rules and tables. Words stay; links that stand side by
 * side get lines of their own, and the rows of a table are lines with a wide blank between their cells.
 */
export function markdownEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const add = (rawStart: number, rawEnd: number, canonical: string, name: string) => {
    if (rawEnd > rawStart && text.slice(rawStart, rawEnd) !== canonical)
      edits.push({ kind: 'markup', rawStart, rawEnd, canonical, rule: `markdown-${name}` });
  };
  const front = frontMatter.exec(text)?.[0].length ?? 0;
  add(0, front, '', 'front-matter');
  let start = front;
  const lines = text.slice(front).split('\n');
  for (const [at, line] of lines.entries()) {
    const end = start + line.length;
    if (rule.test(line) || fence.test(line)) add(start, Math.min(end + 1, text.length), '', 'rule');
    else if (isRow(line) && (isRow(lines[at - 1]) || isRow(lines[at + 1]))) addRow(line, start, add);
    else addLine(line, start, add);
    start = end + 1;
  }
  const isMarkdown = edits.length > 0;
  return isMarkdown ? withoutOverlap([...edits, ...escapes(text)]) : edits;
}

type Add = (rawStart: number, rawEnd: number, canonical: string, name: string) => void;

function isRow(line: string | undefined): boolean {
  if (line === undefined || line.length > longestRow || !line.includes('|')) return false;
  return /^[ \t]*\|.*\|[ \t\r]*$/.test(line) || tableRule.test(line);
}

function addRow(line: string, start: number, add: Add): void {
  if (tableRule.test(line)) {
    add(start, start + line.length + 1, '', 'table');
    return;
  }
  const pipes = [...line.matchAll(/[ \t]*(?<!\\)\|[ \t\r]*/g)];
  for (const [at, { 0: pipe, index }] of pipes.entries()) {
    const isEdge = at === 0 || at === pipes.length - 1;
    add(start + index, start + index + pipe.length, isEdge ? '' : cellBreak, 'table');
  }
  addInline(line, start, add);
}

function addLine(line: string, start: number, add: Add): void {
  const [, indent = '', marks = ''] = leading.exec(line) ?? [];
  add(
    start + indent.length,
    start + indent.length + marks.length,
    '',
    marks.includes('#') ? 'heading' : 'line',
  );
  const closing = marks.includes('#') ? trailingHashes.exec(line) : null;
  if (closing !== null) add(start + closing.index, start + line.length, '', 'heading');
  addInline(line, start, add);
}

function addInline(line: string, start: number, add: Add): void {
  for (const match of line.matchAll(bold)) {
    const end = start + match.index + match[0].length;
    // __init__ and A__B__C are names.
    if (match[1] === '__' && /\w/.test(`${line[match.index - 1] ?? ''}${line[end - start] ?? ''}`)) continue;
    add(start + match.index, start + match.index + 2, '', 'emphasis');
    add(end - 2, end, '', 'emphasis');
  }
  for (const match of line.replaceAll('**', '  ').matchAll(italic)) {
    add(start + match.index, start + match.index + 1, '', 'emphasis');
    add(start + match.index + match[0].length - 1, start + match.index + match[0].length, '', 'emphasis');
  }
  for (const match of line.matchAll(link)) {
    const [whole, image, words = ''] = match;
    const at = start + match.index;
    const isBeside = /^!?\[/.test(line.slice(match.index + whole.length)) && words !== '';
    const wordsAt = at + (image === '!' ? 2 : 1);
    if (image === '!' || words === '') add(at, at + whole.length, '', 'link');
    else {
      add(at, wordsAt, '', 'link');
      add(wordsAt + words.length, at + whole.length, isBeside ? '\n' : '', 'link');
    }
  }
}

function escapes(text: string): Edit[] {
  return [...text.matchAll(escaped)].map(({ index }) => ({
    kind: 'markup',
    rawStart: index,
    rawEnd: index + 1,
    canonical: '',
    rule: 'markdown-escape',
  }));
}

function withoutOverlap(edits: readonly Edit[]): Edit[] {
  let end = 0;
  return [...edits]
    .sort((a, b) => a.rawStart - b.rawStart || b.rawEnd - a.rawEnd)
    .filter((edit) => {
      const isFree = edit.rawStart >= end;
      if (isFree) end = edit.rawEnd;
      return isFree;
    });
}
