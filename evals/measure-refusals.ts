import type { Answer } from '../src/answer/types.ts';
import { formatTable } from './format-table.ts';
import { isAnswer } from './question-kinds.ts';
import { readTuningQuestions, withTuningDocuments } from './tuning-questions.ts';

/**
 * Asks every tuning question and prints, by batch, document and kind, how many were treated rightly: near misses and off-topic
 * questions not answered, all others answered. `npx tsx evals/measure-refusals.ts`
 */
const counts = new Map<string, { right: number; asked: number }>();

await withTuningDocuments(await readTuningQuestions(), async ({ chat }, questions, id) => {
  for (const { question, kind, batch } of questions) {
    let answer: Answer | null = null;
    for await (const event of chat.turn({ message: question, documents: [id] }))
      if (event.type === 'answer-end') answer = event.answer;
    const isAnswered = answer !== null && isAnswer(answer.outcome);
    const isRight = kind === 'near-miss' || kind === 'off-topic' ? !isAnswered : isAnswered;
    const key = [batch, id, kind].join('\t');
    const count = counts.get(key) ?? { right: 0, asked: 0 };
    counts.set(key, { right: count.right + Number(isRight), asked: count.asked + 1 });
  }
});

const rows = [...counts]
  .sort()
  .map(([key, { right, asked }]) => [...key.split('\t'), String(asked), (right / asked).toFixed(3)]);
console.log(formatTable(['batch', 'document', 'kind', 'n', 'right'], rows));
