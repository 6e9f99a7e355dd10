import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { withFootnotes, withoutFootnotes } from '../answer/footnotes.ts';
import { finalAnswer } from '../chat/final-answer.ts';
import { knownDocuments } from '../corpus/known-documents.ts';
import type { Logger } from '../log.ts';
import { askOutput, documents, language, plainText, question } from './schemas.ts';
import type { McpServices } from './services.ts';
import { toolResult } from './tool-result.ts';

const inputSchema = {
  question,
  documents,
  language,
  history: z
    .array(z.object({ role: z.enum(['user', 'assistant']), content: plainText }))
    .max(50)
    .optional()
    .describe('The conversation so far, oldest first, for questions that lean on it (那北辰区呢?).'),
};

/** `ask_policy`: a question in, the verified answer out. */
export function addAskPolicy(server: McpServer, { chat, corpus }: McpServices, log: Logger): void {
  server.registerTool(
    'ask_policy',
    {
      title: 'Ask the policy',
      description:
        'Answers a question from the policy documents alone, each sentence a literal quote with its clause. ' +
        'What the documents do not say is refused (outcome not_in_document): repeat the refusal, do not fill the gap. ' +
        'Cite the clauses as they are given. Questions in Chinese (either script) or English.',
      inputSchema,
      outputSchema: askOutput,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    (input, { signal }) =>
      toolResult(async () => {
        const answer = await finalAnswer(
          chat.turn(
            {
              message: input.question,
              isStored: false,
              documents: knownDocuments(corpus, input.documents),
              language: input.language,
              history: input.history?.map(({ role, content }) => ({
                role,
                content: role === 'assistant' ? withoutFootnotes(content) : content,
              })),
            },
            signal,
          ),
        );
        const { outcome, citations, nearest, notices, suggestions } = answer;
        return {
          text: withFootnotes(answer),
          data: { outcome, answer: answer.answer, citations, nearest, notices, suggestions },
        };
      }, log),
  );
}
