import { type Block, type Inline, parseAnswer } from '../../text/answer-markdown.ts';
import type { Answer } from '../api/types.ts';

/** An answer as plain text with its markers, and the clauses behind them below: what copying gives. */
export function plainAnswer({ answer, citations }: Pick<Answer, 'answer' | 'citations'>): string {
  const text = parseAnswer(answer).map(blockText).join('\n\n');
  const sources = citations.map(({ n, label, quote }) => `[${n}] ${label}：“${quote}”`).join('\n');
  return sources === '' ? text : `${text}\n\n${sources}`;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return inlineText(block.children);
    case 'list':
      return block.items
        .map((item, index) => `${block.start === null ? '·' : `${block.start + index}.`} ${inlineText(item)}`)
        .join('\n');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(inlineText).join('\t')).join('\n');
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'break') return '\n';
      return inline.type === 'marker' ? `[${inline.n}]` : inlineText(inline.children);
    })
    .join('');
}
