import type { Span } from './focus.ts';

/** The selected stretch of a document's text by the offsets that its pieces carry, or `null`. */
export function selectedSpan(): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(range.startContainer, range.startOffset);
  const end = offsetAt(range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function offsetAt(node: Node, offset: number): number | null {
  const piece = node.parentElement?.closest('[data-start]');
  if (node.nodeType !== Node.TEXT_NODE || !piece) return null;
  const before = new Range();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  return Number(piece.getAttribute('data-start')) + before.toString().length;
}
