import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { formatTable, formatValue } from './format-table.ts';

/** Builds an index over paragraphs; `retrieve` gives positions of paragraphs, best first. */
export type GuardIndex = (
  paragraphs: readonly string[],
) => Promise<{ retrieve(question: string, k: number): Promise<readonly number[]> }>;

/** The development sets under `EVAL_DATA`, by file name without ending. */
export const guardSets = ['cmrc2018_dev', 'drcd_dev'] as const;

/** How deep MRR looks. */
const depth = 10;

/** Reading comprehension in SQuAD's format, used backwards: find the paragraph a question was asked about. */
const squadSchema = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(
        z.object({ context: z.string(), qas: z.array(z.object({ question: z.string() })) }),
      ),
    }),
  ),
});

/** Paragraphs, and questions with the position of the paragraph they belong to. */
export interface GuardSet {
  readonly name: string;
  readonly sha256: string;
  readonly paragraphs: readonly string[];
  readonly questions: readonly { readonly question: string; readonly paragraph: number }[];
}

/** One set under one variant. */
export interface GuardResult {
  readonly set: string;
  readonly variant: string;
  readonly sha256: string;
  readonly questions: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly mrr: number;
}

/**
 * Reads a set in SQuAD's format.
 *
 * @param sample ask only about this many questions, evenly spread; the paragraphs stay all.
 * @throws Error when the file is missing or in another format.
 */
export async function readGuardSet(folder: string, name: string, sample?: number): Promise<GuardSet> {
  const content = await readFile(path.join(folder, `${name}.json`), 'utf8');
  const { data } = squadSchema.parse(JSON.parse(content));
  const paragraphs = data.flatMap((article) => article.paragraphs);
  const questions = paragraphs.flatMap((paragraph, position) =>
    paragraph.qas.map(({ question }) => ({ question, paragraph: position })),
  );
  return {
    name,
    sha256: createHash('sha256').update(content).digest('hex'),
    paragraphs: paragraphs.map((paragraph) => paragraph.context),
    questions: spread(questions, sample ?? questions.length),
  };
}

/** Measures one variant on one set. */
export async function runGuard(
  set: GuardSet,
  variant: { readonly name: string; readonly index: GuardIndex },
  onQuestion?: () => void,
): Promise<GuardResult> {
  const index = await variant.index(set.paragraphs);
  let first = 0;
  let firstFive = 0;
  let reciprocal = 0;
  for (const { question, paragraph } of set.questions) {
    const ranking = await index.retrieve(question, depth);
    const rank = ranking.slice(0, depth).indexOf(paragraph) + 1;
    if (rank === 1) first += 1;
    if (rank >= 1 && rank <= 5) firstFive += 1;
    if (rank >= 1) reciprocal += 1 / rank;
    onQuestion?.();
  }
  const count = Math.max(1, set.questions.length);
  return {
    set: set.name,
    variant: variant.name,
    sha256: set.sha256,
    questions: set.questions.length,
    recallAt1: first / count,
    recallAt5: firstFive / count,
    mrr: reciprocal / count,
  };
}

/** One row per set and variant. */
export function guardTable(results: readonly GuardResult[]): string {
  const rows = results.map((result) => [
    result.set,
    result.variant,
    String(result.questions),
    formatValue(result.recallAt1),
    formatValue(result.recallAt5),
    formatValue(result.mrr),
  ]);
  return formatTable(['set', 'variant', 'n', 'recall@1', 'recall@5', 'MRR@10'], rows, 2);
}

function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (count >= items.length) return items;
  return Array.from(
    { length: count },
    (_, position) => items[Math.floor((position * items.length) / count)],
  ).flatMap((item) => item ?? []);
}
