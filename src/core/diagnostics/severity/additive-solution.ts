import { Matrix } from 'ml-matrix';
import { inverseOfReducedNormal } from './additive-direct.js';
import { solveBySweeps } from './additive-iterative.js';
import { addTo, at } from './arrays.js';
import { meanOf, type Observations, scoresPerNominee } from './observations.js';

/** By Cholesky of the evaluators' block, or by sweeps over the observations. */
export type AdditiveMethod = 'direct' | 'sweeps';

/** The bare numbers of the additive fit, by position. */
export interface AdditiveSolution {
  readonly method: AdditiveMethod;
  readonly leniency: Float64Array;
  readonly rawMean: Float64Array;
  readonly adjusted: Float64Array;
  /** In the order of the observations. */
  readonly residuals: Float64Array;
  /** Exactly zero when only rounding is left. */
  readonly residualSumOfSquares: number;
  readonly df: number;
  /** Null without degrees of freedom. */
  readonly sigma: number | null;
  /** See `inverseOfReducedNormal`; null by sweeps. */
  readonly inverse: Matrix | null;
}

/** Residuals below this part of the largest score are rounding. */
const ROUNDING = 1e-12;

/** Least squares of y = mu + n + b + e with sum b = 0 on a connected design (scoring.md 3.1). */
export function solveAdditive(observations: Observations, method: AdditiveMethod): AdditiveSolution {
  const { nominees, evaluators, nominee, evaluator, score } = observations;
  const rawMean = nomineeMeans(observations, score);
  const right = new Float64Array(evaluators.length);
  score.forEach((value, t) => {
    addTo(right, at(evaluator, t), value - at(rawMean, at(nominee, t)));
  });
  const inverse = method === 'direct' ? inverseOfReducedNormal(observations) : null;
  const leniency =
    inverse === null
      ? solveBySweeps(observations, right, spreadOf(observations))
      : Float64Array.from(inverse.mmul(Matrix.columnVector(right)).to1DArray());
  const adjusted = adjustedFor(observations, leniency);
  const residuals = score.map((value, t) => value - at(adjusted, at(nominee, t)) - at(leniency, at(evaluator, t)));
  const residualSumOfSquares = withoutRounding(residuals, score);
  const df = score.length - nominees.length - evaluators.length + 1;
  const sigma = df > 0 ? Math.sqrt(residualSumOfSquares / df) : null;
  return { method, leniency, rawMean, adjusted, residuals, residualSumOfSquares, df, sigma, inverse };
}

/** Each nominee's mean score after a leniency, by position of the evaluator, is taken off every score. */
export const adjustedFor = (observations: Observations, leniency: Float64Array): Float64Array =>
  nomineeMeans(
    observations,
    observations.score.map((value, t) => value - at(leniency, at(observations.evaluator, t))),
  );

/** Each nominee's plain mean of values that stand in the order of the observations. */
export function nomineeMeans(observations: Observations, values: Float64Array): Float64Array {
  const counts = scoresPerNominee(observations);
  const sums = new Float64Array(counts.length);
  values.forEach((value, t) => {
    addTo(sums, at(observations.nominee, t), value);
  });
  return sums.map((sum, i) => sum / at(counts, i));
}

function spreadOf(observations: Observations): number {
  const centre = meanOf(observations);
  return observations.score.reduce((most, value) => Math.max(most, Math.abs(value - centre)), 0);
}

function withoutRounding(residuals: Float64Array, score: Float64Array): number {
  const largest = score.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const sum = residuals.reduce((total, value) => total + value * value, 0);
  return sum <= score.length * (ROUNDING * largest) ** 2 ? 0 : sum;
}
