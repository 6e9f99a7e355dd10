import type { Clause, OutlineNode, PolicyDocument } from '../corpus/types.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';

/** A chapter named as a whole is shown up to this many clauses; a longer one is a job for the reader page. */
const mostClauses = 6;

/** The clauses that a question names by number, when it is their wording that is asked for. */
export function clausesNamed(
  question: UnderstoodQuestion,
  documents: ReadonlyMap<string, PolicyDocument>,
): readonly Clause[] {
  const { reference } = question;
  if (reference === null) return [];
  for (const document of documents.values()) {
    const node = findNode(document.outline, reference.id);
    if (node === null) continue;
    const clauses = document.clauses.filter((clause) => clause.start >= node.start && clause.end <= node.end);
    if (clauses.length > 0 && clauses.length <= mostClauses) return clauses;
  }
  return [];
}

function findNode(nodes: readonly OutlineNode[], id: string): OutlineNode | null {
  for (const node of nodes) {
    if (node.id === id) return node;
    const below = findNode(node.children, id);
    if (below !== null) return below;
  }
  return null;
}
