import type { Answer } from '../answer/types.ts';

/** An answer for a terminal: the text, its numbered citations with clause path and quote, notices, offers. */
export function formatAnswer({ answer, citations, nearest, notices, suggestions }: Answer): string {
  const blocks = [
    [answer],
    citations.map(({ n, label, heading, quote }) => `[${n}] ${place(label, heading)}\n    ${indent(quote)}`),
    nearest.map(({ label, quote }) => `≈ ${label}\n    ${indent(quote)}`),
    notices.map(({ text }) => `! ${text}`),
    suggestions.map((suggestion) => `? ${suggestion}`),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function place(label: string, heading: readonly string[]): string {
  return heading.length > 0 ? `${label} (${heading.join(' › ')})` : label;
}

function indent(quote: string): string {
  return quote.trim().replaceAll('\n', '\n    ');
}
