import { ranksOf } from '../../scoring/ranking.js';

/** Values nearer than this part of the largest magnitude are equal: estimates are doubles, and noise must not part a tie. */
const EQUAL_WITHIN = 1e-9;

/** Standard competition ranks ("1224"), highest value first, in the order of the input. */
export function competitionRanks(values: Float64Array): Int32Array {
  const order = Array.from(values, (value, position) => ({ value, position })).toSorted((a, b) => b.value - a.value);
  const margin = EQUAL_WITHIN * Math.max(1, ...order.slice(0, 1).map(({ value }) => Math.abs(value)));
  const breaks = order.slice(1).map(({ value }, i) => (order[i]?.value ?? value) - value > margin);
  const ranks = ranksOf(breaks, order.length, 'competition_1224');
  const answer = new Int32Array(values.length);
  order.forEach(({ position }, place) => {
    answer[position] = ranks[place] ?? 0;
  });
  return answer;
}
