import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { addTo, at } from './arrays.js';
import { type Observations, scoresPerEvaluator, scoresPerNominee } from './observations.js';

/**
 * (C + J/m)^-1, where C is the matrix of the normal equations after the nominees are eliminated and J is all ones: its product
 * with the right side gives leniencies that sum to zero, and itself less 1/m is their covariance in units of the residual
 * variance (scoring.md 3.1). The design must be connected.
 */
export function inverseOfReducedNormal(observations: Observations): Matrix {
  const size = observations.evaluators.length;
  const normal = Matrix.ones(size, size).div(size);
  scoresPerEvaluator(observations).forEach((scores, j) => {
    normal.set(j, j, normal.get(j, j) + scores);
  });
  forEachPair(observations, (_, j, l, __, scores) => {
    normal.set(j, l, normal.get(j, l) - 1 / scores);
  });
  return new CholeskyDecomposition(normal).solve(Matrix.eye(size, size));
}

/** Variance of each nominee's adjusted score, in units of the residual variance. */
export function varianceOfAdjusted(observations: Observations, inverse: Matrix): Float64Array {
  const { wholes } = rowMeansOf(observations, inverse);
  return scoresPerNominee(observations).map((scores, i) => 1 / scores + at(wholes, i) - 1 / inverse.rows);
}

/** How far each observation pulls its own fitted value, 0..1, in the order of the observations; the sum is the parameters fitted. */
export function leveragesOf(observations: Observations, inverse: Matrix): Float64Array {
  const counts = scoresPerNominee(observations);
  const { means, wholes } = rowMeansOf(observations, inverse);
  return means.map((mean, t) => {
    const [i, j] = [at(observations.nominee, t), at(observations.evaluator, t)];
    return 1 / at(counts, i) + inverse.get(j, j) - 2 * mean + at(wholes, i);
  });
}

/** Per observation, the mean of its evaluator's entries over all evaluators of its nominee; per nominee, the mean of these. */
function rowMeansOf(observations: Observations, inverse: Matrix) {
  const means = new Float64Array(observations.score.length);
  const wholes = new Float64Array(observations.nominees.length);
  forEachPair(observations, (s, j, l, i, scores) => {
    const part = inverse.get(j, l) / scores;
    addTo(means, s, part);
    addTo(wholes, i, part / scores);
  });
  return { means, wholes };
}

/** Calls with every ordered pair of evaluators j, l of a nominee i; `s` is the observation of j. */
function forEachPair(
  { nominees, evaluator, rowStart }: Observations,
  visit: (s: number, j: number, l: number, i: number, scores: number) => void,
): void {
  for (let i = 0; i < nominees.length; i += 1) {
    const [start, end] = [at(rowStart, i), at(rowStart, i + 1)];
    for (let s = start; s < end; s += 1) {
      for (let t = start; t < end; t += 1) visit(s, at(evaluator, s), at(evaluator, t), i, end - start);
    }
  }
}
