import { sampleCorrelation } from 'simple-statistics';
import { tauOfRanks } from './kendall-tau.js';
import { midRanks, settled } from './ranks.js';

/** How two sequences are compared: by value, by rank, by the order of pairs. */
export type CorrelationMethod = 'pearson' | 'spearman' | 'tau-b';

/** Two points always lie on a line, so three are the fewest that say anything. */
const FEWEST = 3;

/** A correlation, -1 to 1; null below three pairs or when one of the two does not vary. */
export function correlation(x: Float64Array, y: Float64Array, method: CorrelationMethod): number | null {
  if (method === 'spearman') return rankCorrelations(x, y).spearman;
  if (method === 'tau-b') return rankCorrelations(x, y).tauB;
  return tooLittle(x, y) ? null : pearson(x, y);
}

/** Both correlations of ranks, for the price of ranking once; null as for `correlation`. */
export function rankCorrelations(
  x: Float64Array,
  y: Float64Array,
): { readonly spearman: number | null; readonly tauB: number | null } {
  if (tooLittle(x, y)) return { spearman: null, tauB: null };
  const [a, b] = [midRanks(x), midRanks(y)];
  return { spearman: pearson(a.ranks, b.ranks), tauB: tauOfRanks(a, b) };
}

const tooLittle = (x: Float64Array, y: Float64Array): boolean => x.length < FEWEST || isConstant(x) || isConstant(y);

function pearson(x: Float64Array, y: Float64Array): number {
  // Rounding may carry a perfect correlation past 1.
  return Math.max(-1, Math.min(1, sampleCorrelation(Array.from(x), Array.from(y))));
}

function isConstant(values: Float64Array): boolean {
  const first = settled(values[0] ?? 0);
  return values.every((value) => settled(value) === first);
}
