import { type FieldFault } from '../../core/errors.js';
import { type RubricCriterion } from '../rubric-format/index.js';
import { type ClaimedState } from './indicator-value.entity.js';

/** A figure as somebody gave it: a number with comma or point, or the code of a level. */
export interface GivenFigure {
  readonly state: ClaimedState;
  readonly value?: string | null | undefined;
}

export type ReadFigure =
  { readonly ok: true; readonly value: string | null } | { readonly ok: false; readonly fault: FieldFault };

const DECIMAL = /^(-?)(0|[1-9]\d{0,14})(?:[.,](\d{1,6}))?$/;
const DECIMALS_AT_MOST = 6;
const PERCENT_AT_MOST = 1000; // A growth or a coverage above its target passes 100; ten times the whole is a slip.

/** Reads a figure as its criterion asks for it and answers its one canonical form; null where there is no value. */
export function readFigure(criterion: RubricCriterion, { state, value }: GivenFigure): ReadFigure {
  if (state !== 'value') {
    return (value ?? null) === null ? { ok: true, value: null } : refuse('figure.value-not-expected');
  }
  if (value === undefined || value === null) return refuse('field.required');
  return criterion.fn === 'levels' ? readLevel(criterion, value) : readNumber(criterion, value);
}

function readLevel({ levels = [] }: RubricCriterion, value: string): ReadFigure {
  const codes = levels.map((level) => level.code);
  return codes.includes(value) ? { ok: true, value } : refuse('figure.level-unknown', { levels: codes.join(', ') });
}

function readNumber(criterion: RubricCriterion, text: string): ReadFigure {
  const match = DECIMAL.exec(text);
  if (!match) return refuse('field.not-decimal');
  const [, sign = '', whole = '', places = ''] = match;
  const shown = places.replace(/0+$/, '');
  const { decimals = DECIMALS_AT_MOST } = criterion;
  if (shown.length > decimals) return refuse('figure.too-fine', { decimals });

  const isZero = whole === '0' && shown === '';
  const value = `${isZero ? '' : sign}${whole}${shown === '' ? '' : `.${shown}`}`;
  return outside(criterion, value) ?? { ok: true, value };
}

/** Refuses what cannot be meant: a negative amount where the scale has none, a logarithm of nothing, a percentage of thousands. */
function outside(criterion: RubricCriterion, value: string): ReadFigure | undefined {
  if (criterion.fn === 'log_goalpost' && Number(value) <= 0) return refuse('figure.not-positive');
  if (value.startsWith('-') && !reachesBelowZero(criterion)) return refuse('field.too-small', { min: 0 });
  if (criterion.unit === '%' && Number(value) > PERCENT_AT_MOST)
    return refuse('field.too-big', { max: PERCENT_AT_MOST });
  return undefined;
}

const reachesBelowZero = ({ lo = '0', knots = [] }: RubricCriterion): boolean =>
  [lo, ...knots.map((knot) => knot.x)].some((bound) => bound.startsWith('-'));

const refuse = (code: string, params?: FieldFault['params']): ReadFigure => ({
  ok: false,
  fault: { field: 'value', code, ...(params ? { params } : {}) },
});
