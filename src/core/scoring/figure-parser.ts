import { type FaultList, type Place, shown } from './faults.js';
import { exactText } from './fraction.js';
import { readNumber } from './numbers.js';
import { type Figure } from './problem.js';
import { isObject, own } from './reading.js';
import { type Indicator } from './rule.js';

/** A nominee's figure for one indicator: a number, a level's name, null for N/A, or `{ "state": "missing" | "pending" }`. */
export function readFigure(value: unknown, leaf: Indicator, place: Place, faults: FaultList): Figure | undefined {
  if (value === null) return { state: 'not-applicable' };
  if (value === undefined) {
    faults.add(place, 'criterion.missing', { criterion: leaf.code, na: 'null' });
    return undefined;
  }
  if (isObject(value)) {
    const state = own(value, 'state');
    if (state === 'missing' || state === 'pending') return { state };
    faults.add(place, 'figure.unknown-state', { value: shown(state) });
    return undefined;
  }
  if (leaf.scorer.fn === 'levels') return readLevel(value, leaf.scorer.levels, place, faults);
  const number = readNumber(value, {}, place, faults);
  return number && { state: 'given', text: exactText(number), value: number };
}

function readLevel(
  value: unknown,
  levels: ReadonlyMap<string, unknown>,
  place: Place,
  faults: FaultList,
): Figure | undefined {
  const level = typeof value === 'number' ? String(value) : value;
  if (typeof level === 'string' && levels.has(level)) return { state: 'level', level };
  const allowed = [...levels.keys()].slice(0, 12).join(', ');
  faults.add(place, 'level.unknown', { value: shown(value), allowed });
  return undefined;
}
