import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { knownDocuments } from '../corpus/known-documents.ts';
import type { Logger } from '../log.ts';
import { documents, question, searchOutput } from './schemas.ts';
import type { McpServices } from './services.ts';
import { toolResult } from './tool-result.ts';

const inputSchema = {
  query: question.describe('Words or a question.'),
  limit: z.int().min(1).max(50).default(5).describe('How many clauses at most.'),
  documents,
};

/** `search_clauses`: the clauses nearest to a query, whole. */
export function addSearchClauses(server: McpServer, { corpus, retriever }: McpServices, log: Logger): void {
  server.registerTool(
    'search_clauses',
    {
      title: 'Search the clauses',
      description:
        'The clauses of the policy documents that are nearest to a query, best first, with their whole text. ' +
        'A search always finds something: whether it answers a question is for ask_policy to judge.',
      inputSchema,
      outputSchema: searchOutput,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    (input) =>
      toolResult(async () => {
        const found = await retriever.retrieve({
          query: input.query,
          limit: input.limit,
          documents: knownDocuments(corpus, input.documents),
        });
        const hits = found.map(({ clause: { documentId, id, label, heading, text }, score }) => ({
          documentId,
          sectionId: id,
          label,
          heading,
          score,
          text,
        }));
        const text = hits.map((hit) => `${hit.documentId} ${hit.sectionId} ${hit.label}\n${hit.text}`);
        return { text: text.join('\n\n'), data: { hits } };
      }, log),
  );
}
