import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { type RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** How often each member of each panel was drawn; every row sums to the panel's size. */
export type Multiplicities = readonly Int32Array[];

/** Panels up to this size are enumerated (6^6 = 46,656 resamples, 462 of them distinct). */
const LARGEST_ENUMERATED = 6;

/** Distinct resamples of all panels together beyond which drawing is the better use of time. */
const MOST_DISTINCT = 20_000;

/** True when all resamples of panels of these sizes are few enough to look at every one. */
export function isEnumerable(sizes: readonly number[]): boolean {
  const distinct = sizes.reduce((product, size) => product * multisets(size), 1);
  return sizes.every((size) => size <= LARGEST_ENUMERATED) && distinct <= MOST_DISTINCT;
}

/** Ways to draw `size` from `size` with replacement, order not counting: (2k-1)! / (k! (k-1)!). */
function multisets(size: number): number {
  let ways = 1;
  for (let i = 1; i <= size; i += 1) ways = (ways * (size - 1 + i)) / i;
  return ways;
}

/**
 * Visits every distinct resample with replacement of every panel, independently of one another, with the number of ordered
 * draws that give it; those numbers sum to the product of size^size. The arrays are reused from visit to visit.
 */
export function forEachResample(sizes: readonly number[], visit: (drawn: Multiplicities, times: number) => void): void {
  const drawn = sizes.map((size) => new Int32Array(size));
  const fill = (panel: number, member: number, left: number, times: number): void => {
    const row = drawn[panel];
    if (!row) {
      visit(drawn, times);
    } else if (member === row.length - 1) {
      row[member] = left;
      fill(panel + 1, 0, sizes[panel + 1] ?? 0, times);
    } else {
      // Choosing which `taken` of the `left` draws fall on this member: the product of these choices is the multinomial.
      for (let taken = 0, ways = 1; taken <= left; taken += 1) {
        row[member] = taken;
        fill(panel, member + 1, left - taken, times * ways);
        ways = (ways * (left - taken)) / (taken + 1);
      }
    }
  };
  fill(0, 0, sizes[0] ?? 0, 1);
}

/** Draws one resample of every panel into `drawn`. */
export function drawResample(generator: RandomGenerator, drawn: Multiplicities): void {
  for (const row of drawn) {
    row.fill(0);
    for (let left = row.length; left > 0; left -= 1) {
      const member = uniformInt(generator, 0, row.length - 1);
      row[member] = (row[member] ?? 0) + 1;
    }
  }
}
