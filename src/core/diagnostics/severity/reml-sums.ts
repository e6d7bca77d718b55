import { addTo, at } from './arrays.js';
import { meanOf, type Observations, scoresPerEvaluator, scoresPerNominee } from './observations.js';

/**
 * What the REML criterion needs to know about who scored whom. Nominees with the same number of scores enter it alike, so their
 * parts are added once and the criterion no longer depends on how many nominees there are.
 */
export interface RemlDesign {
  readonly observations: Observations;
  /** Scores in all. */
  readonly total: number;
  readonly perEvaluator: Float64Array;
  readonly groups: readonly DesignGroup[];
  /** By position of the nominee, the position of its group. */
  readonly groupOf: Int32Array;
}

/** Nominees with `scores` scores each. */
interface DesignGroup {
  readonly scores: number;
  readonly nominees: number;
  /** Per pair of evaluators, row by row of a square, how many of these nominees both scored. */
  readonly shared: Float64Array;
}

/** What the criterion needs to know about the scores themselves. */
export interface RemlData {
  readonly squares: number;
  readonly perEvaluator: Float64Array;
  /** Per group: sums over its nominees of their total, its square, and, by evaluator, the totals of those scored. */
  readonly groups: readonly { total: number; totalSquares: number; readonly perEvaluator: Float64Array }[];
}

/** Sums over the design. */
function remlDesignOf(observations: Observations): RemlDesign {
  const { nominees, evaluators, evaluator, rowStart } = observations;
  const counts = scoresPerNominee(observations);
  const sizes = [...new Set(counts)].toSorted((a, b) => a - b);
  const groupOf = Int32Array.from(counts, (count) => sizes.indexOf(count));
  const groups = sizes.map((scores, g) => ({
    scores,
    nominees: groupOf.filter((group) => group === g).length,
    shared: new Float64Array(evaluators.length ** 2),
  }));
  nominees.forEach((_, i) => {
    const members = evaluator.subarray(at(rowStart, i), at(rowStart, i + 1));
    const group = groups[at(groupOf, i)];
    if (group === undefined) return;
    for (const j of members) for (const l of members) addTo(group.shared, j * evaluators.length + l, 1);
  });
  const perEvaluator = scoresPerEvaluator(observations);
  return { observations, total: observations.score.length, perEvaluator, groups, groupOf };
}

/** Sums over scores that stand in the order of the observations, best taken from their mean first. */
export function remlDataOf({ observations, groups, groupOf }: RemlDesign, scores: Float64Array): RemlData {
  const { nominees, evaluators, nominee, evaluator } = observations;
  const totals = new Float64Array(nominees.length);
  const perEvaluator = new Float64Array(evaluators.length);
  let squares = 0;
  scores.forEach((score, t) => {
    addTo(totals, at(nominee, t), score);
    addTo(perEvaluator, at(evaluator, t), score);
    squares += score * score;
  });
  const sums = groups.map(() => ({ total: 0, totalSquares: 0, perEvaluator: new Float64Array(evaluators.length) }));
  totals.forEach((total, i) => {
    const group = sums[at(groupOf, i)];
    if (group === undefined) return;
    group.total += total;
    group.totalSquares += total * total;
  });
  nominee.forEach((i, t) => {
    const group = sums[at(groupOf, i)];
    if (group !== undefined) addTo(group.perEvaluator, at(evaluator, t), at(totals, i));
  });
  return { squares, perEvaluator, groups: sums };
}

/** The sums of observations, with the mean of all scores taken off against loss of digits. */
export function centredSums(observations: Observations): { plan: RemlDesign; data: RemlData; centre: number } {
  const plan = remlDesignOf(observations);
  const centre = meanOf(observations);
  const centred = observations.score.map((score) => score - centre);
  return { plan, data: remlDataOf(plan, centred), centre };
}
