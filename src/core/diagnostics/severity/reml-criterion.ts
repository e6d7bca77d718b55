import { dot } from './arrays.js';
import { factorise, solveFactored } from './cholesky.js';
import { type RemlData, type RemlDesign } from './reml-sums.js';

/** Variances of nominees and of evaluators as multiples of the residual variance. */
export interface VarianceRatios {
  readonly nominee: number;
  readonly evaluator: number;
}

/** The model at given variance ratios: everything else follows in closed form. */
export interface RemlPoint {
  /** -2 log of the restricted likelihood at its best mean and residual variance; as lme4 counts it. */
  readonly criterion: number;
  /** Of the scores that were handed in, points. */
  readonly mean: number;
  readonly residualVariance: number;
  /** Residual variance over this is the variance of the mean. */
  readonly weight: number;
  /** Predicted leniencies, points. */
  readonly leniency: Float64Array;
  /** How much the leniencies follow one point of the mean: K W' H^-1 1. */
  readonly pull: Float64Array;
  /** The Cholesky factor of I + ratio * W' H^-1 W, in the lower triangle. */
  readonly factor: Float64Array;
}

/** What one score of a nominee with `scores` scores loses to the nominee's own effect: ratio / (1 + ratio * scores). */
export const absorption = (ratio: number, scores: number): number => ratio / (1 + ratio * scores);

/**
 * Absorbs the nominees (H = I + ratio Z Z' is inverted by hand), then works with matrices of the size of the panel, where
 * K = ratio (I + ratio W' H^-1 W)^-1 gives the predictions. Ratios of zero are allowed: nothing is divided by them.
 */
export function remlPoint(plan: RemlDesign, data: RemlData, ratios: VarianceRatios): RemlPoint {
  const { cross, design, right, weight, weighted, squares, logNominees } = absorb(plan, data, ratios.nominee);
  const factor = cross.map((value) => value * ratios.evaluator);
  for (let diagonal = 0; diagonal < factor.length; diagonal += design.length + 1) {
    factor[diagonal] = (factor[diagonal] ?? 0) + 1;
  }
  factorise(factor, design.length);
  const pull = solveFactored(factor, design).map((value) => value * ratios.evaluator);
  const answer = solveFactored(factor, right).map((value) => value * ratios.evaluator);
  const whole = weight - dot(design, pull);
  const mean = (weighted - dot(right, pull)) / whole;
  const freedom = plan.total - 1;
  const residualVariance = Math.max(squares - dot(right, answer) - mean * mean * whole, 0) / freedom;
  const logs = logNominees + logDeterminant(factor, design.length) + Math.log(whole);
  return {
    criterion: logs + freedom * (1 + Math.log(2 * Math.PI * residualVariance)),
    mean,
    residualVariance,
    weight: whole,
    leniency: answer.map((value, j) => value - mean * (pull[j] ?? 0)),
    pull,
    factor,
  };
}

/** The sums of the model after H^-1: `cross` is W' H^-1 W row by row, `design` is W' H^-1 1 and `right` is W' H^-1 y. */
function absorb(plan: RemlDesign, data: RemlData, ratio: number) {
  const size = plan.perEvaluator.length;
  const cross = new Float64Array(size * size);
  const design = plan.perEvaluator.slice();
  const right = data.perEvaluator.slice();
  let [weight, weighted, squares, logNominees] = [0, 0, data.squares, 0];
  plan.groups.forEach(({ scores, nominees, shared }, g) => {
    const sums = data.groups[g];
    if (sums === undefined) return;
    const loss = absorption(ratio, scores);
    for (let cell = 0; cell < cross.length; cell += 1) cross[cell] = (cross[cell] ?? 0) - loss * (shared[cell] ?? 0);
    for (let j = 0; j < size; j += 1) {
      design[j] = (design[j] ?? 0) - loss * scores * (shared[j * size + j] ?? 0);
      right[j] = (right[j] ?? 0) - loss * (sums.perEvaluator[j] ?? 0);
    }
    weight += (nominees * scores) / (1 + ratio * scores);
    weighted += sums.total / (1 + ratio * scores);
    squares -= loss * sums.totalSquares;
    logNominees += nominees * Math.log1p(ratio * scores);
  });
  for (let j = 0; j < size; j += 1) cross[j * size + j] = (cross[j * size + j] ?? 0) + (plan.perEvaluator[j] ?? 0);
  return { cross, design, right, weight, weighted, squares, logNominees };
}

function logDeterminant(factor: Float64Array, size: number): number {
  let sum = 0;
  for (let j = 0; j < size; j += 1) sum += 2 * Math.log(factor[j * size + j] ?? 1);
  return sum;
}
