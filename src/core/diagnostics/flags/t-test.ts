import { tTwoSided } from '../distributions.js';

/** A t-test. `t` is null when nothing is left to compare the estimate with: `p` is then 0 (a real effect) or 1 (none). */
export interface TTest {
  /** In the unit of the values (a slope: per step). */
  readonly estimate: number;
  readonly t: number | null;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly p: number;
}

/** Standard errors below this share of the values' size are rounding noise of doubles, not evidence. */
const NOISE = 1e-10;

/** True when |t| lies above the threshold, or the effect is exact. */
export const isBeyond = ({ t, p }: TTest, threshold: number): boolean =>
  t === null ? p === 0 : Math.abs(t) > threshold;

/**
 * Slope of `values` on `positions` by least squares, with its test against 0. Null with fewer than three pairs, or when all
 * positions are equal.
 */
export function slopeTest(positions: readonly number[], values: readonly number[]): TTest | null {
  const n = values.length;
  const [meanX, meanY] = [mean(positions), mean(values)];
  let [xx, xy, yy] = [0, 0, 0];
  for (const [i, y] of values.entries()) {
    const dx = (positions[i] ?? Number.NaN) - meanX;
    xx += dx * dx;
    xy += dx * (y - meanY);
    yy += (y - meanY) ** 2;
  }
  if (n < 3 || !(xx > 0)) return null;
  const slope = xy / xx;
  const unexplained = Math.max(0, yy - slope * xy);
  return test(slope, Math.sqrt(unexplained / (n - 2) / xx), n - 2, largest(values) / Math.sqrt(xx));
}

/** Mean of `ours` minus mean of `theirs`, with Student's test (one variance for both). Null unless both exist and n > 2. */
export function differenceTest(ours: readonly number[], theirs: readonly number[]): TTest | null {
  const degreesOfFreedom = ours.length + theirs.length - 2;
  if (ours.length === 0 || theirs.length === 0 || degreesOfFreedom < 1) return null;
  const variance = (squaresAbout(ours) + squaresAbout(theirs)) / degreesOfFreedom;
  const error = Math.sqrt(variance * (1 / ours.length + 1 / theirs.length));
  return test(mean(ours) - mean(theirs), error, degreesOfFreedom, Math.max(largest(ours), largest(theirs)));
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function test(estimate: number, error: number, degreesOfFreedom: number, scale: number): TTest {
  if (error > NOISE * scale) {
    const t = estimate / error;
    return { estimate, t, degreesOfFreedom, p: tTwoSided(t, degreesOfFreedom) };
  }
  const isReal = Math.abs(estimate) > NOISE * scale;
  return { estimate, t: null, degreesOfFreedom, p: isReal ? 0 : 1 };
}

const largest = (values: readonly number[]): number =>
  values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);

function squaresAbout(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}
