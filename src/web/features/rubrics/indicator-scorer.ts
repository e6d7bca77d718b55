import { type Fraction, HUNDRED } from '../../../core/scoring/fraction.js';
import { scoreFigure } from '../../../core/scoring/indicators.js';
import { parseExact } from '../../../core/scoring/numbers.js';
import { type IndicatorFunction, type Knot } from '../../../core/scoring/rule.js';
import { type CriterionNode } from './rubric-body.js';

/** The function of an indicator ready to compute with, by the server's own arithmetic; null while a part of it is missing or wrong. */
export function scorerOf(criterion: CriterionNode): IndicatorFunction | null {
  const { fn, dir = 'benefit' } = criterion;
  if (fn === undefined) return null;
  const [lo, hi] = [number(criterion.lo), number(criterion.hi)];
  switch (fn) {
    case 'goalpost':
      return lo && hi && lo.lt(hi) ? { fn, lo, hi, dir } : null;
    case 'log_goalpost':
      return lo && hi && lo.lt(hi) && lo.gt(0) ? { fn, lo, hi, dir } : null;
    case 'target': {
      const target = number(criterion.target);
      const cap = criterion.cap === undefined ? HUNDRED : number(criterion.cap);
      return target?.gt(0) && cap ? { fn, target, cap } : null;
    }
    case 'step':
    case 'piecewise':
      return tableOf(fn, criterion.knots);
    case 'levels':
      return answersOf(criterion.levels);
  }
}

/** The points of a figure as decimal text; null while the function or the figure cannot be read. */
export function pointsOf(criterion: CriterionNode, figure: string): Fraction | null {
  const scorer = scorerOf(criterion);
  if (!scorer) return null;
  if (scorer.fn === 'levels') return scoreFigure(scorer, { state: 'level', level: figure });
  const value = number(figure);
  return value ? scoreFigure(scorer, { state: 'given', text: figure, value }) : null;
}

function tableOf(fn: 'step' | 'piecewise', rows: CriterionNode['knots'] = []): IndicatorFunction | null {
  const knots = rows.flatMap((row): Knot[] => {
    const [x, points] = [number(row.x), number(row.points)];
    return x && points ? [{ x, points }] : [];
  });
  const isRising = knots.every(({ x }, index) => knots[index - 1]?.x.lt(x) ?? true);
  const isWhole = knots.length === rows.length && knots.length >= (fn === 'piecewise' ? 2 : 1);
  return isWhole && isRising ? { fn, knots } : null;
}

function answersOf(answers: CriterionNode['levels'] = []): IndicatorFunction | null {
  const levels = new Map<string, Fraction>();
  for (const { code, points } of answers) {
    const value = number(points);
    if (value) levels.set(code, value);
  }
  return levels.size > 0 && levels.size === answers.length ? { fn: 'levels', levels } : null;
}

function number(text: string | undefined): Fraction | undefined {
  if (text === undefined || !/^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(text)) return undefined;
  return parseExact(text);
}
