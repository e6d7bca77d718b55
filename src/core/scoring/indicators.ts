import { clip, type Fraction, HUNDRED, ratio, ZERO } from './fraction.js';
import { logShare } from './logarithm.js';
import { type Figure } from './problem.js';
import { type IndicatorFunction, type Knot } from './rule.js';

/** Digits after the point that a logarithm keeps before it becomes exact (scoring.md 1.4). */
const LOG_PLACES = 6;

/**
 * Logarithms of what a problem may hold are below 70 and wrong by less than 10^-13 in a double; over a distance of 0.01 that is
 * less than 0.002 of a millionth of the score.
 */
const NARROW_LOG = 0.01;
const UNCLEAR = 0.01;

/**
 * The points of a figure: a Fraction on 0-100 (up to `cap` for a target), or null when the indicator does not apply.
 * A missing figure scores zero; a pending one has no score yet, so ask before calling. Source: scoring.md 1.4 and 1.6, case 14.
 */
export function scoreFigure(scorer: IndicatorFunction, figure: Figure): Fraction | null {
  switch (figure.state) {
    case 'not-applicable':
    case 'pending':
      return null;
    case 'missing':
      return ZERO;
    case 'level':
      return scorer.fn === 'levels' ? (scorer.levels.get(figure.level) ?? ZERO) : ZERO;
    case 'given':
      return scorer.fn === 'levels' ? ZERO : scoreNumber(scorer, figure.value);
  }
}

/** The points of a measured number by a numeric function. */
function scoreNumber(scorer: Exclude<IndicatorFunction, { fn: 'levels' }>, x: Fraction): Fraction {
  switch (scorer.fn) {
    case 'goalpost':
      return directed(HUNDRED.mul(x.sub(scorer.lo)).div(scorer.hi.sub(scorer.lo)), scorer.dir);
    case 'log_goalpost':
      return directed(logPoints(x, scorer.lo, scorer.hi), scorer.dir);
    case 'target':
      return clip(HUNDRED.mul(x).div(scorer.target), ZERO, scorer.cap);
    case 'step':
      return stepPoints(scorer.knots, x);
    case 'piecewise':
      return between(scorer.knots, x);
  }
}

function directed(attained: Fraction, dir: 'benefit' | 'cost'): Fraction {
  const score = clip(attained, ZERO, HUNDRED);
  return dir === 'cost' ? HUNDRED.sub(score) : score;
}

/**
 * 100 (ln x - ln lo) / (ln hi - ln lo), half-up at 6 places; at or below lo it is 0 without asking for a logarithm. A double is
 * right to far more places, so it is asked first; only where it lies too near to a half does the exact way decide.
 */
function logPoints(x: Fraction, lo: Fraction, hi: Fraction): Fraction {
  if (x.lte(lo)) return ZERO;
  if (x.gte(hi)) return HUNDRED;
  const [value, low, high] = [x, lo, hi].map((n) => Math.log(n.valueOf())) as [number, number, number];
  const units = ((value - low) / (high - low)) * 100 * 10 ** LOG_PLACES;
  const isClear = high - low > NARROW_LOG && Math.abs(units - Math.floor(units) - 0.5) > UNCLEAR;
  return isClear ? ratio(BigInt(Math.round(units)), 10n ** BigInt(LOG_PLACES)) : logShare(x, lo, hi, 100n, LOG_PLACES);
}

/** The points of the largest threshold at or below x; zero below the first. */
function stepPoints(knots: readonly Knot[], x: Fraction): Fraction {
  return knots.findLast((knot) => knot.x.lte(x))?.points ?? ZERO;
}

/** Straight lines between the knots, level beyond the first and the last. */
function between(knots: readonly Knot[], x: Fraction): Fraction {
  const after = knots.findIndex((knot) => knot.x.gte(x));
  const upper = knots.at(after);
  const lower = after > 0 ? knots[after - 1] : upper;
  if (!upper || !lower) return ZERO;
  if (after <= 0) return upper.points;
  const run = x.sub(lower.x).div(upper.x.sub(lower.x));
  return lower.points.add(upper.points.sub(lower.points).mul(run));
}
