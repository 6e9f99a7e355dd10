/** Parameters that are moved against their gradients. */
export interface Optimiser {
  /** One for each list of parameters; added to by the caller, set to 0 by a step. */
  readonly gradients: readonly Float64Array[];
  /** @param rate length of the step */
  step(rate: number): void;
}

const meanDecay = 0.9;
const squareDecay = 0.999;
const leastDeviation = 1e-8;

/** Adam with decoupled weight decay (Loshchilov and Hutter, arXiv:1711.05101). Parameters are changed in place. */
export function createOptimiser(parameters: readonly Float32Array[], weightDecay: number): Optimiser {
  const zeros = () => parameters.map(({ length }) => new Float64Array(length));
  const gradients = zeros();
  const means = zeros();
  const squares = zeros();
  let steps = 0;
  return {
    gradients,
    step(rate) {
      steps += 1;
      const meanShare = 1 - meanDecay ** steps;
      const squareShare = 1 - squareDecay ** steps;
      for (const [list, values] of parameters.entries()) {
        const gradient = gradients[list] ?? new Float64Array();
        const mean = means[list] ?? new Float64Array();
        const square = squares[list] ?? new Float64Array();
        for (let i = 0; i < values.length; i += 1) {
          const slope = gradient[i] ?? 0;
          const newMean = meanDecay * (mean[i] ?? 0) + (1 - meanDecay) * slope;
          const newSquare = squareDecay * (square[i] ?? 0) + (1 - squareDecay) * slope * slope;
          mean[i] = newMean;
          square[i] = newSquare;
          const value = values[i] ?? 0;
          const direction = newMean / meanShare / (Math.sqrt(newSquare / squareShare) + leastDeviation);
          values[i] = value - rate * (direction + weightDecay * value);
        }
        gradient.fill(0);
      }
    },
  };
}
