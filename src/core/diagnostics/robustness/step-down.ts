import { type RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { orderById, standardNormal, type UncertainScore } from './score-draws.js';

/** Scores with errors drawn for them. */
export interface DrawnField {
  readonly size: number;
  readonly draws: number;
  readonly scores: Float64Array;
  readonly variances: Float64Array;
  /** The smallest of them. */
  readonly leastVariance: number;
  /** Row by draw, column by nominee: errors in points. */
  readonly errors: Float64Array;
  /** Row by draw: the nominees from the lowest error up. */
  readonly ascending: Int32Array;
}

/** Draws N(0, se) errors, by the order of the nominees' ids. */
export function drawnField(scores: readonly UncertainScore[], generator: RandomGenerator, draws: number): DrawnField {
  const size = scores.length;
  const order = orderById(scores);
  const deviations = Float64Array.from(scores, ({ se }) => se);
  const errors = new Float64Array(draws * size);
  const ascending = new Int32Array(draws * size);
  for (let row = 0; row < errors.length; row += size) {
    for (const i of order) errors[row + i] = (deviations[i] ?? 0) * standardNormal(generator);
    const places = ascending.subarray(row, row + size);
    for (let i = 0; i < size; i += 1) places[i] = i;
    places.sort((a, b) => (errors[row + a] ?? 0) - (errors[row + b] ?? 0));
  }
  const variances = deviations.map((se) => se * se);
  return {
    size,
    draws,
    scores: Float64Array.from(scores, ({ score }) => score),
    variances,
    leastVariance: Math.min(...variances),
    errors,
    ascending,
  };
}

/** Who is surely ahead of one nominee, and who behind, by position: 1 for sure. */
export interface Settled {
  readonly ahead: Uint8Array;
  readonly behind: Uint8Array;
}

/**
 * The step-down of Mogstad et al. for one nominee: of all comparisons "it is ahead of k" and "k is ahead of it", those settle
 * whose studentised difference exceeds the `coverage` quantile, zero at least, of the largest studentised error over the
 * comparisons still open. Repeated until no more settle.
 */
export function settleOne(field: DrawnField, own: number, coverage: number): Settled {
  const ahead = new Uint8Array(field.size);
  const behind = new Uint8Array(field.size);
  ahead[own] = 1;
  behind[own] = 1;
  const largest = (row: number): number =>
    largestBelow(field, row, own, behind, 0, largestAbove(field, row, own, ahead));
  const settle = (critical: number): number => {
    let found = 0;
    for (let other = 0; other < field.size; other += 1) {
      const difference = studentised(field, own, other);
      const rows = difference > 0 ? behind : ahead;
      if (rows[other] === 1 || Math.abs(difference) <= critical) continue;
      rows[other] = 1;
      found += 1;
    }
    return found;
  };
  stepDown(field, coverage, largest, settle);
  ahead[own] = 0;
  behind[own] = 0;
  return { ahead, behind };
}

/** The same over the comparisons of everyone with everyone: a matrix, row by the one ahead, column by the one behind. */
export function settleAll(field: DrawnField, coverage: number): Uint8Array {
  const { size, ascending, errors, leastVariance } = field;
  const settled = new Uint8Array(size * size);
  for (let own = 0; own < size; own += 1) settled[own * size + own] = 1;
  const nearest = 1 / Math.sqrt(2 * leastVariance);
  const largest = (row: number): number => {
    const lowest = errors[row + (ascending[row] ?? 0)] ?? 0;
    let most = 0;
    for (let place = size - 1; place >= 0; place -= 1) {
      const own = ascending[row + place] ?? 0;
      if (!(((errors[row + own] ?? 0) - lowest) * nearest > most)) break;
      most = largestBelow(field, row, own, settled, own * size, most);
    }
    return most;
  };
  const settle = (critical: number): number => {
    let found = 0;
    for (let own = 0, cell = 0; own < size; own += 1) {
      for (let other = 0; other < size; other += 1, cell += 1) {
        if (settled[cell] === 1 || studentised(field, own, other) <= critical) continue;
        settled[cell] = 1;
        found += 1;
      }
    }
    return found;
  };
  stepDown(field, coverage, largest, settle);
  for (let own = 0; own < size; own += 1) settled[own * size + own] = 0;
  return settled;
}

function stepDown(
  { draws, size }: DrawnField,
  coverage: number,
  largest: (row: number) => number,
  settle: (critical: number) => number,
): void {
  const maxima = new Float64Array(draws);
  const at = Math.ceil(coverage * draws) - 1;
  let found: number;
  do {
    for (let draw = 0; draw < draws; draw += 1) maxima[draw] = largest(draw * size);
    maxima.sort();
    found = settle(maxima[at] ?? Infinity);
  } while (found > 0);
}

/** Difference of two scores over its standard error; without any error, a difference is certain however small. */
function studentised({ scores, variances }: DrawnField, a: number, b: number): number {
  const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
  const variance = (variances[a] ?? 0) + (variances[b] ?? 0);
  if (difference === 0) return 0;
  return difference / Math.sqrt(variance);
}

/**
 * The largest of `most` and the studentised errors of "own is ahead of k" over the k not settled. Looks from the lowest error
 * up and stops where even the smallest standard error could not bring more (nor NaN, of no difference over no error).
 */
function largestBelow(
  { size, errors, ascending, variances, leastVariance }: DrawnField,
  row: number,
  own: number,
  settled: Uint8Array,
  offset: number,
  most: number,
): number {
  const error = errors[row + own] ?? 0;
  const variance = variances[own] ?? 0;
  const nearest = 1 / Math.sqrt(variance + leastVariance);
  let largest = most;
  for (let cell = row; cell < row + size; cell += 1) {
    const other = ascending[cell] ?? 0;
    const difference = error - (errors[row + other] ?? 0);
    if (!(difference * nearest > largest)) break;
    if (settled[offset + other] === 1) continue;
    const found = difference / Math.sqrt(variance + (variances[other] ?? 0));
    if (found > largest) largest = found;
  }
  return largest;
}

/** As `largestBelow`, of "k is ahead of own", from the highest error down. */
function largestAbove(
  { size, errors, ascending, variances, leastVariance }: DrawnField,
  row: number,
  own: number,
  settled: Uint8Array,
): number {
  const error = errors[row + own] ?? 0;
  const variance = variances[own] ?? 0;
  const nearest = 1 / Math.sqrt(variance + leastVariance);
  let largest = 0;
  for (let cell = row + size - 1; cell >= row; cell -= 1) {
    const other = ascending[cell] ?? 0;
    const difference = (errors[row + other] ?? 0) - error;
    if (!(difference * nearest > largest)) break;
    if (settled[other] === 1) continue;
    const found = difference / Math.sqrt(variance + (variances[other] ?? 0));
    if (found > largest) largest = found;
  }
  return largest;
}
