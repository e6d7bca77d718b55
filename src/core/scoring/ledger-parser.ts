import { type FaultList, type Place } from './faults.js';
import { type Fraction, ZERO } from './fraction.js';
import { LIMITS } from './limits.js';
import { readNumber } from './numbers.js';
import { type LedgerLine, type Nominee } from './problem.js';
import { type JsonObject, own, readList, readObject, refuseUnknownKeys } from './reading.js';

const KINDS = ['bonus', 'penalty'] as const;

/**
 * What is added to a nominee's composite and taken off it: per kind a sum, or a list of lines `{ "points", "legal_basis" }`.
 * Nothing when absent or null; never negative.
 */
export function readAdjustments(
  object: JsonObject,
  place: Place,
  faults: FaultList,
): Pick<Nominee, 'bonus' | 'penalty' | 'ledger'> {
  const given = KINDS.map((kind) => {
    const value = own(object, kind) ?? null;
    const lines = Array.isArray(value) ? readLines(kind, value, place.at(kind), faults) : [];
    const amount = value === null || Array.isArray(value) ? ZERO : readPoints(value, place.at(kind), faults);
    return { lines, sum: lines.reduce((sum, { points }) => sum.add(points), amount) };
  });
  const ledger = given.flatMap(({ lines }) => lines);
  const [bonus = ZERO, penalty = ZERO] = given.map(({ sum }) => sum);
  return { bonus, penalty, ...(ledger.length > 0 ? { ledger } : {}) };
}

function readLines(kind: LedgerLine['kind'], value: unknown, place: Place, faults: FaultList): LedgerLine[] {
  const rows = readList(value, place, faults, LIMITS.ledgerLines) ?? [];
  return rows.flatMap((row, i) => {
    const line = readObject(row, place.at(i), faults);
    if (!line) return [];
    refuseUnknownKeys(line, (key) => key === 'points', place.at(i), faults);
    const basis = own(line, 'legal_basis');
    const points = readPoints(own(line, 'points'), place.at(i).at('points'), faults);
    return [{ kind, points, legalBasis: typeof basis === 'string' ? basis : null }];
  });
}

function readPoints(value: unknown, place: Place, faults: FaultList): Fraction {
  return readNumber(value, { min: ZERO }, place, faults) ?? ZERO;
}
