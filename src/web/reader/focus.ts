import { nodeById } from '../text/blocks.ts';
import type { LoadedDocument } from './load-document.tsx';

/** A stretch of the canonical text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The place that the reader looks at. */
export interface Focus {
  readonly sectionId: string;
  /** What is quoted; without it the whole section is meant. */
  readonly span: Span | null;
  /** A figure within the quote. */
  readonly figure: Span | null;
}

/** Which of the two texts is shown. */
export type View = 'canonical' | 'received';

/** The stretch that a focus means, or `null` for a section that the document does not have. */
export function focusSpan({ detail, text }: LoadedDocument, focus: Focus): Span | null {
  const { span } = focus;
  if (span && span.start < span.end && span.end <= text.length) return span;
  return nodeById(detail.outline, focus.sectionId);
}
