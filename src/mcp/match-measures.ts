import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { formatReport } from '../chat/eligibility/format-report.ts';
import { reportFor } from '../chat/eligibility/report-for.ts';
import { knownDocuments } from '../corpus/known-documents.ts';
import type { Logger } from '../log.ts';
import { matchOutput } from './match-output.ts';
import { documents, language, longestQuestion, plainText } from './schemas.ts';
import type { McpServices } from './services.ts';
import { toolResult } from './tool-result.ts';

/** Most entries of a list, and characters of an entry, in a profile. */
const mostEntries = 50;
const entry = plainText.pipe(z.string().max(500));
const entries = z.array(entry).max(mostEntries).optional();

const profile = z
  .object({
    district: entry.optional().describe('District or city, e.g. 北辰区.'),
    industry: entries.describe('What it makes or does, e.g. 5G, 集成电路设计.'),
    size: entry.optional().describe('微型, 小型, 中型, 大型, or a headcount such as 20人.'),
    stage: entry.optional(),
    ownership: entry.optional(),
    certifications: entries,
    figures: z
      .array(z.object({ name: entry, value: z.number().min(0), unit: entry }))
      .max(mostEntries)
      .optional()
      .describe('Amounts that shares and thresholds are held against, e.g. 首轮流片合同金额 800 万元.'),
    needs: entries,
    text: plainText
      .pipe(z.string().max(longestQuestion))
      .optional()
      .describe('The enterprise in its own words.'),
  })
  .describe('What is known of the enterprise; nothing is required. Do not guess.');

/** `match_measures`: an enterprise held against what the documents offer. */
export function addMatchMeasures(server: McpServer, { corpus, eligibility }: McpServices, log: Logger): void {
  server.registerTool(
    'match_measures',
    {
      title: 'Match measures',
      description:
        'Holds an enterprise against the measures of the policy documents: each condition met, not met or unknown, the strength in the ' +
        'text’s own word, the ceiling with its arithmetic, and what the text does not give. What is unknown is not met: ask the enterprise.',
      inputSchema: { profile, documents, language },
      outputSchema: matchOutput,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    (input) =>
      toolResult(async () => {
        const ids = knownDocuments(corpus, input.documents);
        const report = await reportFor(input.profile, ids, input.language, eligibility);
        const { measures, questions, notices, understood } = report;
        return {
          text: formatReport(report, input.language),
          data: { measures, questions, notices, understood },
        };
      }, log),
  );
}
