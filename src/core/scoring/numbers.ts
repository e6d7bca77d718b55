import { type FaultCode } from './fault-messages.js';
import { type FaultList, type Place, shown } from './faults.js';
import { type Fraction, ratio } from './fraction.js';
import { LIMITS } from './limits.js';

const DECIMAL = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;
const QUOTIENT = /^(-?)(0|[1-9]\d*)\/([1-9]\d*)$/;
const LONGEST = 2 * (LIMITS.integerDigits + 2);

interface Refused {
  code: FaultCode;
  params?: Record<string, string | number>;
}

type Read = { value: Fraction } | Refused;

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
  faults.add(place, read.code, { value: shown(value), ...read.params });
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
  if (text === undefined) return { code: 'number.missing' };
  if (typeof text !== 'string') return { code: 'number.malformed' };
  if (text.length > LONGEST) return { code: 'number.too-long' };
  const digits = DECIMAL.exec(text);
  const fraction = digits ? decimal(text) : rule.quotient ? quotient(text) : undefined;
  if (fraction === undefined) return malformed(text);
  return tooLong(text, digits?.[3]?.length ?? 0, rule) ?? outside(fraction, rule) ?? { value: fraction };
}

/** A decimal comma is told how to be written: "1.234,5" as 1234.5. */
function malformed(text: string): Refused {
  const isComma = /^-?[\d.]*\d,\d+$/.test(text);
  const suggestion = text.replaceAll('.', '').replace(',', '.').slice(0, 40);
  return { code: 'number.malformed', ...(isComma ? { params: { suggestion } } : {}) };
}

function tooLong(text: string, places: number, rule: NumberRule): Refused | undefined {
  const most = rule.places ?? LIMITS.fractionDigits;
  if (places > most) return { code: 'number.too-fine', params: { max: most } };
  const long = text
    .split(/[./]/)
    .some((part, i) => (i === 0 || text.includes('/')) && part.length > LIMITS.integerDigits + 1);
  return long ? { code: 'number.too-long' } : undefined;
}

function outside(number: Fraction, { min, max, open }: NumberRule): Refused | undefined {
  const code = 'number.out-of-range';
  if (min && (open ? number.lte(min) : number.lt(min))) {
    return { code, params: open ? { above: min.toFraction() } : { min: min.toFraction() } };
  }
  return max && number.gt(max) ? { code, params: { max: max.toFraction() } } : undefined;
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
