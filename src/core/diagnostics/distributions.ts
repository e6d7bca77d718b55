import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import chiSquareQuantileOf from '@stdlib/stats-base-dists-chisquare-quantile';
import fCdf from '@stdlib/stats-base-dists-f-cdf';
import fQuantileOf from '@stdlib/stats-base-dists-f-quantile';
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';

// The doors to @stdlib, which agrees with R to about 1e-15. Each answers NaN outside its domain (degrees of freedom not above
// zero, a probability outside 0..1): whoever asks makes it null before it leaves. Degrees of freedom may be fractions.

/** The value that a fraction `p` of the F distribution lies below. */
export const fQuantile = (p: number, df1: number, df2: number): number => fQuantileOf(p, df1, df2);

/** The chance of an F at least this large; exact in the far tail too, because it is the lower tail of 1/F. */
export const fUpperTail = (f: number, df1: number, df2: number): number => (f > 0 ? fCdf(1 / f, df2, df1) : 1);

/** The value that a fraction `p` of Student's t lies below. */
export const tQuantile = (p: number, df: number): number => tQuantileOf(p, df);

/** The chance of a t at least this far from zero, on either side. */
export const tTwoSided = (t: number, df: number): number => 2 * tCdf(-Math.abs(t), df);

/** The value that a fraction `p` of the chi-square distribution lies below. */
export const chiSquareQuantile = (p: number, df: number): number => chiSquareQuantileOf(p, df);

/** The chance of a chi-square at least this large; the smallest one told from zero is about 1e-16. */
export const chiSquareUpperTail = (x: number, df: number): number => 1 - chiSquareCdf(x, df);

/** The value that a fraction `p` of the standard normal distribution lies below. */
export const normalQuantile = (p: number): number => normalQuantileOf(p, 0, 1);

/** The fraction of the standard normal distribution below `z`; the upper tail is exact as `normalCdf(-z)`. */
export const normalCdf = (z: number): number => normalCdfOf(z, 0, 1);
