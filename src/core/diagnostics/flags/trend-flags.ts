import { quantile } from 'simple-statistics';
import { type RatingTable } from '../rating-table.js';
import { type Flag, insufficient, judged } from './flag.js';
import { type Residuals } from './residuals.js';
import { isBeyond, mean, slopeTest } from './t-test.js';
import { FLAG_THRESHOLDS } from './thresholds.js';

interface Step {
  readonly at: number;
  readonly value: number;
}

/**
 * Drift: an evaluator's residuals rise or fall along the sequence in which they marked. `sequence` has the shape of the table's
 * scores and holds a running number or a time, NaN where unknown. Among k evaluators a drift shows 1/k smaller than it is, and
 * the rest shows up with the other sign in those who marked in the same sequence: ask the largest |t| first.
 */
export function driftFlags(table: RatingTable, { residual }: Residuals, sequence: Float64Array): Flag[] {
  const width = table.evaluators.length;
  return table.evaluators.map((evaluator, column) => {
    const steps = table.nominees.flatMap((_, nominee) => stepAt(sequence, residual, nominee * width + column));
    return { ...trendFlag('drift', [evaluator], steps), quartileDifference: lastMinusFirstQuarter(steps) };
  });
}

/**
 * Order of interviews: do nominees score higher or lower the later they are heard? `order` gives each nominee's position, null
 * when not interviewed. One flag for the panel. A slope is a question only where the order was not itself chosen by merit.
 */
export function orderEffectFlag({ adjusted }: Residuals, order: readonly (number | null)[]): Flag {
  const steps = order.flatMap((at, nominee) => {
    const value = adjusted[nominee] ?? Number.NaN;
    return at === null || Number.isNaN(value) ? [] : [{ at, value }];
  });
  return trendFlag('order-effect', [], steps);
}

function stepAt(sequence: Float64Array, values: Float64Array, cell: number): Step[] {
  const [at, value] = [sequence[cell] ?? Number.NaN, values[cell] ?? Number.NaN];
  return Number.isNaN(at) || Number.isNaN(value) ? [] : [{ at, value }];
}

function trendFlag(kind: 'drift' | 'order-effect', evaluators: readonly string[], steps: readonly Step[]): Flag {
  const fields = { kind, evaluators, count: steps.length, threshold: FLAG_THRESHOLDS.trendT };
  const test =
    steps.length < FLAG_THRESHOLDS.minimumMarks
      ? null
      : slopeTest(
          steps.map(({ at }) => at),
          steps.map(({ value }) => value),
        );
  if (!test) return insufficient(fields);
  return judged({
    ...fields,
    estimate: test.estimate,
    statistic: test.t,
    p: test.p,
    crosses: isBeyond(test, FLAG_THRESHOLDS.trendT),
  });
}

/** Sheets at the same point of the sequence stay together, so that the order of the input never matters. */
function lastMinusFirstQuarter(steps: readonly Step[]): number | null {
  if (steps.length < FLAG_THRESHOLDS.minimumMarks) return null;
  const points = steps.map(({ at }) => at);
  const [first, last] = [quantile(points, 0.25), quantile(points, 0.75)];
  if (first === last) return null;
  const meanOf = (isIn: (at: number) => boolean) => mean(steps.filter(({ at }) => isIn(at)).map(({ value }) => value));
  return meanOf((at) => at >= last) - meanOf((at) => at <= first);
}
