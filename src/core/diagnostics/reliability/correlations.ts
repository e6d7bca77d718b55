import { sampleCorrelation } from 'simple-statistics';
import { tauB } from './kendall-tau.js';
import { midRanks, settled } from './ranks.js';

/** How two sequences are compared: by value, by rank, by the order of pairs. */
export type CorrelationMethod = 'pearson' | 'spearman' | 'tau-b';

/** Two points always lie on a line, so three are the fewest that say anything. */
const FEWEST = 3;

/** A correlation, -1 to 1; null below three pairs or when one of the two does not vary. */
export function correlation(x: Float64Array, y: Float64Array, method: CorrelationMethod): number | null {
  if (x.length < FEWEST || isConstant(x) || isConstant(y)) return null;
  if (method === 'tau-b') return tauB(x, y);
  return method === 'pearson' ? pearson(x, y) : pearson(midRanks(x).ranks, midRanks(y).ranks);
}

function pearson(x: Float64Array, y: Float64Array): number {
  // Rounding may carry a perfect correlation past 1.
  return Math.max(-1, Math.min(1, sampleCorrelation(Array.from(x), Array.from(y))));
}

function isConstant(values: Float64Array): boolean {
  const first = settled(values[0] ?? 0);
  return values.every((value) => settled(value) === first);
}
