import { midRanks } from './ranks.js';

/**
 * Kendall's tau-b of two sequences of equal length, in n log n steps (Knight 1966). Null when one of them does not vary.
 */
export function tauB(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const a = midRanks(x);
  const b = midRanks(y);
  const n = a.ranks.length;
  const order = Array.from(a.ranks.keys()).sort(
    (i, j) => at(a.ranks, i) - at(a.ranks, j) || at(b.ranks, i) - at(b.ranks, j),
  );
  const pairs = pairsIn(n);
  const tiedX = sumOfPairs(a.ties);
  const tiedY = sumOfPairs(b.ties);
  const discordant = countInversions(Float64Array.from(order, (index) => at(b.ranks, index)));
  const concordant = pairs - tiedX - tiedY + tiedInBoth(order, a.ranks, b.ranks) - discordant;
  const scale = Math.sqrt(pairs - tiedX) * Math.sqrt(pairs - tiedY);
  return scale > 0 ? Math.max(-1, Math.min(1, (concordant - discordant) / scale)) : null;
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0;
const pairsIn = (count: number): number => (count * (count - 1)) / 2;
const sumOfPairs = (ties: readonly number[]): number => ties.reduce((sum, size) => sum + pairsIn(size), 0);

function tiedInBoth(order: readonly number[], a: Float64Array, b: Float64Array): number {
  let pairs = 0;
  let run = 0;
  order.forEach((index, place) => {
    const before = order[place - 1];
    const same = before !== undefined && at(a, index) === at(a, before) && at(b, index) === at(b, before);
    run = same ? run + 1 : 0;
    pairs += run;
  });
  return pairs;
}

/** Pairs that stand in falling order, counted while merging; equals are in order. Sorts the values in place. */
function countInversions(values: Float64Array): number {
  if (values.length < 2) return 0;
  const left = values.slice(0, values.length >> 1);
  const right = values.slice(values.length >> 1);
  let inversions = countInversions(left) + countInversions(right);
  let l = 0;
  let r = 0;
  for (let place = 0; place < values.length; place++) {
    const takeLeft = r === right.length || (l < left.length && at(left, l) <= at(right, r));
    if (!takeLeft) inversions += left.length - l;
    values[place] = takeLeft ? at(left, l++) : at(right, r++);
  }
  return inversions;
}
