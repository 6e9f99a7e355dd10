import type { Block, Inline } from '../text/answer-markdown.ts';
import type { ExportDocument, ExportTurn } from './export-document.ts';

/** The document as GitHub-flavoured Markdown with footnotes. Nothing of its text can be taken for markup. */
export function writeMarkdown({ title, about, turns, footnotes }: ExportDocument): string {
  const notes = footnotes.map(({ number, text }) => `[^${number}]: ${escapeText(text)}`);
  const parts = [`# ${escapeLine(title)}`, escapeLine(about), ...turns.flatMap(turnParts), ...notes];
  return `${parts.join('\n\n')}\n`;
}

function turnParts({
  heading,
  question,
  understood,
  status,
  blocks,
  notices,
  nearest,
}: ExportTurn): string[] {
  return [
    `## ${escapeText(heading)}`,
    ...(question === null ? [] : [quoteLines(question)]),
    ...(understood === null ? [] : [escapeLine(understood)]),
    `*${escapeText(status)}*`,
    ...blocks.map(blockText),
    ...notices.map(escapeLine),
    ...(nearest === null
      ? []
      : [
          `**${escapeText(nearest.heading)}**`,
          nearest.clauses.map((clause) => `- ${escapeText(clause)}`).join('\n'),
        ]),
  ];
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return protectStart(inlineText(block.children));
    case 'quote':
      return `> ${protectStart(inlineText(block.children)).replaceAll('\n', '\n> ')}`;
    case 'list':
      return block.items
        .map((item, index) => `${block.start === null ? '-' : `${block.start + index}.`} ${inlineText(item)}`)
        .join('\n');
    case 'table':
      return [block.header, block.header.map(() => null), ...block.rows]
        .map((row) => `| ${row.map((cell) => (cell === null ? '---' : cellText(cell))).join(' | ')} |`)
        .join('\n');
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(markup).join('');
}

function markup(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeText(inline.text);
    case 'strong':
      return `**${inlineText(inline.children)}**`;
    case 'marker':
      return `[^${inline.n}]`;
    case 'break':
      return '\\\n';
  }
}

function cellText(cell: readonly Inline[]): string {
  return inlineText(cell).replaceAll('\\\n', ' ');
}

function quoteLines(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${escapeLine(line)}\\`))
    .join('\n')
    .replace(/\\$/, '');
}

/** Whatever Markdown would take for markup anywhere in a line. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#&]/g, '\\$&');
}

/** A line that begins a block. */
function escapeLine(text: string): string {
  return protectStart(escapeText(text.trim()));
}

/** Keeps a line from being taken for a list, a rule or an underline of a heading. */
function protectStart(line: string): string {
  return line.replace(/^(\s*)([-+=])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}
