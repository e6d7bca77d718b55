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
  faults.add(place, ...wrongType('an object', value));
  return undefined;
}

/** The value as a list of at most `max` entries, or a fault and undefined. */
export function readList(value: unknown, place: Place, faults: FaultList, max: number): readonly unknown[] | undefined {
  if (!Array.isArray(value)) faults.add(place, ...wrongType('a list', value));
  else if (value.length > max) faults.add(place, 'list.too-long', `has ${value.length} entries; at most ${max}`);
  else return value as readonly unknown[];
  return undefined;
}

/** A code or id: text that is not blank, trimmed, free of control characters, and of bounded length. */
export function readName(value: unknown, place: Place, faults: FaultList): string | undefined {
  if (value === undefined) faults.add(place, 'name.missing', 'is missing');
  else if (typeof value !== 'string') faults.add(place, ...wrongType('text', value));
  else if (value.trim() !== value || value === '' || /[\p{Cc}\p{Cs}]/u.test(value)) {
    faults.add(place, 'name.malformed', `${shown(value)} is not a name: it is empty, padded or unprintable`);
  } else if (value.length > LIMITS.nameLength) {
    faults.add(place, 'name.too-long', `is longer than ${LIMITS.nameLength} characters`);
  } else return value;
  return undefined;
}

/** One of the listed words; `fallback` when absent. An unknown word is a fault with the given code. */
export function readWord<W extends string>(
  value: unknown,
  words: readonly W[],
  place: Place,
  faults: FaultList,
  options: { code: string; fallback?: W },
): W | undefined {
  if (value === undefined && options.fallback !== undefined) return options.fallback;
  const word = words.find((w) => w === value);
  if (word === undefined) {
    const allowed = words.join(', ');
    const message = value === undefined ? `is missing; one of ${allowed}` : `${shown(value)} is not one of ${allowed}`;
    faults.add(place, options.code, message, { allowed });
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
  faults.add(place, 'count.malformed', `${shown(value)} is not a whole number from ${range.min} to ${range.max}`);
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
    faults.add(place.at(key), 'key.unknown', `${shown(key)} is not a known key here`, { key: key.slice(0, 40) });
  }
}

/** Adds a fault for every text that appears a second time; the place names the later one. */
export function refuseDuplicates(
  names: readonly { name: string; place: Place }[],
  code: string,
  faults: FaultList,
): void {
  const seen = new Set<string>();
  for (const { name, place } of names) {
    if (seen.has(name)) faults.add(place, code, `${shown(name)} appears more than once`, { name });
    seen.add(name);
  }
}

function wrongType(expected: string, value: unknown): [string, string, Record<string, string>] {
  const [code, verb] = value === undefined ? ['value.missing', 'is missing;'] : ['type.wrong', `is ${shown(value)};`];
  return [code, `${verb} ${expected} is expected`, { expected }];
}
