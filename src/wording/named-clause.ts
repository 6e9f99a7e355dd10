import {
  type ClauseReference,
  findClauseReference,
  isReferredTo,
} from '../corpus/outline/clause-reference.ts';
import type { OutlineNode, PolicyDocument } from '../corpus/types.ts';
import type { NamedClause, WordingMatch } from './types.ts';

/** The clause that a statement names, held against where its words stand; `null` when it names none. */
export function checkNamedClause(
  statement: string,
  match: WordingMatch | null,
  documents: readonly PolicyDocument[],
): NamedClause | null {
  const reference = findClauseReference(statement);
  if (reference === null) return null;
  const named = documents
    .filter(({ metadata }) => match === null || metadata.id === match.documentId)
    .flatMap(({ outline }) => findReferred(outline, reference) ?? [])[0];
  const place = named === undefined ? {} : { sectionId: named.id };
  if (match === null) return { text: reference.text, status: 'unknown', ...place };
  const isRight = isReferredTo({ id: match.sectionId, label: match.label }, reference);
  return { text: reference.text, status: isRight ? 'right' : 'wrong', ...place };
}

function findReferred(nodes: readonly OutlineNode[], reference: ClauseReference): OutlineNode | null {
  for (const node of nodes) {
    if (isReferredTo(node, reference)) return node;
    const below = findReferred(node.children, reference);
    if (below !== null) return below;
  }
  return null;
}
