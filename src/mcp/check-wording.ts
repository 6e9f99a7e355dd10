import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { knownDocuments, titlesOf } from '../corpus/known-documents.ts';
import type { Logger } from '../log.ts';
import { type AnswerLanguage, detectLanguage } from '../text/language.ts';
import { describeDifferences, describeSummary, wordingMessages } from '../wording/messages.ts';
import type { WordingCheck } from '../wording/types.ts';
import { documents, draft, language, wordingOutput } from './schemas.ts';
import type { McpServices } from './services.ts';
import { toolResult } from './tool-result.ts';

/** `check_wording`: a draft held against the documents, statement by statement. */
export function addCheckWording(server: McpServer, { corpus, wording }: McpServices, log: Logger): void {
  server.registerTool(
    'check_wording',
    {
      title: 'Check a wording',
      description:
        'Holds every statement of a draft against the policy documents: word for word, nearly so, with another figure, in other words, ' +
        'or not found; with the clause, its literal words and what differs. Use it before handing on a quotation or a figure.',
      inputSchema: { text: draft, documents, language },
      outputSchema: wordingOutput,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    (input, { signal }) =>
      toolResult(async () => {
        const check = await wording.check(input.text, knownDocuments(corpus, input.documents), signal);
        const said = input.language ?? detectLanguage(input.text);
        return { text: asText(check, titlesOf(corpus), said), data: { ...check } };
      }, log),
  );
}

/** The findings for a model to read: verdict, differences, clause and quote of each statement. */
function asText(
  { segments, summary }: WordingCheck,
  titleOf: (id: string) => string,
  language: AnswerLanguage,
): string {
  const messages = wordingMessages(language);
  const findings = segments.map((segment) => {
    const { verdict, text, match } = segment;
    const lines = [`${messages.verdicts[verdict]}: ${text}`, ...describeDifferences(segment, language)];
    if (match !== undefined)
      lines.push(
        `${messages.place(titleOf(match.documentId), match.label)}${messages.colon}“${match.quote}”`,
      );
    return lines.join('\n  ');
  });
  return [describeSummary(summary, language), ...findings].join('\n');
}
