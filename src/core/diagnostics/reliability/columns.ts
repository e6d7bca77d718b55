import { type RatingTable, scoreAt } from '../rating-table.js';

/** The scores of one evaluator (position in the table) in the order of nominees; NaN where there is none. */
export const columnOf = (table: RatingTable, evaluator: number): Float64Array =>
  Float64Array.from(table.nominees, (_, nominee) => scoreAt(table, nominee, evaluator));

/** The pairs in which both have a value. */
export function paired(x: Float64Array, y: Float64Array): [x: Float64Array, y: Float64Array] {
  const both = x.map((value, index) => (Number.isNaN(value) || Number.isNaN(y[index] ?? NaN) ? 0 : 1));
  const keep = (_: number, index: number): boolean => both[index] === 1;
  return [x.filter(keep), y.filter(keep)];
}

/** Positions of the nominees that every evaluator scored. */
export const fullyScored = ({ nominees, evaluators, scores }: RatingTable): number[] =>
  Array.from(nominees.keys()).filter(
    (nominee) => !scores.subarray(nominee * evaluators.length, (nominee + 1) * evaluators.length).some(Number.isNaN),
  );
