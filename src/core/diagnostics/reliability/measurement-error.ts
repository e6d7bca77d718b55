import { type Agreement, type Components, errorVariance } from './components.js';

/** What a panel's mean score is accurate to, in points. */
export interface MeasurementError {
  /** Standard error of measurement of one nominee's score. */
  readonly sem: number;
  /** Two scores must lie further apart than this to be told apart at 95%. */
  readonly leastSignificantDifference: number;
}

/**
 * Of the mean of `evaluators` scores (at least 1; a fraction for a harmonic mean): SEM, and 1.96 sqrt(2) SEM. In a complete
 * block (`order`) leniency cancels and does not count.
 */
export function measurementError(components: Components, evaluators: number, agreement: Agreement): MeasurementError {
  const sem = Math.sqrt(errorVariance(components, evaluators, agreement));
  return { sem, leastSignificantDifference: 1.96 * Math.SQRT2 * sem };
}

/** A nominee and their score in points. */
export interface Scored {
  readonly nominee: string;
  readonly score: number;
}

/**
 * The largest groups in which no two scores are told apart, best first; they overlap, because "not told apart" does not carry
 * over from one pair to the next. Nobody stands alone in a group. Shown to the plenary beside the ranks, never instead.
 */
export function undistinguishedGroups(scores: readonly Scored[], leastSignificantDifference: number): string[][] {
  const sorted = scores.toSorted((a, b) => b.score - a.score || (a.nominee < b.nominee ? -1 : 1));
  const groups: string[][] = [];
  let reached = 0;
  for (const [start, { score }] of sorted.entries()) {
    const end = endOfGroup(sorted, start, score - leastSignificantDifference);
    if (end > reached && end - start > 1) groups.push(sorted.slice(start, end).map(({ nominee }) => nominee));
    reached = Math.max(reached, end);
  }
  return groups;
}

function endOfGroup(sorted: readonly Scored[], start: number, lowest: number): number {
  const next = sorted.findIndex(({ score }, index) => index > start && score < lowest);
  return next === -1 ? sorted.length : next;
}
