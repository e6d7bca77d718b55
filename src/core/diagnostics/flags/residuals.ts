import { Matrix, pseudoInverse } from 'ml-matrix';
import { type RatingTable, scoreAt } from '../rating-table.js';
import { mean } from './t-test.js';

/** What the additive model (nominee + leniency) leaves unexplained. All arrays have the shape of the table's scores. */
export interface Residuals {
  /** Score minus adjusted nominee score minus leniency, in points; NaN where no score was given. */
  readonly residual: Float64Array;
  /**
   * Externally studentised: t-distributed with one degree of freedom less than the fit. Infinite where everything but this
   * score fits exactly; NaN where it cannot be had.
   */
  readonly studentised: Float64Array;
  /** Of the fit: scores minus parameters. Zero or less: no studentised residual exists. */
  readonly degreesOfFreedom: number;
  /**
   * Mean score of each nominee after leniency is removed, in points; NaN for a nominee without scores. Unconnected parts are
   * taken to be equally lenient on the whole.
   */
  readonly adjusted: readonly number[];
}

/** Leverages this close to 1 leave a residual of pure rounding: the score determines its own fit. */
const FULL_LEVERAGE = 1 - 1e-9;
/** Singular values of the evaluators' information below this are the zeros of unconnected parts; real ones exceed 1/m^2. */
const SINGULAR = 1e-9;
/** A residual standard deviation below this share of the largest score is rounding noise of doubles. */
const NOISE = 1e-10;

/**
 * Residuals of the additive least-squares fit. A design in several unconnected parts, which no adjusted ranking can be made of, is
 * fitted part by part: residuals do not depend on how parts would be joined, so drift and outliers can be judged all the same.
 */
export function residualsOf(table: RatingTable): Residuals {
  const width = table.evaluators.length;
  const evaluatorsOf = table.nominees.map((_, nominee) => evaluatorsOfNominee(table, nominee));
  const inverse = pseudoInverse(information(evaluatorsOf, width), SINGULAR);
  const leniency = leniencies(table, evaluatorsOf, inverse);
  const adjusted = evaluatorsOf.map((evaluators, nominee) =>
    mean(evaluators.map((evaluator) => scoreAt(table, nominee, evaluator) - (leniency[evaluator] ?? 0))),
  );
  const residual = table.scores.map(
    (score, cell) => score - (adjusted[Math.floor(cell / width)] ?? Number.NaN) - (leniency[cell % width] ?? 0),
  );
  const fit = leverages(evaluatorsOf, inverse);
  return { residual, studentised: studentise(table, residual, fit), degreesOfFreedom: fit.degreesOfFreedom, adjusted };
}

function evaluatorsOfNominee(table: RatingTable, nominee: number): number[] {
  return table.evaluators.flatMap((_, evaluator) =>
    Number.isNaN(scoreAt(table, nominee, evaluator)) ? [] : [evaluator],
  );
}

/** C = D_a - N' D_n^-1 N: the evaluators' normal equations after elimination of the nominees (scoring.md, section 3.1). */
function information(evaluatorsOf: readonly number[][], width: number): Matrix {
  const matrix = Matrix.zeros(width, width);
  for (const evaluators of evaluatorsOf) {
    for (const a of evaluators) {
      matrix.set(a, a, matrix.get(a, a) + 1);
      for (const b of evaluators) matrix.set(a, b, matrix.get(a, b) - 1 / evaluators.length);
    }
  }
  return matrix;
}

/** Solves C b = r, where r sums each evaluator's deviations from the means of their nominees. */
function leniencies(table: RatingTable, evaluatorsOf: readonly number[][], inverse: Matrix): number[] {
  const deviations = new Float64Array(table.evaluators.length);
  evaluatorsOf.forEach((evaluators, nominee) => {
    const centre = mean(evaluators.map((evaluator) => scoreAt(table, nominee, evaluator)));
    for (const evaluator of evaluators) {
      deviations[evaluator] = (deviations[evaluator] ?? 0) + scoreAt(table, nominee, evaluator) - centre;
    }
  });
  return inverse.mmul(Matrix.columnVector(deviations)).to1DArray();
}

interface Fit {
  readonly leverage: Float64Array;
  readonly degreesOfFreedom: number;
}

/**
 * Diagonal of the hat matrix. With G a generalised inverse of C and u the average of a nominee's k evaluators:
 * h = 1/k + (e_j - u)' G (e_j - u).
 */
function leverages(evaluatorsOf: readonly number[][], inverse: Matrix): Fit {
  const width = inverse.rows;
  const leverage = new Float64Array(evaluatorsOf.length * width).fill(Number.NaN);
  let fitted = 0;
  evaluatorsOf.forEach((evaluators, nominee) => {
    const rows = evaluators.map((a) => mean(evaluators.map((b) => inverse.get(a, b))));
    const centre = mean(rows);
    evaluators.forEach((evaluator, index) => {
      const spread = inverse.get(evaluator, evaluator) - 2 * (rows[index] ?? 0) + centre;
      leverage[nominee * width + evaluator] = 1 / evaluators.length + spread;
      fitted += 1 / evaluators.length + spread;
    });
  });
  const observations = evaluatorsOf.reduce((sum, evaluators) => sum + evaluators.length, 0);
  // The trace of the hat matrix is the number of parameters, whole up to rounding.
  return { leverage, degreesOfFreedom: observations - Math.round(fitted) };
}

/** r sqrt((df - 1) / (df - r^2)) for r = e / (s sqrt(1 - h)); Belsley, Kuh & Welsch (1980), chapter 2. */
function studentise(
  { scores }: RatingTable,
  residual: Float64Array,
  { leverage, degreesOfFreedom }: Fit,
): Float64Array {
  const squares = residual.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value * value), 0);
  const largest = scores.reduce((size, score) => (Number.isNaN(score) ? size : Math.max(size, Math.abs(score))), 0);
  const variance = squares / degreesOfFreedom;
  const hasError = degreesOfFreedom >= 2 && Math.sqrt(variance) > NOISE * largest;
  return residual.map((value, cell) => {
    const h = leverage[cell] ?? 1;
    if (!hasError || !(h < FULL_LEVERAGE)) return Number.NaN;
    const internal = value / Math.sqrt(variance * (1 - h));
    const left = Math.max(0, degreesOfFreedom - internal * internal);
    return internal * Math.sqrt((degreesOfFreedom - 1) / left);
  });
}
