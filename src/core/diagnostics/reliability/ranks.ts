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
  const sorted = settledValues.toSorted();
  const rankOf = new Map<number, number>();
  const ties: number[] = [];
  for (let start = 0; start < sorted.length;) {
    const value = sorted[start] ?? 0;
    let end = start + 1;
    while (end < sorted.length && sorted[end] === value) end++;
    rankOf.set(value, (start + 1 + end) / 2);
    if (end - start > 1) ties.push(end - start);
    start = end;
  }
  return { ranks: settledValues.map((value) => rankOf.get(value) ?? 0), ties };
}
