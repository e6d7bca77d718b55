import { type FaultList, type Place, shown } from './faults.js';
import { type Fraction, ratio } from './fraction.js';
import { LIMITS } from './limits.js';

const DECIMAL = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;
const QUOTIENT = /^(-?)(0|[1-9]\d*)\/([1-9]\d*)$/;
const LONGEST = 2 * (LIMITS.integerDigits + 2);

type Read = { value: Fraction } | { code: string; message: string };

export interface NumberRule {
  /** Also accept "p/q". */
  quotient?: boolean;
  /** Decimal places at most; the general limit when absent. */
  places?: number;
  min?: Fraction;
  /** The value must be above `min`, not at it. */
  open?: boolean;
  max?: Fraction;
}

/**
 * Reads a number in canonical form: digits with an optional decimal point, as text or as a JSON number; "p/q" where the
 * rule allows it. A comma, an exponent, NaN, a plus sign or a leading zero is a fault.
 */
export function readNumber(value: unknown, rule: NumberRule, place: Place, faults: FaultList): Fraction | undefined {
  const read = parseNumber(value, rule);
  if ('value' in read) return read.value;
  faults.add(place, read.code, read.message, { value: shown(value) });
  return undefined;
}

/** The number in a text of canonical form ("-5/2", "79.63"); the inverse of `exactText`. Throws RangeError otherwise. */
export function parseExact(text: string): Fraction {
  const fraction = decimal(text) ?? quotient(text);
  if (fraction === undefined) throw new RangeError(`${shown(text)} is not a canonical number`);
  return fraction;
}

function parseNumber(value: unknown, rule: NumberRule): Read {
  const text = typeof value === 'number' ? String(value) : value;
  if (text === undefined) return { code: 'number.missing', message: 'is missing; a number is expected' };
  if (typeof text !== 'string') return malformed(value, '');
  if (text.length > LONGEST) return { code: 'number.too-long', message: `${shown(text)} has too many digits` };
  const digits = DECIMAL.exec(text);
  const fraction = digits ? decimal(text) : rule.quotient ? quotient(text) : undefined;
  if (fraction === undefined) return malformed(value, text);
  return tooLong(text, digits?.[3]?.length ?? 0, rule) ?? outside(value, fraction, rule) ?? { value: fraction };
}

function malformed(value: unknown, text: string): Read {
  const hint = /^-?[\d.]*,\d+$/.test(text) ? ': write the decimal point as "."' : '';
  return { code: 'number.malformed', message: `${shown(value)} is not a number in canonical form${hint}` };
}

function tooLong(text: string, places: number, rule: NumberRule): Read | undefined {
  const most = rule.places ?? LIMITS.fractionDigits;
  if (places > most) {
    return { code: 'number.too-fine', message: `${shown(text)} has ${places} decimal places; at most ${most}` };
  }
  const long = text
    .split(/[./]/)
    .some((part, i) => (i === 0 || text.includes('/')) && part.length > LIMITS.integerDigits + 1);
  return long ? { code: 'number.too-long', message: `${shown(text)} has too many digits` } : undefined;
}

function outside(value: unknown, number: Fraction, rule: NumberRule): Read | undefined {
  const { min, max } = rule;
  const low = min !== undefined && (rule.open ? number.lte(min) : number.lt(min));
  const high = max !== undefined && number.gt(max);
  if (!low && !high) return undefined;
  const bound = low ? `${rule.open ? 'above' : 'at least'} ${min.toFraction()}` : `at most ${max?.toFraction() ?? ''}`;
  return { code: 'number.out-of-range', message: `${shown(value)} must be ${bound}` };
}

function decimal(text: string): Fraction | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', places = ''] = match;
  return ratio(BigInt(`${sign}${whole}${places}`), 10n ** BigInt(places.length));
}

function quotient(text: string): Fraction | undefined {
  const match = QUOTIENT.exec(text);
  if (!match) return undefined;
  const [, sign = '', over = '', under = ''] = match;
  return ratio(BigInt(sign + over), BigInt(under));
}
