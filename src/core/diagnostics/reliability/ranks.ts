/**
 * The same score reached along two ways of summing may differ in its last bits; comparing at a billionth of a point makes it
 * a tie again.
 */
export const settled = (score: number): number => Math.round(score * 1e9) / 1e9;

/** Ranks from 1 for the lowest, equals sharing the mean of their places; `ties` holds the size of every group of equals. */
export interface MidRanks {
  readonly ranks: Float64Array;
  readonly ties: readonly number[];
}

/** Ranks with ties; the values must be numbers. */
export function midRanks(values: ArrayLike<number>): MidRanks {
  const settledValues = Float64Array.from(values, settled);
  const order = Array.from(settledValues.keys()).sort((a, b) => (settledValues[a] ?? 0) - (settledValues[b] ?? 0));
  const ranks = new Float64Array(settledValues.length);
  const ties: number[] = [];
  for (let start = 0; start < order.length;) {
    const value = settledValues[order[start] ?? 0];
    let end = start + 1;
    while (end < order.length && settledValues[order[end] ?? 0] === value) end++;
    for (const place of order.slice(start, end)) ranks[place] = (start + 1 + end) / 2;
    if (end - start > 1) ties.push(end - start);
    start = end;
  }
  return { ranks, ties };
}
