import { type RatingTable } from './rating-table.js';

/**
 * Marks that evaluators gave to nominees on each criterion: what the checks of behaviour and robustness read. Doubles, like
 * `RatingTable`: a cube describes official marks and never makes one.
 */
export interface SheetCube {
  readonly nominees: readonly string[];
  readonly evaluators: readonly string[];
  readonly criteria: readonly string[];
  /** Nominee by nominee, in it evaluator by evaluator, in it criterion by criterion; NaN where no mark was given. In points. */
  readonly marks: Float64Array;
}

/** Builds a cube by asking for every cell; `null` is a mark that was not given. */
export function sheetCube(
  nominees: readonly string[],
  evaluators: readonly string[],
  criteria: readonly string[],
  markOf: (nominee: string, evaluator: string, criterion: string) => number | null,
): SheetCube {
  const marks = new Float64Array(nominees.length * evaluators.length * criteria.length);
  let cell = 0;
  for (const nominee of nominees) {
    for (const evaluator of evaluators) {
      for (const criterion of criteria) marks[cell++] = markOf(nominee, evaluator, criterion) ?? Number.NaN;
    }
  }
  return { nominees, evaluators, criteria, marks };
}

/** The mark in a cell (positions in the cube), NaN when none was given. */
export const markAt = (cube: SheetCube, nominee: number, evaluator: number, criterion: number): number =>
  cube.marks[(nominee * cube.evaluators.length + evaluator) * cube.criteria.length + criterion] ?? Number.NaN;

/** The marks of one sheet in the order of the criteria: a view on the cube, not a copy. */
export function sheetAt({ evaluators, criteria, marks }: SheetCube, nominee: number, evaluator: number): Float64Array {
  const start = (nominee * evaluators.length + evaluator) * criteria.length;
  return marks.subarray(start, start + criteria.length);
}

/**
 * The weighted mean of every sheet, in points. Weights stand in the order of the criteria, at any scale (they are divided by
 * their sum). A sheet that lacks a mark of a criterion with weight counts as not given: a sheet is never half-used.
 * @throws RangeError unless there is one weight per criterion, none negative, with a sum above zero.
 */
export function totals(cube: SheetCube, weights: readonly number[]): RatingTable {
  const { nominees, evaluators, criteria } = cube;
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  if (
    weights.length !== criteria.length ||
    weights.some((weight) => !(weight >= 0)) ||
    !(weightSum > 0 && weightSum < Infinity)
  ) {
    throw new RangeError('totals: one weight per criterion, none negative, with a sum above zero');
  }
  const scores = new Float64Array(nominees.length * evaluators.length);
  for (let sheet = 0; sheet < scores.length; sheet++) {
    scores[sheet] = weightedSum(cube.marks, sheet * criteria.length, weights) / weightSum;
  }
  return { nominees, evaluators, scores };
}

function weightedSum(marks: Float64Array, start: number, weights: readonly number[]): number {
  let sum = 0;
  for (const [criterion, weight] of weights.entries()) {
    // A criterion without weight may be unmarked: 0 times NaN would spoil the sheet.
    if (weight > 0) sum += weight * (marks[start + criterion] ?? Number.NaN);
  }
  return sum;
}
