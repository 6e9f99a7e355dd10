import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startProgress } from '../evals/progress.ts';
import type { EmbeddingModel } from '../src/ports.ts';
import { packQueryAdapter } from '../src/retrieval/packed-query-adapter.ts';
import { createQueryAdapter, type QueryAdapter } from '../src/retrieval/query-adapter.ts';
import { readConfiguration } from '../src/runtimes/configuration.ts';
import { openConfiguredEmbeddings, queryAdapterFile } from '../src/runtimes/open-dense.ts';
import { toSimplified } from '../src/text/script.ts';
import { type EmbeddedBlock, trainAdapter, trainingDefaults } from './adapter-training.ts';
import { type Block, readBlocks } from './read-blocks.ts';

/**
 * Fits the query adapter of the bundled embedding model on training/asked-otherwise and writes it beside the model. First says what it is
 * worth, by fitting it on nine blocks of ten: how often a question of the tenth is nearer to its sentence than to the others of its block.
 */
const heldOutEvery = 10;
/** How much of a target is the sentence alone; the rest is the sentence below the title of its document. */
const sentenceShare = 2 / 3;

const embeddings = await openConfiguredEmbeddings(readConfiguration({}));
const blocks = await embedBlocks(
  await readBlocks(path.join(import.meta.dirname, 'asked-otherwise')),
  embeddings,
);
const heldOut = blocks.filter((_, index) => index % heldOutEvery === 0);
const others = blocks.filter((_, index) => index % heldOutEvery !== 0);
console.log(`${blocks.length} blocks, ${heldOut.length} of them held out:`);
const asTheModelSays = shareFirst(heldOut, { adapt: (vector) => [...vector] });
const adapted = shareFirst(heldOut, createQueryAdapter(train(others)));
console.log(
  `its sentence first: ${asTheModelSays.toFixed(3)} as the model says, ${adapted.toFixed(3)} adapted`,
);
console.log('all blocks:');
await writeFile(queryAdapterFile, packQueryAdapter(train(blocks), embeddings));
console.log(`written: ${path.relative(process.cwd(), queryAdapterFile)}`);

function train(chosen: readonly EmbeddedBlock[]) {
  return trainAdapter(chosen, {
    ...trainingDefaults,
    onEpoch: (epoch, loss) =>
      console.log(`  epoch ${epoch} of ${trainingDefaults.epochs}: loss ${loss.toFixed(3)}`),
  });
}

async function embedBlocks(blocks: readonly Block[], model: EmbeddingModel): Promise<EmbeddedBlock[]> {
  const progress = startProgress('embedding', blocks.length);
  const embedded: EmbeddedBlock[] = [];
  for (const { title, lines } of blocks) {
    const sentences = lines.map(({ sentence }) => toSimplified(sentence));
    const alone = await model.embedDocuments(sentences);
    const below = await model.embedDocuments(
      sentences.map((sentence) => `${toSimplified(title)}\n${sentence}`),
    );
    const questions = lines.flatMap(({ questions }, sentence) =>
      questions.map(async (question) => ({
        vector: Float64Array.from(await model.embedQuery(toSimplified(question))),
        sentence,
      })),
    );
    embedded.push({
      sentences: alone.map((vector, line) =>
        Float64Array.from(
          vector,
          (value, i) => value * sentenceShare + (below[line]?.[i] ?? 0) * (1 - sentenceShare),
        ),
      ),
      questions: await Promise.all(questions),
    });
    progress.step();
  }
  progress.stop();
  return embedded;
}

function shareFirst(blocks: readonly EmbeddedBlock[], adapter: QueryAdapter): number {
  let first = 0;
  let asked = 0;
  for (const { sentences, questions } of blocks) {
    for (const { vector, sentence } of questions) {
      const query = adapter.adapt(Array.from(vector));
      const cosines = sentences.map((candidate) =>
        candidate.reduce((sum, value, i) => sum + value * (query[i] ?? 0), 0),
      );
      first += cosines[sentence] === Math.max(...cosines) ? 1 : 0;
      asked += 1;
    }
  }
  return first / asked;
}
