import { type MidRanks } from './ranks.js';

/**
 * Kendall's tau-b of two sequences of equal length, given their ranks, in n log n steps (Knight 1966).
 * Null when one of them does not vary.
 */
export function tauOfRanks(a: MidRanks, b: MidRanks): number | null {
  // Twice a mid-rank is a whole number below `base`: one key per point sorts by x and then by y, exactly up to 10^7 points.
  const base = 2 * a.ranks.length + 1;
  const keys = a.ranks.map((rank, index) => 2 * rank * base + 2 * at(b.ranks, index)).sort();
  const pairs = pairsIn(keys.length);
  const tiedX = sumOfPairs(a.ties);
  const tiedY = sumOfPairs(b.ties);
  const discordant = countInversions(keys.map((key) => key % base));
  const concordant = pairs - tiedX - tiedY + equalPairs(keys) - discordant;
  const scale = Math.sqrt(pairs - tiedX) * Math.sqrt(pairs - tiedY);
  return scale > 0 ? Math.max(-1, Math.min(1, (concordant - discordant) / scale)) : null;
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0;
const pairsIn = (count: number): number => (count * (count - 1)) / 2;
const sumOfPairs = (ties: readonly number[]): number => ties.reduce((sum, size) => sum + pairsIn(size), 0);

/** Pairs of points tied in both sequences: equal keys, which stand together. */
function equalPairs(keys: Float64Array): number {
  let pairs = 0;
  let run = 0;
  keys.forEach((key, place) => {
    run = place > 0 && key === keys[place - 1] ? run + 1 : 0;
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
