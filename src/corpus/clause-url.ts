import type { Clause } from './types.ts';

/** Where the page shows a clause. */
export function clauseUrl(clause: Pick<Clause, 'documentId' | 'id'>): string {
  return `/documents/${encodeURIComponent(clause.documentId)}#${encodeURIComponent(clause.id)}`;
}
