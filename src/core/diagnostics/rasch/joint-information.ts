import { Matrix } from 'ml-matrix';
import { categoryBuffer, categoryMoments } from './category-model.js';
import { type FacetDesign } from './facet-design.js';

/** Estimates so far, in logits. */
export interface JointState {
  /** Per facet and element. */
  readonly measures: readonly Float64Array[];
  readonly thresholds: Float64Array;
}

/**
 * First and second derivatives of the likelihood: elements of the first facet on one side (their information is diagonal: no two
 * share a rating), all other elements and then the thresholds on the other, taken with the sign that raises ratings.
 */
export interface JointInformation {
  readonly firstSurplus: Float64Array;
  readonly first: Float64Array;
  /** First facet by others. */
  readonly cross: Matrix;
  readonly otherSurplus: Float64Array;
  readonly others: Matrix;
}

/** Column of each other facet's first element; the last one is that of the thresholds. */
export function columnsOf(sizes: readonly number[]): number[] {
  const columns = [0];
  for (const size of sizes.slice(1)) columns.push((columns.at(-1) ?? 0) + size);
  return columns;
}

/** Sums over all ratings at the estimates so far. */
export function jointInformation(design: FacetDesign, { measures, thresholds }: JointState): JointInformation {
  const sums = observedSums(design);
  const { firstSurplus, first, cross, otherSurplus, others } = sums;
  const columns = columnsOf(design.sizes);
  const buffer = categoryBuffer(thresholds.length);
  const own = new Int32Array(design.sizes.length - 1);
  const firstThreshold = columns.at(-1) ?? 0;
  for (let cell = 0; cell < design.counts.length; cell++) {
    const count = design.counts[cell] ?? 0;
    const element = design.elements[0]?.[cell] ?? 0;
    let location = measures[0]?.[element] ?? 0;
    for (let facet = 1; facet < measures.length; facet++) {
      const other = design.elements[facet]?.[cell] ?? 0;
      location -= measures[facet]?.[other] ?? 0;
      own[facet - 1] = (columns[facet - 1] ?? 0) + other;
    }
    const { mean, variance, above, covariance } = categoryMoments(location, thresholds, buffer);
    firstSurplus[element] = (firstSurplus[element] ?? 0) - count * mean;
    first[element] = (first[element] ?? 0) + count * variance;
    for (const a of own) {
      otherSurplus[a] = (otherSurplus[a] ?? 0) - count * mean;
      increase(cross, element, a, count * variance);
      for (const b of own) increase(others, a, b, count * variance);
    }
    for (let k = 0; k < thresholds.length; k++) {
      const column = firstThreshold + k;
      otherSurplus[column] = (otherSurplus[column] ?? 0) - count * (above[k] ?? 0);
      increase(cross, element, column, count * (covariance[k] ?? 0));
      for (const a of own) {
        increase(others, a, column, count * (covariance[k] ?? 0));
        increase(others, column, a, count * (covariance[k] ?? 0));
      }
      for (let l = 0; l < thresholds.length; l++) {
        const both = (above[Math.max(k, l)] ?? 0) * (1 - (above[Math.min(k, l)] ?? 0));
        increase(others, column, firstThreshold + l, count * both);
      }
    }
  }
  return sums;
}

/** What was seen, before what is expected is taken off; no information yet. */
function observedSums({ sizes, scores, categoryCounts }: FacetDesign): JointInformation {
  const reached = Array.from(categoryCounts.slice(1), (_, k) =>
    categoryCounts.slice(k + 1).reduce((sum, count) => sum + count, 0),
  );
  const otherSurplus = Float64Array.from([...scores.slice(1).flatMap((own) => [...own]), ...reached]);
  return {
    firstSurplus: Float64Array.from(scores[0] ?? []),
    first: new Float64Array(sizes[0] ?? 0),
    cross: Matrix.zeros(sizes[0] ?? 0, otherSurplus.length),
    otherSurplus,
    others: Matrix.zeros(otherSurplus.length, otherSurplus.length),
  };
}

const increase = (matrix: Matrix, row: number, column: number, by: number): void => {
  matrix.set(row, column, matrix.get(row, column) + by);
};
