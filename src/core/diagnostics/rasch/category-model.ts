/** How likely each category is, and the moments of the category number x (0, 1, … m). */
export interface CategoryMoments {
  readonly mean: number;
  readonly variance: number;
  /** Chance of reaching category 1, … m. */
  readonly above: Float64Array;
  /** Covariance of x with reaching category 1, … m. */
  readonly covariance: Float64Array;
}

/**
 * The rating-scale model: log P(k) / P(k-1) = location - threshold k. `location` and `thresholds` are logits; categories are one
 * more than thresholds. The answer's arrays are reused by the next call with the same `buffer`.
 * Source: Andrich (1978), Psychometrika 43, 561-573.
 */
export function categoryMoments(location: number, thresholds: Float64Array, buffer: CategoryBuffer): CategoryMoments {
  const { weights, above, covariance } = buffer;
  const steps = thresholds.length;
  fillWeights(location, thresholds, weights);
  let [mean, square] = [0, 0];
  for (let k = 1; k <= steps; k++) {
    mean += k * (weights[k] ?? 0);
    square += k * k * (weights[k] ?? 0);
  }
  let [reached, partial] = [0, 0];
  for (let k = steps; k >= 1; k--) {
    reached += weights[k] ?? 0;
    partial += k * (weights[k] ?? 0);
    above[k - 1] = reached;
    covariance[k - 1] = partial - mean * reached;
  }
  return { mean, variance: square - mean * mean, above, covariance };
}

/** Room for one evaluation of the model. */
export interface CategoryBuffer {
  readonly weights: Float64Array;
  readonly above: Float64Array;
  readonly covariance: Float64Array;
}

export const categoryBuffer = (steps: number): CategoryBuffer => ({
  weights: new Float64Array(steps + 1),
  above: new Float64Array(steps),
  covariance: new Float64Array(steps),
});

/** Probabilities of categories 0 … m; the largest exponent is taken off first, so that none overflows. */
function fillWeights(location: number, thresholds: Float64Array, weights: Float64Array): void {
  let [exponent, largest, total] = [0, 0, 0];
  weights[0] = 0;
  for (let k = 1; k < weights.length; k++) {
    exponent += location - (thresholds[k - 1] ?? 0);
    weights[k] = exponent;
    largest = Math.max(largest, exponent);
  }
  for (let k = 0; k < weights.length; k++) {
    weights[k] = Math.exp((weights[k] ?? 0) - largest);
    total += weights[k] ?? 0;
  }
  for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] ?? 0) / total;
}
