import type { PolicyDocument, Span } from '../corpus/types.ts';

/** A quote that claims to stand in a document. */
export interface QuoteClaim extends Span {
  readonly documentId: string;
  readonly quote: string;
}

/** Whether a quote is exactly the text at its place. */
export function isLiteral(claim: QuoteClaim, documents: ReadonlyMap<string, PolicyDocument>): boolean {
  const document = documents.get(claim.documentId);
  return (
    document !== undefined &&
    claim.start >= 0 &&
    claim.end > claim.start &&
    document.text.slice(claim.start, claim.end) === claim.quote
  );
}
