import { documentNames } from '../corpus/document-name.ts';
import type { Corpus, OutlineNode, PolicyDocument } from '../corpus/types.ts';
import { foldForSearch } from '../text/fold.ts';

/** The documents that a question is put to. */
export interface ConsultedDocuments {
  readonly byId: ReadonlyMap<string, PolicyDocument>;
  /** What messages call them, with their marks. */
  readonly names: readonly string[];
  /** Titles of documents, chapters and clauses, folded. */
  readonly titles: ReadonlySet<string>;
}

/**
 * Picks documents of a corpus, and remembers what it found out about them.
 *
 * @returns a function from document ids (all when absent) to the documents consulted
 */
export function createConsultation(corpus: Corpus): (ids?: readonly string[]) => ConsultedDocuments {
  const titlesOf = new Map(
    corpus.documents.map((document) => [document.metadata.id, foldedTitles(document)]),
  );
  return (ids) => {
    const wanted = ids === undefined ? null : new Set(ids);
    const documents = corpus.documents.filter(({ metadata }) => wanted === null || wanted.has(metadata.id));
    return {
      byId: new Map(documents.map((document) => [document.metadata.id, document])),
      names: documents.flatMap(documentNames),
      titles: new Set(documents.flatMap((document) => titlesOf.get(document.metadata.id) ?? [])),
    };
  };
}

function foldedTitles(document: PolicyDocument): string[] {
  const titles = [foldForSearch(document.metadata.title)];
  const walk = (node: OutlineNode) => {
    if (node.title !== '') titles.push(foldForSearch(node.title));
    node.children.forEach(walk);
  };
  document.outline.forEach(walk);
  return titles;
}
