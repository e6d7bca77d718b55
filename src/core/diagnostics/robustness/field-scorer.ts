import { type ScoreModel } from './score-model.js';

/** Scores the whole field under other weights of the nodes or other points of the leaves, into the array given. */
export type FieldScorer = (weights: Float64Array, points: Float64Array, scores: Float64Array) => void;

const MEAN = 0;
const GEOMETRIC = 1;
const SUM = 2;
const MANNERS = { arithmetic: MEAN, geometric: GEOMETRIC, sum: SUM } as const;

/**
 * Makes the function that scores a model: the arithmetic of `evaluate` in doubles without roundings, bonus and penalty
 * added, clipped, and lifted by the stage reached (scoring.md 1.2, 1.5 and 1.6). It makes no garbage.
 */
export function fieldScorer({ tree, bases, finish }: ScoreModel): FieldScorer {
  const { width } = tree;
  const fold = folder(tree);
  const { adjustments, lo, hi, tiers } = finish;
  return (weights, points, scores) => {
    for (let row = 0; row < scores.length; row += 1) {
      const adjusted = fold(weights, points, row * width, bases[row] ?? 0) + (adjustments[row] ?? 0);
      scores[row] = (adjusted < lo ? lo : adjusted > hi ? hi : adjusted) + (tiers[row] ?? 0);
    }
  };
}

/** A function that gives the score of one node from one nominee's leaves, which begin at `start`. */
function folder({
  parents,
  manners,
  columns,
}: ScoreModel['tree']): (weights: Float64Array, points: Float64Array, start: number, base: number) => number {
  const kinds = Uint8Array.from(manners, (manner) => MANNERS[manner]);
  // What the children of a node have handed up so far; emptied when the node is read.
  const applying = new Float64Array(parents.length);
  const totals = new Float64Array(parents.length);
  return (weights, points, start, base) => {
    let found = 0;
    for (let node = parents.length - 1; node >= 0; node -= 1) {
      const column = columns[node] ?? -1;
      const own = applying[node] ?? 0;
      const total = totals[node] ?? 0;
      // NaN where nothing applies.
      let value = Number.NaN;
      if (column >= 0) value = points[start + column] ?? 0;
      else if (own > 0)
        value = kinds[node] === SUM ? total : kinds[node] === MEAN ? total / own : Math.exp(total / own);
      applying[node] = 0;
      totals[node] = 0;
      if (node === base) found = value;
      if (node === 0 || Number.isNaN(value)) continue;
      const parent = parents[node] ?? 0;
      const weight = weights[node] ?? 0;
      applying[parent] = (applying[parent] ?? 0) + weight;
      totals[parent] = (totals[parent] ?? 0) + weight * (kinds[parent] === GEOMETRIC ? Math.log(value) : value);
    }
    return found;
  };
}
