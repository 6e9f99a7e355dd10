import type { Answer } from '../src/answer/types.ts';
import { foldAnswer } from './fold-answer.ts';
import { formatTable } from './format-table.ts';
import { isAnswer } from './question-kinds.ts';
import { readTuningQuestions, type TuningQuestion, withTuningDocuments } from './tuning-questions.ts';

/**
 * Asks every tuning question and prints, by batch, document and kind, how many were treated rightly, and, of those that have facts, how
 * many were answered with all of them. Near misses and off-topic questions are not to be answered, of several things those are to be said
 * missing that the document does not give, ambiguous ones are to be asked back, all others are to be answered.
 * `npx tsx evals/measure-refusals.ts`
 */
interface Count {
  right: number;
  asked: number;
  withFacts: number;
  havingFacts: number;
}

const counts = new Map<string, Count>();
const compact = (text: string) => foldAnswer(text).replace(/\s/g, '');

await withTuningDocuments(await readTuningQuestions(), async ({ chat }, questions, id) => {
  for (const { question, kind, batch, facts = [] } of questions) {
    let answer: Answer | null = null;
    for await (const event of chat.turn({ message: question, documents: [id] }))
      if (event.type === 'answer-end') answer = event.answer;
    const isAnswered = answer !== null && isAnswer(answer.outcome);
    const told = compact(
      [answer?.answer ?? '', ...(answer?.citations ?? []).map(({ quote }) => quote)].join('\n'),
    );
    const count = countOf([batch, id, kind]);
    count.asked += 1;
    count.right += Number(isRight(kind, answer));
    count.havingFacts += Number(facts.length > 0);
    count.withFacts += Number(
      facts.length > 0 && isAnswered && facts.every((fact) => told.includes(compact(fact))),
    );
  }
});

function isRight(kind: TuningQuestion['kind'], answer: Answer | null): boolean {
  const outcome = answer?.outcome ?? 'not_in_document';
  if (kind === 'compared') return outcome === 'answered';
  if (kind === 'half-told') return outcome === 'partial';
  if (kind === 'ambiguous') return outcome === 'needs_clarification';
  return isAnswer(outcome) !== (kind === 'near-miss' || kind === 'off-topic');
}

const rows = [...counts].sort().map(([key, { right, asked, withFacts, havingFacts }]) => {
  const factShare = havingFacts === 0 ? '–' : (withFacts / havingFacts).toFixed(3);
  return [...key.split('\t'), String(asked), (right / asked).toFixed(3), factShare];
});
console.log(formatTable(['batch', 'document', 'kind', 'n', 'right', 'with facts'], rows));

function countOf(parts: readonly string[]): Count {
  const key = parts.join('\t');
  const count = counts.get(key) ?? { right: 0, asked: 0, withFacts: 0, havingFacts: 0 };
  counts.set(key, count);
  return count;
}
