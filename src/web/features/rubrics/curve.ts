import { scoreFigure } from '../../../core/scoring/indicators.js';
import { parseExact } from '../../../core/scoring/numbers.js';
import { type IndicatorFunction } from '../../../core/scoring/rule.js';

export interface CurvePoint {
  readonly x: number;
  readonly points: number;
}

/** A curve to draw: its points from left to right, and the figures that somebody named. */
export interface Curve {
  readonly line: readonly CurvePoint[];
  readonly knots: readonly CurvePoint[];
  readonly isStepped: boolean;
}

type Numeric = Exclude<IndicatorFunction, { fn: 'levels' }>;

const SAMPLES = 48;
const MARGIN = 0.12;

/** The curve of a numeric function a little beyond the figures that it names. Floats do for a picture; scores stay exact. */
export function curveOf(scorer: Numeric): Curve {
  const named = namedFigures(scorer);
  const [from, to] = [Math.min(...named), Math.max(...named)];
  const margin = (to - from || Math.abs(to) || 1) * MARGIN;
  const start = scorer.fn === 'log_goalpost' ? Math.max(from - margin, from / 2) : from - margin;
  const end = to + margin;
  const grid = Array.from({ length: SAMPLES + 1 }, (_, index) => start + ((end - start) * index) / SAMPLES);
  const at = (x: number): CurvePoint => ({ x, points: pointsAt(scorer, x) });
  const isStepped = scorer.fn === 'step';
  // A straight line needs its corners only; a step needs nothing between its thresholds.
  const xs = scorer.fn === 'log_goalpost' ? [...grid, ...named] : [start, ...named, end];
  return {
    line: [...new Set(xs)].sort((one, other) => one - other).map(at),
    knots: named.map(at),
    isStepped,
  };
}

function namedFigures(scorer: Numeric): number[] {
  switch (scorer.fn) {
    case 'goalpost':
    case 'log_goalpost':
      return [scorer.lo.valueOf(), scorer.hi.valueOf()];
    case 'target':
      return [0, scorer.target.mul(scorer.cap).div(100).valueOf()];
    case 'step':
    case 'piecewise':
      return scorer.knots.map(({ x }) => x.valueOf());
  }
}

const pointsAt = (scorer: Numeric, x: number): number => {
  const text = x.toFixed(6).replace(/^-(?=0\.0+$)/, '');
  return scoreFigure(scorer, { state: 'given', text, value: parseExact(text) })?.valueOf() ?? 0;
};
