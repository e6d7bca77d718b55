import { type FaultList, type Place } from './faults.js';
import { type Fraction, HUNDRED, ZERO } from './fraction.js';
import { LIMITS } from './limits.js';
import { readNumber } from './numbers.js';
import { readList, readName, readObject } from './reading.js';
import { type Knot } from './rule.js';

const POINTS = { min: ZERO, max: HUNDRED, quotient: true };

/** Rows `[x, points]` with x strictly increasing and points on 0-100. */
export function readKnots(value: unknown, fewest: number, place: Place, faults: FaultList): Knot[] {
  const rows = readList(value, place, faults, LIMITS.tableRows);
  if (rows && rows.length < fewest) faults.add(place, 'table.too-short', { min: fewest });
  const knots = (rows ?? []).flatMap((row, i) => readKnot(row, place.at(i), faults));
  knots.forEach((knot, i) => {
    const before = knots[i - 1];
    if (before?.x.gte(knot.x)) faults.add(place.at(i), 'table.not-increasing');
  });
  return knots;
}

function readKnot(row: unknown, place: Place, faults: FaultList): Knot[] {
  const pair = readList(row, place, faults, 2);
  if (!pair) return [];
  const x = readNumber(pair[0], {}, place.at(0), faults);
  const points = readNumber(pair[1], POINTS, place.at(1), faults);
  return x && points ? [{ x, points }] : [];
}

/** A table from a level's name to its points on 0-100; zero stands in for faulty points, so that the level itself stays known. */
export function readLevels(value: unknown, place: Place, faults: FaultList): Map<string, Fraction> {
  const levels = new Map<string, Fraction>();
  const rows = Object.entries(readObject(value, place, faults) ?? {});
  if (rows.length > LIMITS.tableRows) {
    faults.add(place, 'list.too-long', { count: rows.length, max: LIMITS.tableRows });
  }
  for (const [name, points] of rows.slice(0, LIMITS.tableRows)) {
    const level = readName(name, place.at(name), faults);
    const number = readNumber(points, POINTS, place.at(name), faults);
    if (level !== undefined) levels.set(level, number ?? ZERO);
  }
  if (rows.length === 0) faults.add(place, 'table.too-short', { min: 1 });
  return levels;
}
