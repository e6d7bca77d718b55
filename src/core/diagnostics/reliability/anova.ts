import { type RatingTable } from '../rating-table.js';
import { insufficient, type Measured } from './measured.js';

/** A complete matrix, row by row: nominees in the rows; evaluators, or criteria, in the columns. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly values: ArrayLike<number>;
}

/** Two-way analysis of variance with one score per cell; the names are those of Shrout & Fleiss (1979). Squared points. */
export interface TwoWayAnova {
  /** Between nominees, n - 1 degrees of freedom. */
  readonly bms: number;
  /** Between evaluators (judges), k - 1. */
  readonly jms: number;
  /** Residual, (n - 1)(k - 1). */
  readonly ems: number;
  /** Within nominees, n(k - 1): judges and residual together. */
  readonly wms: number;
  readonly nominees: number;
  readonly evaluators: number;
}

/** The rating table as a grid. */
export const gridOf = ({ nominees, evaluators, scores }: RatingTable): Grid => ({
  rows: nominees.length,
  columns: evaluators.length,
  values: scores,
});

/** Mean squares of a complete grid of at least 2 x 2. Variance below the rounding of the scores themselves counts as none. */
export function twoWayAnova(grid: Grid): Measured<TwoWayAnova> {
  const { rows, columns, values } = grid;
  if (rows < 2) return insufficient('too-few-nominees');
  if (columns < 2) return insufficient('too-few-evaluators');
  if (!Array.prototype.every.call(values, Number.isFinite)) return insufficient('missing-scores');

  const [ssRows, ssColumns, ssResidual] = sumsOfSquares(grid);
  if (ssRows + ssColumns + ssResidual === 0) return insufficient('no-variance');
  return {
    status: 'measured',
    bms: ssRows / (rows - 1),
    jms: ssColumns / (columns - 1),
    ems: ssResidual / ((rows - 1) * (columns - 1)),
    wms: (ssColumns + ssResidual) / (rows * (columns - 1)),
    nominees: rows,
    evaluators: columns,
  };
}

function sumsOfSquares({ rows, columns, values }: Grid): [rows: number, columns: number, residual: number] {
  // Measured from the first score, a constant added to every score disappears before anything is summed.
  const origin = values[0] ?? 0;
  const centred = Float64Array.from(values, (value) => value - origin);
  const at = (row: number, column: number): number => centred[row * columns + column] ?? 0;
  const rowMeans = Float64Array.from({ length: rows }, (_, row) => meanOf(columns, (column) => at(row, column)));
  const columnMeans = Float64Array.from({ length: columns }, (_, column) => meanOf(rows, (row) => at(row, column)));
  const mean = meanOf(columns, (column) => columnMeans[column] ?? 0);

  const between = (means: Float64Array): number => means.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  let residual = 0;
  rowMeans.forEach((rowMean, row) => {
    columnMeans.forEach((columnMean, column) => {
      residual += (at(row, column) - rowMean - columnMean + mean) ** 2;
    });
  });
  const largest = centred.reduce((sofar, value) => Math.max(sofar, Math.abs(value + origin)), 0);
  const noise = centred.length * (8 * Number.EPSILON * largest) ** 2;
  const real = (sum: number): number => (sum > noise ? sum : 0);
  return [real(columns * between(rowMeans)), real(rows * between(columnMeans)), real(residual)];
}

function meanOf(count: number, at: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += at(index);
  return sum / count;
}
