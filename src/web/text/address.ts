/** A place in a document as the address of the reader names it. */
export interface Address {
  readonly sectionId: string;
  /** Exact span of the canonical text, when the address carries one. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** `/documents/<id>#3.3.p2`, with an exact span `#3.3.p2:3677-3768`. */
export function readerUrl(
  documentId: string,
  sectionId: string,
  span?: { readonly start: number; readonly end: number },
): string {
  const suffix = span ? `:${span.start}-${span.end}` : '';
  return `/documents/${encodeURIComponent(documentId)}#${encodeURIComponent(sectionId)}${suffix}`;
}

/** What the part behind `#` says, or `null` when it is empty. */
export function parseHash(hash: string): Address | null {
  const match = /^#?([^:]+)(?::(\d+)-(\d+))?$/.exec(hash);
  if (!match?.[1]) return null;
  const span = match[2] && match[3] ? { start: Number(match[2]), end: Number(match[3]) } : null;
  return { sectionId: safeDecode(match[1]), span };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
