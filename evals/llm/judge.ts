import { z } from 'zod';
import { fillPrompt, type Prompt } from '../../src/answer/generate/prompt.ts';
import type { ChatModel } from '../../src/ports.ts';
import type { QuestionRecord } from '../run.ts';

const verdictSchema = z.object({
  faithfulness: z.int().min(1).max(5),
  completeness: z.int().min(1).max(5),
  reason: z.string().default(''),
});
/** Marks from 1 to 5. */
export type JudgeVerdict = z.infer<typeof verdictSchema>;

/** An answer as the judge sees it. */
export type JudgedAnswer = Pick<QuestionRecord, 'answer' | 'citations'> & {
  readonly question: { readonly question: string; readonly facts: readonly (string | readonly string[])[] };
};

/**
 * What a model thinks of an answer.
 *
 * @returns `null` when it does not say so in the form that was asked for: no mark is better than a guessed one
 * @throws ModelError when the model fails
 */
export async function judgeAnswer(
  { question, answer, citations }: JudgedAnswer,
  { model, prompt }: { readonly model: ChatModel; readonly prompt: Prompt },
): Promise<JudgeVerdict | null> {
  const facts = question.facts.map((fact) => `- ${typeof fact === 'string' ? fact : fact.join(' / ')}`);
  const messages = fillPrompt(prompt, {
    question: question.question,
    facts: facts.join('\n') || '- (none: the answer must say that the text does not give it)',
    quotes: citations.map(({ n, quote }) => `[${n}] ${quote}`).join('\n') || '-',
    answer,
  });
  let output = '';
  for await (const piece of model.stream(messages, new AbortController().signal)) output += piece;
  return readVerdict(output);
}

/** The last JSON object of an output that is a verdict. */
export function readVerdict(output: string): JudgeVerdict | null {
  for (const [text] of [...output.matchAll(/\{[^{}]*\}/g)].reverse()) {
    try {
      const verdict = verdictSchema.safeParse(JSON.parse(text));
      if (verdict.success) return verdict.data;
    } catch {
      // Not JSON: an earlier object may be.
    }
  }
  return null;
}
