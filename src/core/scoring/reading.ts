import { type FaultCode } from './fault-messages.js';
import { type FaultList, type Place, shown } from './faults.js';
import { LIMITS } from './limits.js';

/** A JSON object, read only by its own keys. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Keys that describe and never decide; allowed in any object of a problem. */
const DESCRIPTIVE =
  /^(name|title|label|description|note|notes|comment|unit|source|period|legal_basis|province|sector|zone|[x$][-_].+)$/;

/** True for a plain JSON object: not null, not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own key's value; inherited names such as "constructor" are absent. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The value as an object, or a fault and undefined. */
export function readObject(value: unknown, place: Place, faults: FaultList): JsonObject | undefined {
  if (isObject(value)) return value;
  addWrongType(place, 'object', value, faults);
  return undefined;
}

/** The value as a list of at most `max` entries, or a fault and undefined. */
export function readList(value: unknown, place: Place, faults: FaultList, max: number): readonly unknown[] | undefined {
  if (!Array.isArray(value)) addWrongType(place, 'list', value, faults);
  else if (value.length > max) faults.add(place, 'list.too-long', { count: value.length, max });
  else return value as readonly unknown[];
  return undefined;
}

/** A code or id: text that is not blank, trimmed, free of control characters, and of bounded length. */
export function readName(value: unknown, place: Place, faults: FaultList): string | undefined {
  if (value === undefined) faults.add(place, 'name.missing');
  else if (typeof value !== 'string') addWrongType(place, 'text', value, faults);
  else if (value.trim() !== value || value === '' || /[\p{Cc}\p{Cs}]/u.test(value)) {
    faults.add(place, 'name.malformed', { value: shown(value) });
  } else if (value.length > LIMITS.nameLength) {
    faults.add(place, 'name.too-long', { max: LIMITS.nameLength });
  } else return value;
  return undefined;
}

/** One of the listed words; `fallback` when absent. An unknown word is a fault with the given code. */
export function readWord<W extends string>(
  value: unknown,
  words: readonly W[],
  place: Place,
  faults: FaultList,
  options: { code: FaultCode; fallback?: W },
): W | undefined {
  if (value === undefined && options.fallback !== undefined) return options.fallback;
  const word = words.find((w) => w === value);
  if (word === undefined) {
    const given = value === undefined ? {} : { value: shown(value) };
    faults.add(place, options.code, { ...given, allowed: words.join(', ') });
  }
  return word;
}

/** A whole number between min and max. */
export function readCount(
  value: unknown,
  range: { min: number; max: number },
  place: Place,
  faults: FaultList,
): number | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value >= range.min && value <= range.max) return value;
  faults.add(place, 'count.malformed', { value: shown(value), ...range });
  return undefined;
}

/** A key that is neither known nor descriptive is a fault: a mistyped "penalti" must not pass unseen. */
export function refuseUnknownKeys(
  object: JsonObject,
  known: (key: string) => boolean,
  place: Place,
  faults: FaultList,
): void {
  for (const key of Object.keys(object)) {
    if (known(key) || DESCRIPTIVE.test(key)) continue;
    faults.add(place.at(key), 'key.unknown', { key: key.slice(0, 40) });
  }
}

/** Adds a fault for every text that appears a second time; the place names the later one. */
export function refuseDuplicates(
  names: readonly { name: string; place: Place }[],
  code: FaultCode,
  faults: FaultList,
): void {
  const seen = new Set<string>();
  for (const { name, place } of names) {
    if (seen.has(name)) faults.add(place, code, { name });
    seen.add(name);
  }
}

function addWrongType(place: Place, expected: 'object' | 'list' | 'text', value: unknown, faults: FaultList): void {
  if (value === undefined) faults.add(place, 'value.missing', { expected });
  else faults.add(place, 'type.wrong', { value: shown(value), expected });
}
