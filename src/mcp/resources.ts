import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { findDocument } from '../corpus/known-documents.ts';
import { AppError } from '../errors.ts';
import { findSection } from './get-clause.ts';
import type { McpServices } from './services.ts';

const mimeType = 'text/plain';

/** Documents at `cewen://documents/{id}`, clauses below them. */
export function addResources(server: McpServer, { corpus }: McpServices): void {
  const documentUri = (id: string) => `cewen://documents/${encodeURIComponent(id)}`;
  const clauseUri = (id: string, sectionId: string) =>
    `${documentUri(id)}/clauses/${encodeURIComponent(sectionId)}`;
  const documentIds = corpus.documents.map(({ metadata }) => metadata.id);

  server.registerResource(
    'document',
    new ResourceTemplate('cewen://documents/{document}', {
      list: () => ({
        resources: corpus.documents.map(({ metadata: { id, title }, text }) => ({
          uri: documentUri(id),
          name: id,
          title,
          mimeType,
          size: new TextEncoder().encode(text).byteLength,
        })),
      }),
      complete: { document: (start) => documentIds.filter((id) => id.startsWith(start)) },
    }),
    { title: 'Policy document', description: 'The canonical text, to which all offsets refer.', mimeType },
    async (uri, { document }) => orNoResource(uri, () => findDocument(corpus, decode(document)).text),
  );

  server.registerResource(
    'clause',
    new ResourceTemplate('cewen://documents/{document}/clauses/{section}', {
      list: () => ({
        resources: corpus.documents.flatMap(({ metadata, clauses }) =>
          clauses.map(({ id, label, heading }) => ({
            uri: clauseUri(metadata.id, id),
            name: `${metadata.id} ${id}`,
            title: [label, ...heading].join(' › '),
            mimeType,
          })),
        ),
      }),
      complete: {
        document: (start) => documentIds.filter((id) => id.startsWith(start)),
        section: (start, context) =>
          corpus.documents
            .filter(({ metadata }) => metadata.id === context?.arguments?.document)
            .flatMap(({ clauses }) => clauses.map(({ id }) => id))
            .filter((id) => id.startsWith(start)),
      },
    }),
    { title: 'Clause', description: 'One clause or section, literally.', mimeType },
    async (uri, { document, section }) =>
      orNoResource(uri, () => findSection(findDocument(corpus, decode(document)), decode(section)).text),
  );
}

function orNoResource(uri: URL, read: () => string) {
  try {
    return { contents: [{ uri: uri.href, mimeType, text: read() }] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new McpError(ErrorCode.InvalidParams, error.message, { uri: uri.href });
  }
}

/** A variable of a template, as it stands in the address. */
function decode(variable: string | string[] | undefined): string {
  const text = [variable].flat().join(',');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
