import { describe, expect, it } from 'vitest';
import { seededRandom } from '../evals/random.ts';
import { createQueryAdapter } from '../src/retrieval/query-adapter.ts';
import { type EmbeddedBlock, trainAdapter, trainingDefaults } from './adapter-training.ts';

const dimension = 16;

function unitVector(random: ReturnType<typeof seededRandom>): Float64Array {
  const vector = Float64Array.from({ length: dimension }, () => random.fraction() - 0.5);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** Questions that are their sentences with the numbers in reverse: far from them until that is learnt. */
function blocksOf(count: number, seed: number): EmbeddedBlock[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const sentences = Array.from({ length: 6 }, () => unitVector(random));
    return {
      sentences,
      questions: sentences.map((sentence, index) => ({
        vector: sentence.toReversed(),
        sentence: index,
      })),
    };
  });
}

const options = { ...trainingDefaults, hiddenUnits: 64, epochs: 60, rate: 5e-3, dropout: 0 };

describe('trainAdapter', () => {
  it('learns what leads from questions to sentences that it has not seen', () => {
    const adapter = createQueryAdapter(trainAdapter(blocksOf(40, 1), options));
    const shareFirst = (adapt: (vector: readonly number[]) => readonly number[]) => {
      const firsts = blocksOf(20, 2).flatMap(({ sentences, questions }) =>
        questions.map(({ vector, sentence }) => {
          const query = adapt([...vector]);
          const cosines = sentences.map((one) =>
            one.reduce((sum, value, i) => sum + value * (query[i] ?? 0), 0),
          );
          return cosines[sentence] === Math.max(...cosines) ? 1 : 0;
        }),
      );
      return firsts.reduce((sum: number, first) => sum + first, 0) / firsts.length;
    };
    expect(shareFirst((vector) => vector)).toBeLessThan(0.4);
    expect(shareFirst(adapter.adapt)).toBeGreaterThan(0.7);
  });

  it('gives the same weights for the same seed, and loses less in the end than at first', () => {
    const losses: number[] = [];
    const short = { ...options, epochs: 5, dropout: 0.2 };
    const one = trainAdapter(blocksOf(8, 3), { ...short, onEpoch: (_, loss) => losses.push(loss) });
    const other = trainAdapter(blocksOf(8, 3), short);
    expect(one.output.weights).toEqual(other.output.weights);
    expect(losses).toHaveLength(5);
    expect(losses.at(-1)).toBeLessThan(losses[0] ?? 0);
  });
});
