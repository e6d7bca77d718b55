import { Matrix } from 'ml-matrix';

/** One set of thresholds for all evaluators, or one for each. */
export type ThresholdModel = 'rating-scale' | 'partial-credit';

/** How free parameters make severities and thresholds. Rows: evaluator by evaluator, in it step by step (1 … m). */
export interface ConditionalModel {
  /** Severity plus threshold of each step, from the free parameters. */
  readonly steps: Matrix;
  /** Severity of each evaluator, from the free parameters; the severities sum to zero. */
  readonly severities: Matrix;
}

/**
 * The linear part of a model of `evaluators` on categories 0 … `steps`. Conditional likelihood leaves the common level free, so
 * severities sum to zero; an evaluator's thresholds sum to zero about their severity.
 */
export function conditionalModel(kind: ThresholdModel, evaluators: number, steps: number): ConditionalModel {
  const severities = sumToZero(evaluators);
  const thresholds =
    kind === 'rating-scale' ? repeated(sumToZero(steps), evaluators) : apart(sumToZero(steps), evaluators);
  const free = severities.columns + thresholds.columns;
  const all = Matrix.zeros(evaluators * steps, free);
  const padded = Matrix.zeros(evaluators, free);
  for (let j = 0; j < evaluators; j++) {
    for (let a = 0; a < severities.columns; a++) padded.set(j, a, severities.get(j, a));
    for (let k = 0; k < steps; k++) {
      const row = j * steps + k;
      for (let a = 0; a < severities.columns; a++) all.set(row, a, severities.get(j, a));
      for (let a = 0; a < thresholds.columns; a++) all.set(row, severities.columns + a, thresholds.get(row, a));
    }
  }
  return { steps: all, severities: padded };
}

/** Makes `size` numbers that sum to zero out of one fewer. */
function sumToZero(size: number): Matrix {
  const contrast = Matrix.zeros(size, size - 1);
  for (let a = 0; a < size - 1; a++) {
    contrast.set(a, a, 1);
    contrast.set(size - 1, a, -1);
  }
  return contrast;
}

/** The same parameters for every evaluator. */
function repeated(block: Matrix, times: number): Matrix {
  const all = Matrix.zeros(block.rows * times, block.columns);
  for (let j = 0; j < times; j++) all.setSubMatrix(block, j * block.rows, 0);
  return all;
}

/** Parameters of their own for every evaluator. */
function apart(block: Matrix, times: number): Matrix {
  const all = Matrix.zeros(block.rows * times, block.columns * times);
  for (let j = 0; j < times; j++) all.setSubMatrix(block, j * block.rows, j * block.columns);
  return all;
}
