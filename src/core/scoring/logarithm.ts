import { type Fraction, ratio, roundHalfUp } from './fraction.js';

/*
 * Logarithms and powers of fractions in whole-number arithmetic, so that every machine and every language that follows the same
 * steps gets the same digits. Fixed point with 192 binary places (57 decimal digits); errors stay below 10^-45 for results up to
 * 10^6. What is read off is first put on 30 decimal places, which brings back every number that is short in decimal (the
 * geometric mean of 40 and 90 is 60, not 59.99...), and only then rounded half-up to the places that the rule declares.
 */
const BITS = 192n;
const UNIT = 1n << BITS;
const SNAP_PLACES = 30;

/** 2 atanh(t) for |t| <= 1/3: the series 2 (t + t^3/3 + t^5/5 + ...). */
function doubleAtanh(t: bigint): bigint {
  const square = (t * t) >> BITS;
  let sum = 0n;
  let power = t;
  for (let odd = 1n; power !== 0n && power !== -1n; odd += 2n) {
    sum += power / odd;
    power = (power * square) >> BITS;
  }
  return 2n * sum;
}

const LN_2 = doubleAtanh(UNIT / 3n);

/** ln x in units of 2^-192, for x > 0. */
function fixedLog({ n, d }: Fraction): bigint {
  const exponent = BigInt(bitLength(n) - bitLength(d));
  const [over, under] = exponent >= 0n ? [n, d << exponent] : [n << -exponent, d];
  // over/under lies between 1/2 and 2, so t between -1/3 and 1/3.
  return exponent * LN_2 + doubleAtanh(((over - under) << BITS) / (over + under));
}

function bitLength(value: bigint): number {
  const hex = value.toString(16);
  return 4 * (hex.length - 1) + (32 - Math.clz32(Number.parseInt(hex.charAt(0), 16)));
}

/** e^y as a fraction, for y in units of 2^-192. */
function fixedPower(y: bigint): Fraction {
  const twos = (2n * y + LN_2) / (2n * LN_2) - (2n * y + LN_2 < 0n ? 1n : 0n);
  // Halved eight times for a short series, then squared eight times.
  const rest = (y - twos * LN_2) >> 8n;
  let sum = 0n;
  let term = UNIT;
  for (let i = 1n; term !== 0n && term !== -1n; i += 1n) {
    sum += term;
    term = ((term * rest) >> BITS) / i;
  }
  for (let i = 0; i < 8; i += 1) sum = (sum * sum) >> BITS;
  return twos >= 0n ? ratio(sum << twos, UNIT) : ratio(sum, UNIT << -twos);
}

/**
 * The weighted geometric mean of positive values, (product of value^share)^(1 / sum of shares), half-up at `places` decimals (at
 * most 20): irrational as a rule, and from here on exact.
 */
export function geometricMean(terms: readonly { share: bigint; value: Fraction }[], places: number): Fraction {
  const shares = terms.reduce((sum, { share }) => sum + share, 0n);
  const logs = terms.reduce((sum, { share, value }) => sum + share * fixedLog(value), 0n);
  return roundHalfUp(roundHalfUp(fixedPower(logs / shares), SNAP_PLACES), places);
}

/** How far x has come from lo to hi by ratio: (ln x - ln lo) / (ln hi - ln lo) times `whole`, half-up at `places` decimals (at most 20). */
export function logShare(x: Fraction, lo: Fraction, hi: Fraction, whole: bigint, places: number): Fraction {
  const low = fixedLog(lo);
  const share = ratio(whole * (fixedLog(x) - low), fixedLog(hi) - low);
  return roundHalfUp(roundHalfUp(share, SNAP_PLACES), places);
}
