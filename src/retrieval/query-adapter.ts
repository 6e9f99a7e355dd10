/**
 * Moves the vector of a question to where the vectors of sentences lie that answer it. The embedding model was never taught how people
 * ask about official texts; documents keep their vectors, so an index does not change with it.
 */
export interface QueryAdapter {
  /**
   * @param vector of a question, of unit length
   * @returns of unit length: halfway between what the model says and what was learnt
   */
  adapt(vector: readonly number[]): number[];
}

/** One layer: `outputs` rows of `inputs` weights each, and a bias for every row. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** A network of one hidden layer; what it gives is added to its input. */
export interface AdapterNetwork {
  readonly hidden: Layer;
  readonly output: Layer;
}

/** The adapter that a network makes. */
export function createQueryAdapter({ hidden, output }: AdapterNetwork): QueryAdapter {
  return {
    adapt(vector) {
      const learnt = toUnitLength(
        add(vector, applyLayer(output, applyLayer(hidden, standardise(vector)).map(gelu))),
      );
      return Array.from(toUnitLength(add(vector, learnt)));
    },
  };
}

/** Mean 0 and variance 1 over the numbers of a vector, as in layer normalisation without weights. */
export function standardise(vector: ArrayLike<number>): Float64Array {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < vector.length; i += 1) sum += vector[i] ?? 0;
  const mean = sum / vector.length;
  for (let i = 0; i < vector.length; i += 1) squares += ((vector[i] ?? 0) - mean) ** 2;
  const deviation = Math.sqrt(squares / vector.length) || 1;
  return Float64Array.from(vector, (value) => (value - mean) / deviation);
}

/** The Gaussian error linear unit, by its usual approximation (Hendrycks and Gimpel, arXiv:1606.08415). */
export function gelu(x: number): number {
  return 0.5 * x * (1 + Math.tanh(geluScale * (x + geluCube * x ** 3)));
}
export const geluScale = Math.sqrt(2 / Math.PI);
export const geluCube = 0.044715;

/** Weights times values, and the biases. */
export function applyLayer({ inputs, outputs, weights, biases }: Layer, values: Float64Array): Float64Array {
  const result = new Float64Array(outputs);
  for (let row = 0; row < outputs; row += 1) {
    let sum = biases[row] ?? 0;
    const from = row * inputs;
    for (let i = 0; i < inputs; i += 1) sum += (weights[from + i] ?? 0) * (values[i] ?? 0);
    result[row] = sum;
  }
  return result;
}

function add(one: readonly number[], other: Float64Array): Float64Array {
  return other.map((value, i) => value + (one[i] ?? 0));
}

function toUnitLength(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? vector.map((value) => value / length) : vector;
}
