import { type Components } from '../reliability/components.js';
import { isBalanced } from './observations.js';
import { type VarianceRatios } from './reml-criterion.js';
import { type RemlData, type RemlDesign } from './reml-sums.js';

/**
 * The variance ratios of a complete block by equating mean squares: s2_n = (BMS - EMS)/k, s2_b = (JMS - EMS)/n, s2_e = EMS
 * (scoring.md 3.1). Null where these are not the REML estimates: in an incomplete design, and where one would be negative.
 */
export function closedRatios({ observations }: RemlDesign, data: RemlData): VarianceRatios | null {
  if (!isBalanced(observations)) return null;
  const rows = observations.nominees.length;
  const columns = observations.evaluators.length;
  const { nominee, evaluator, residual } = meanSquares(rows, columns, data);
  if (nominee < residual || evaluator < residual || residual <= 0) return null;
  return { nominee: (nominee / residual - 1) / columns, evaluator: (evaluator / residual - 1) / rows };
}

/** BMS, JMS and EMS, by what they are the mean squares of. */
function meanSquares(rows: number, columns: number, data: RemlData): Components {
  const sums = data.groups[0] ?? { total: 0, totalSquares: 0 };
  const correction = sums.total ** 2 / (rows * columns);
  const ofRows = sums.totalSquares / columns - correction;
  const ofColumns = data.perEvaluator.reduce((sum, total) => sum + total ** 2, 0) / rows - correction;
  const rest = data.squares - correction - ofRows - ofColumns;
  return {
    nominee: ofRows / (rows - 1),
    evaluator: ofColumns / (columns - 1),
    residual: rest / ((rows - 1) * (columns - 1)),
  };
}
