/** A fitted logistic model. */
export interface LogisticModel {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly probability: (row: readonly number[]) => number;
}

const steps = 4000;
const rate = 0.5;
/** Ridge penalty on standardised weights; keeps a small sample from being learnt by heart. */
const penalty = 0.002;

/**
 * Logistic regression with both classes weighing the same, by gradient descent on standardised features.
 *
 * @param rows features, one row an example
 * @param labels whether the example is of the positive class
 */
export function fitLogistic(rows: readonly (readonly number[])[], labels: readonly boolean[]): LogisticModel {
  const width = rows[0]?.length ?? 0;
  const means = column(width, (index) => mean(rows.map((row) => row[index] ?? 0)));
  const deviations = column(width, (index) => {
    const variance = mean(rows.map((row) => ((row[index] ?? 0) - (means[index] ?? 0)) ** 2));
    return Math.sqrt(variance) || 1;
  });
  const scaled = rows.map((row) =>
    row.map((value, index) => (value - (means[index] ?? 0)) / (deviations[index] ?? 1)),
  );
  const positives = labels.filter(Boolean).length;
  const weightOf = (label: boolean) => 0.5 / (label ? positives : labels.length - positives);
  let weights = column(width, () => 0);
  let bias = 0;
  for (let step = 0; step < steps; step += 1) {
    const gradient = weights.map((weight) => weight * penalty);
    let biasGradient = 0;
    for (const [example, row] of scaled.entries()) {
      const label = labels[example] ?? false;
      const error = (sigmoid(bias + dot(weights, row)) - (label ? 1 : 0)) * weightOf(label);
      for (const [index, value] of row.entries()) gradient[index] = (gradient[index] ?? 0) + error * value;
      biasGradient += error;
    }
    weights = weights.map((weight, index) => weight - rate * (gradient[index] ?? 0));
    bias -= rate * biasGradient;
  }
  const unscaled = weights.map((weight, index) => weight / (deviations[index] ?? 1));
  const shift = bias - dot(unscaled, means);
  return { weights: unscaled, bias: shift, probability: (row) => sigmoid(shift + dot(unscaled, row)) };
}

/** Area under the ROC curve: how often a positive example scores above a negative one; ties count half. */
export function rocArea(scores: readonly number[], labels: readonly boolean[]): number {
  let wins = 0;
  let pairs = 0;
  for (const [first, positive] of scores.entries()) {
    if (labels[first] !== true) continue;
    for (const [second, negative] of scores.entries()) {
      if (labels[second] === true) continue;
      pairs += 1;
      wins += positive > negative ? 1 : positive === negative ? 0.5 : 0;
    }
  }
  return pairs === 0 ? Number.NaN : wins / pairs;
}

function column(width: number, value: (index: number) => number): number[] {
  return Array.from({ length: width }, (_, index) => value(index));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
