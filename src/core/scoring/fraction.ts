import Fraction from 'fraction.js';

export { Fraction };

export const ZERO = new Fraction(0);
export const ONE = new Fraction(1);
export const HUNDRED = new Fraction(100);

/** The exact ratio of two whole numbers, in lowest terms. */
export function ratio(numerator: bigint, denominator: bigint): Fraction {
  return new Fraction(numerator, denominator);
}

/** Writes a fraction so that it can be read back without loss: "637/8", or "76" when it is whole. */
export function exactText(value: Fraction): string {
  return value.toFraction();
}

/**
 * The nearest whole multiple of 10^-places, counted in those units, a half going away from zero (scoring.md 1.8).
 * fraction.js rounds a half towards +infinity, which is wrong for negative numbers.
 */
export function toUnitsHalfUp(value: Fraction, places: number): bigint {
  const scaled = 2n * value.n * 10n ** BigInt(places) + value.d;
  return value.s * (scaled / (2n * value.d));
}

/** Rounds half-up (away from zero) and stays exact: 1.005 at 2 places is 101/100. */
export function roundHalfUp(value: Fraction, places: number): Fraction {
  return ratio(toUnitsHalfUp(value, places), 10n ** BigInt(places));
}

/** A whole count of 10^-places as decimal text with all its places: 7963 at 2 is "79.63". */
export function unitsText(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const sign = units < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Half-up decimal text with exactly `places` digits after the point. */
export function fixedText(value: Fraction, places: number): string {
  return unitsText(toUnitsHalfUp(value, places), places);
}

/** As `fixedText`, without the zeros at the end: "74.5", "100". */
export function shortText(value: Fraction, places: number): string {
  const text = fixedText(value, places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The value moved to the nearer end when it lies outside [lo, hi]. */
export function clip(value: Fraction, lo: Fraction, hi: Fraction): Fraction {
  if (value.lt(lo)) return lo;
  return value.gt(hi) ? hi : value;
}

export interface WeightedTerm {
  /** Whole, in any unit common to all terms. */
  share: bigint;
  value: Fraction;
}

/**
 * sum(share x value) / sum(share), summed as integers and divided once (scoring.md 1.1). Shares must not sum to zero.
 */
export function weightedMean(terms: readonly WeightedTerm[]): Fraction {
  let numerator = 0n;
  let denominator = 1n;
  let shares = 0n;
  for (const { share, value } of terms) {
    const part = share * value.s * value.n;
    if (denominator % value.d === 0n) numerator += part * (denominator / value.d);
    else {
      numerator = numerator * value.d + part * denominator;
      denominator *= value.d;
    }
    shares += share;
  }
  return ratio(numerator, denominator * shares);
}

/** Whole numbers in the same proportion as the weights, as small as possible. */
export function integerShares(weights: readonly Fraction[]): bigint[] {
  const common = weights.reduce((sofar, w) => lcm(sofar, w.d), 1n);
  const whole = weights.map((w) => w.s * w.n * (common / w.d));
  const divisor = whole.reduce((sofar, n) => gcd(sofar, n), 0n);
  return divisor === 0n ? whole : whole.map((n) => n / divisor);
}

/** Greatest common divisor, never negative; gcd(0, 0) is 0. */
function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Least common multiple of two positive numbers. */
export function lcm(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b;
}
