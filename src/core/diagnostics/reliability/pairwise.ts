import { type RatingTable, scoreAt } from '../rating-table.js';
import { columnOf, fullyScored, paired } from './columns.js';
import { rankCorrelations } from './correlations.js';
import { finite, insufficient, type Measured } from './measured.js';
import { settled } from './ranks.js';

/** Two evaluators over the nominees that both scored; a correlation is null below three of these or without variation. */
export interface PairAgreement {
  readonly first: string;
  readonly second: string;
  readonly nominees: number;
  readonly spearman: number | null;
  readonly tauB: number | null;
}

/** Every pair of evaluators, in the table's order. */
export function pairwiseAgreement(table: RatingTable): PairAgreement[] {
  const columns = table.evaluators.map((_, evaluator) => columnOf(table, evaluator));
  return table.evaluators.flatMap((first, i) =>
    table.evaluators.slice(i + 1).map((second, offset) => {
      const [x, y] = paired(columns[i] ?? EMPTY, columns[i + 1 + offset] ?? EMPTY);
      return { first, second, nominees: x.length, ...rankCorrelations(x, y) };
    }),
  );
}

const EMPTY = new Float64Array();

/** Spearman's rho over the pairs that have one. */
export interface MeanRho {
  readonly mean: number;
  /** Averaged as Fisher's z. Perfect pairs (rho of 1 or -1) have no z and are left out; null when no pair remains. */
  readonly fisher: number | null;
  readonly pairs: number;
  readonly perfectPairs: number;
}

/** Mean Spearman correlation of the pairs (as CRAN `irr::meanrho`). */
export function meanRho(pairs: readonly PairAgreement[]): Measured<MeanRho> {
  const all = pairs.flatMap(({ spearman }) => spearman ?? []);
  if (all.length === 0) return insufficient(pairs.length === 0 ? 'too-few-evaluators' : 'no-variance');
  const imperfect = all.filter((rho) => Math.abs(rho) < PERFECT);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    status: 'measured',
    mean: mean(all),
    fisher: finite(Math.tanh(mean(imperfect.map(Math.atanh)))),
    pairs: all.length,
    perfectPairs: all.length - imperfect.length,
  };
}

/** A rho short of 1 by less than rounding; the largest real one short of it, 1 - 6/(n^3 - n), is farther up to 10,000 nominees. */
const PERFECT = 1 - 1e-12;

/** How often evaluators give the same score. */
export interface PercentAgreement {
  /** 0 to 100. */
  readonly percent: number;
  /** Nominees that every evaluator scored. */
  readonly nominees: number;
}

/** Of the nominees that everyone scored, how many have a highest and a lowest score at most `tolerance` points apart. */
export function percentAgreement(table: RatingTable, tolerance = 0): Measured<PercentAgreement> {
  if (table.evaluators.length < 2) return insufficient('too-few-evaluators');
  const rows = fullyScored(table);
  if (rows.length === 0) return insufficient(table.nominees.length === 0 ? 'too-few-nominees' : 'missing-scores');
  const agreed = rows.filter((nominee) => {
    const scores = table.evaluators.map((_, evaluator) => scoreAt(table, nominee, evaluator));
    return settled(Math.max(...scores) - Math.min(...scores)) <= tolerance;
  });
  return { status: 'measured', percent: (100 * agreed.length) / rows.length, nominees: rows.length };
}
