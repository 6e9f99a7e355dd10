import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { configurationForFile } from '../evals/variants.ts';
import { statementsOf } from '../src/answer/answerability/statements.ts';
import { answerabilityTuning } from '../src/answer/answerability/tuning.ts';
import { passagesToRead } from '../src/answer/read-evidence.ts';
import { understandQuestion } from '../src/question/understand-question.ts';
import { readConfiguration } from '../src/runtimes/configuration.ts';
import { createNodeServices, type NodeServices } from '../src/runtimes/node-services.ts';
import { foldForSearch } from '../src/text/fold.ts';
import { toSimplified } from '../src/text/script.ts';
import type { AskedDocument, DocumentQuestion } from './read-documents.ts';

/** A question with the passages that are read for it; all simplified. */
export interface Candidates {
  readonly document: string;
  readonly kind: DocumentQuestion['kind'];
  readonly question: string;
  /** Passages that have the facts. */
  readonly answers: readonly string[];
  /** Those that have not, the nearest first: what the reader meets. */
  readonly others: readonly string[];
}

/** The sentence that answers is looked for so deep, for some it is not read. */
const clausesOfAnswers = 10;
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const bare = (text: string) => foldForSearch(text).replaceAll(' ', '');

/** What is found in each document for each of its questions, asked as the server asks; questions whose answer is not found are left out. */
export async function findCandidates(documents: readonly AskedDocument[]): Promise<Candidates[]> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'cewen-training-'));
  try {
    const found: Candidates[] = [];
    for (const document of documents) {
      const file = path.join(scratch, `${document.name}.txt`);
      await writeFile(file, document.text);
      const alone = await configurationForFile(readConfiguration(process.env), file, scratch);
      const services = await createNodeServices(alone, { log: silent });
      for (const asked of document.questions) {
        const candidates = { document: document.name, ...(await candidatesFor(asked, services)) };
        const isLost = asked.kind === 'answerable' && candidates.answers.length === 0;
        if (!isLost && candidates.others.length > 0) found.push(candidates);
      }
    }
    return found;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function candidatesFor(
  { question, facts, kind }: DocumentQuestion,
  { retriever }: NodeServices,
): Promise<Omit<Candidates, 'document'>> {
  const { query } = understandQuestion(question);
  const hits = await retriever.retrieve({ query, limit: clausesOfAnswers });
  const read = passagesToRead(query, statementsOf(hits, answerabilityTuning.clausesSearched));
  const answers = statementsOf(hits, clausesOfAnswers).filter(
    ({ sentence }) =>
      facts.length > 0 &&
      facts.every((fact) => bare(toSimplified(sentence)).includes(bare(toSimplified(fact)))),
  );
  const isAnswer = (rank: number, start: number) =>
    answers.some((answer) => answer.rank === rank && answer.start === start);
  return {
    kind,
    question: toSimplified(query),
    answers: passagesToRead(query, [], answers).map(({ text }) => text),
    others: read
      .filter(({ statement: { rank, start } }) => !isAnswer(rank, start))
      .sort((a, b) => b.statement.nearness - a.statement.nearness)
      .map(({ text }) => text),
  };
}
