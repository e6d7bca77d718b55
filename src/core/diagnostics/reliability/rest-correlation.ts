import { type RatingTable, ratingsOf, scoreAt } from '../rating-table.js';
import { paired } from './columns.js';
import { correlation, type CorrelationMethod } from './correlations.js';

/** How one evaluator goes with the rest; null below three common nominees or where one side does not vary. */
export interface RestCorrelation {
  readonly evaluator: string;
  /** Nominees scored by this evaluator and by somebody else. */
  readonly nominees: number;
  readonly correlation: number | null;
}

/**
 * Each evaluator against the mean of the others who scored the same nominee. In an incomplete design that mean carries the
 * leniency of whoever happened to be there: give a table with the estimated leniency removed.
 */
export function restCorrelations(table: RatingTable, method: CorrelationMethod): RestCorrelation[] {
  const sums = new Float64Array(table.nominees.length);
  const counts = new Float64Array(table.nominees.length);
  for (const { nominee, score } of ratingsOf(table)) {
    sums[nominee] = (sums[nominee] ?? 0) + score;
    counts[nominee] = (counts[nominee] ?? 0) + 1;
  }
  return table.evaluators.map((evaluator, column) => {
    const own = Float64Array.from(table.nominees, (_, nominee) => scoreAt(table, nominee, column));
    const others = own.map((score, nominee) => {
      const count = (counts[nominee] ?? 0) - 1;
      return count > 0 ? ((sums[nominee] ?? 0) - score) / count : Number.NaN;
    });
    const [x, y] = paired(own, others);
    return { evaluator, nominees: x.length, correlation: correlation(x, y, method) };
  });
}
