import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { findDocument } from '../corpus/known-documents.ts';
import { findNode } from '../corpus/outline/find-node.ts';
import { type SectionView, sectionView } from '../corpus/outline/section-view.ts';
import type { PolicyDocument } from '../corpus/types.ts';
import { AppError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { clauseOutput, plainText } from './schemas.ts';
import type { McpServices } from './services.ts';
import { toolResult } from './tool-result.ts';

const inputSchema = {
  section: plainText.describe('Section id (3.3.p2; 4.1 for a whole section) or label (三、(三)第2段).'),
  document: plainText.optional().describe('Document id; may be left out where there is only one.'),
};

/** `get_clause`: a clause or section by its id or label, literally. */
export function addGetClause(server: McpServer, { corpus }: McpServices, log: Logger): void {
  server.registerTool(
    'get_clause',
    {
      title: 'Read a clause',
      description: 'The literal text of a clause or a whole section, with its heading and its neighbours.',
      inputSchema,
      outputSchema: clauseOutput,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    (input) =>
      toolResult(async () => {
        const document = chooseDocument(corpus.documents, input.document);
        const section = findSection(document, input.section);
        const { id, ...rest } = section;
        return {
          text: `${section.label} ${section.heading.join(' › ')}\n${section.text}`.trim(),
          data: { documentId: document.metadata.id, sectionId: id, ...rest },
        };
      }, log),
  );
}

function chooseDocument(all: readonly PolicyDocument[], id: string | undefined): PolicyDocument {
  if (id !== undefined) return findDocument({ documents: all }, id);
  const [only, ...others] = all;
  if (only === undefined || others.length > 0)
    throw new AppError(
      'invalid_request',
      `Name a document: ${all.map(({ metadata }) => metadata.id).join(', ')}.`,
    );
  return only;
}

/** @throws AppError `not_found` for what is neither an id nor a label. */
export function findSection(document: PolicyDocument, idOrLabel: string): SectionView {
  const wanted = idOrLabel.trim();
  const byLabel = document.clauses.find(({ label }) => label === wanted)?.id;
  const id = findNode(document.outline, wanted)?.id ?? byLabel;
  const section = id === undefined ? null : sectionView(document, id);
  if (section === null) throw new AppError('not_found', 'There is no such section.');
  return section;
}
