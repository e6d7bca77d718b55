import { chiSquareUpperTail } from '../distributions.js';
import { type RatingTable, scoreAt } from '../rating-table.js';
import { fullyScored } from './columns.js';
import { insufficient, type Measured } from './measured.js';
import { midRanks } from './ranks.js';

/** Kendall's coefficient of concordance: do the evaluators put the nominees in the same order? 0 no, 1 entirely. */
export interface Concordance {
  /** Corrected for ties: the one to report. */
  readonly w: number;
  /** Without the correction, too low wherever an evaluator gave equal scores. */
  readonly wUncorrected: number;
  /** Test that the order is chance; an approximation, rough below about seven nominees. */
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
  /** Nominees that every evaluator scored; the others cannot be ranked by all and are left out. */
  readonly nominees: number;
  readonly evaluators: number;
}

/** Kendall & Babington Smith's W with the tie correction, over the nominees that everyone scored. */
export function kendallW(table: RatingTable): Measured<Concordance> {
  const rows = fullyScored(table);
  const [n, m] = [rows.length, table.evaluators.length];
  if (m < 2) return insufficient('too-few-evaluators');
  if (n < 2) return insufficient(table.nominees.length < 2 ? 'too-few-nominees' : 'missing-scores');

  const sums = new Float64Array(n);
  let ties = 0;
  for (let evaluator = 0; evaluator < m; evaluator++) {
    const ranked = midRanks(rows.map((nominee) => scoreAt(table, nominee, evaluator)));
    ranked.ranks.forEach((rank, row) => (sums[row] = (sums[row] ?? 0) + rank));
    ties += ranked.ties.reduce((sum, size) => sum + size ** 3 - size, 0);
  }
  const spread = 12 * sums.reduce((sum, ranks) => sum + (ranks - (m * (n + 1)) / 2) ** 2, 0);
  const most = m ** 2 * (n ** 3 - n);
  if (most === m * ties) return insufficient('no-variance');

  const w = spread / (most - m * ties);
  const chiSquare = m * (n - 1) * w;
  return {
    status: 'measured',
    ...{ w, wUncorrected: spread / most, chiSquare, df: n - 1, p: chiSquareUpperTail(chiSquare, n - 1) },
    ...{ nominees: n, evaluators: m },
  };
}
