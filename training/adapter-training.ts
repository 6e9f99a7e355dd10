import { type Random, seededRandom } from '../evals/random.ts';
import {
  type AdapterNetwork,
  applyLayer,
  gelu,
  geluCube,
  geluScale,
  type Layer,
  standardise,
} from '../src/retrieval/query-adapter.ts';
import { createOptimiser, type Optimiser } from './adam.ts';

/** A block as vectors; questions are of unit length. */
export interface EmbeddedBlock {
  /** What a question is compared with: one vector for each sentence, nearly of unit length where it is mixed from two. */
  readonly sentences: readonly Float64Array[];
  readonly questions: readonly { readonly vector: Float64Array; readonly sentence: number }[];
}

export interface TrainingOptions {
  readonly hiddenUnits: number;
  readonly epochs: number;
  /** Blocks whose sentences compete with each other in one step. */
  readonly blocksAtOnce: number;
  /** Length of a step: grows from 0 for a tenth of all steps, then falls in a line that began here to 0. */
  readonly rate: number;
  readonly weightDecay: number;
  /** Differences of cosines this large differ by a factor of e. */
  readonly temperature: number;
  /** Share of the hidden units that each question does without. */
  readonly dropout: number;
  readonly seed: number;
  /** Called after each epoch with its mean loss. */
  readonly onEpoch?: (epoch: number, loss: number) => void;
}

/** Chosen on evals/tuning: docs/decisions/2026-11-29-query-adapter.md. */
export const trainingDefaults: TrainingOptions = {
  hiddenUnits: 256,
  epochs: 8,
  blocksAtOnce: 4,
  rate: 5e-4,
  weightDecay: 0.05,
  temperature: 0.05,
  dropout: 0.2,
  seed: 1,
};

/**
 * Fits a network so that a question lies nearer to the sentence that answers it than to the others of its document and of three more:
 * cross-entropy over their products, which are cosines but for the length of a mixture. Equal data and options give equal weights on one machine.
 */
export function trainAdapter(
  blocks: readonly EmbeddedBlock[],
  options: TrainingOptions = trainingDefaults,
): AdapterNetwork {
  const dimension = blocks[0]?.sentences[0]?.length ?? 0;
  const random = seededRandom(options.seed);
  const network = {
    hidden: createLayer(dimension, options.hiddenUnits, random),
    // Zeros: what is not learnt leaves the question where it was.
    output: createLayer(options.hiddenUnits, dimension, null),
  };
  const optimiser = createOptimiser(
    [network.hidden.weights, network.hidden.biases, network.output.weights, network.output.biases],
    options.weightDecay,
  );
  const groups = Math.ceil(blocks.length / options.blocksAtOnce);
  const steps = groups * options.epochs;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const order = random.shuffle(blocks);
    let loss = 0;
    for (let group = 0; group < groups; group += 1) {
      const own = order.slice(group * options.blocksAtOnce, (group + 1) * options.blocksAtOnce);
      loss += addGradients(network, own, optimiser, options, random) / groups;
      const done = (epoch * groups + group) / steps;
      optimiser.step(options.rate * Math.min(1, done * 10) * (1 - done));
    }
    options.onEpoch?.(epoch + 1, loss);
  }
  return network;
}

function createLayer(inputs: number, outputs: number, random: Random | null): Layer {
  const bound = 1 / Math.sqrt(inputs);
  const values = (count: number) =>
    Float32Array.from({ length: count }, () => (random === null ? 0 : (random.fraction() * 2 - 1) * bound));
  return { inputs, outputs, weights: values(inputs * outputs), biases: values(outputs) };
}

/** Adds the gradients of some blocks. @returns their mean loss */
function addGradients(
  { hidden, output }: AdapterNetwork,
  blocks: readonly EmbeddedBlock[],
  { gradients }: Optimiser,
  { temperature, dropout }: TrainingOptions,
  random: Random,
): number {
  const [hiddenWeights, hiddenBiases, outputWeights, outputBiases] = gradients as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const candidates = blocks.flatMap(({ sentences }) => sentences);
  const count = blocks.reduce((sum, { questions }) => sum + questions.length, 0);
  let loss = 0;
  let first = 0;
  for (const { sentences, questions } of blocks) {
    for (const { vector, sentence } of questions) {
      // Forward.
      const standard = standardise(vector);
      const before = applyLayer(hidden, standard);
      const kept = Float64Array.from(before, () => (random.fraction() < dropout ? 0 : 1 / (1 - dropout)));
      const units = before.map((value, unit) => gelu(value) * (kept[unit] ?? 0));
      const moved = applyLayer(output, units).map((value, i) => value + (vector[i] ?? 0));
      const length = Math.sqrt(dot(moved, moved));
      const unit = moved.map((value) => value / length);
      const chances = softmax(candidates.map((candidate) => dot(candidate, unit) / temperature));
      const answer = first + sentence;
      loss -= Math.log(chances[answer] ?? 1) / count;
      // Backward: to the unit vector, through its length, through the layers.
      const pull = new Float64Array(unit.length);
      for (const [index, candidate] of candidates.entries()) {
        const error = ((chances[index] ?? 0) - (index === answer ? 1 : 0)) / temperature / count;
        addScaled(pull, 0, candidate, error);
      }
      const along = dot(pull, unit);
      const movedBy = pull.map((value, i) => (value - along * (unit[i] ?? 0)) / length);
      const unitsBy = applyTransposed(output, movedBy);
      for (const [row, by] of movedBy.entries()) {
        addScaled(outputWeights, row * output.inputs, units, by);
        outputBiases[row] = (outputBiases[row] ?? 0) + by;
      }
      for (const [row, by] of unitsBy.entries()) {
        const beforeBy = by * (kept[row] ?? 0) * geluSlope(before[row] ?? 0);
        if (beforeBy === 0) continue;
        addScaled(hiddenWeights, row * hidden.inputs, standard, beforeBy);
        hiddenBiases[row] = (hiddenBiases[row] ?? 0) + beforeBy;
      }
    }
    first += sentences.length;
  }
  return loss;
}

/** What reaches the inputs of a layer from its outputs. */
function applyTransposed({ inputs, weights }: Layer, values: Float64Array): Float64Array {
  const result = new Float64Array(inputs);
  for (let row = 0; row < values.length; row += 1) {
    const by = values[row] ?? 0;
    const from = row * inputs;
    for (let i = 0; i < inputs; i += 1) result[i] = (result[i] ?? 0) + by * (weights[from + i] ?? 0);
  }
  return result;
}

function geluSlope(x: number): number {
  const bent = Math.tanh(geluScale * (x + geluCube * x ** 3));
  return 0.5 * (1 + bent) + 0.5 * x * (1 - bent ** 2) * geluScale * (1 + 3 * geluCube * x ** 2);
}

function softmax(logits: readonly number[]): number[] {
  const greatest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - greatest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** All numbers of one kind: over arrays of several kinds, these loops take four times as long. */
function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}

/** Adds multiples of some numbers to as many from a place on. */
function addScaled(target: Float64Array, from: number, values: Float64Array, by: number): void {
  for (let i = 0; i < values.length; i += 1)
    target[from + i] = (target[from + i] ?? 0) + by * (values[i] ?? 0);
}
