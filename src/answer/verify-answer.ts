import { documentNames } from '../corpus/document-name.ts';
import { findNode } from '../corpus/outline/find-node.ts';
import type { PolicyDocument } from '../corpus/types.ts';
import { isDerived } from '../evidence/derived-figures.ts';
import { isLiteral } from '../evidence/literal-quotes.ts';
import { unsupportedNumbers } from '../evidence/supported-numbers.ts';
import type { RenderedAnswer } from './render-answer.ts';
import type { Verification } from './types.ts';

/**
 * Checks a rendered answer against the documents: every quote literal and in its section, every number quoted, echoed, derived or
 * structural, and no claim without a quote.
 *
 * @param question the asker's own words
 */
export function verifyAnswer(
  rendered: RenderedAnswer,
  question: string,
  documents: ReadonlyMap<string, PolicyDocument>,
): Verification {
  const { answer, citations, derived } = rendered;
  const quotes = citations.map((citation) => citation.quote);
  const quotesLiteral = citations.every(
    (citation) => isLiteral(citation, documents) && isInSection(citation, documents),
  );
  const unsupported = unsupportedNumbers(answer, {
    quotes,
    question,
    derived: derived.filter((figure) => isDerived(figure, [...quotes, question])).map(({ text }) => text),
    structural: [
      ...citations.map((citation) => citation.label),
      // A text that two policies make up is called by both their titles.
      ...[...documents.values()].flatMap((document) => [document.metadata.title, ...documentNames(document)]),
    ],
  });
  return { quotesLiteral, numbersSupported: unsupported.length === 0, unsupported, derived };
}

function isInSection(
  citation: RenderedAnswer['citations'][number],
  documents: ReadonlyMap<string, PolicyDocument>,
): boolean {
  const node = findNode(documents.get(citation.documentId)?.outline ?? [], citation.sectionId);
  return node !== null && citation.start >= node.start && citation.end <= node.end;
}
