import { type FaultList, type Place, shown } from './faults.js';
import { HUNDRED, ONE, ZERO } from './fraction.js';
import { readNumber } from './numbers.js';
import { type JsonObject, own, readWord } from './reading.js';
import { type Direction, type IndicatorFunction } from './rule.js';
import { readKnots, readLevels } from './table-parser.js';

const FUNCTIONS = ['goalpost', 'target', 'step', 'levels', 'piecewise', 'log_goalpost'] as const;
const DIRECTIONS: readonly Direction[] = ['benefit', 'cost'];
const QUOTIENT = { quotient: true };

/** Parameter keys that an indicator item may carry. */
export const INDICATOR_KEYS: readonly string[] = 'fn lo hi dir target cap steps levels knots'.split(' ');

/** The scoring function of an indicator item; after a fault a stand-in, so that the rest can still be checked. */
export function readIndicatorFunction(item: JsonObject, place: Place, faults: FaultList): IndicatorFunction {
  const fn = readWord(own(item, 'fn'), FUNCTIONS, place.at('fn'), faults, { code: 'function.unknown' });
  switch (fn) {
    case 'goalpost':
    case 'log_goalpost':
      return goalposts(fn, item, place, faults);
    case 'target':
      return target(item, place, faults);
    case 'step':
    case 'piecewise':
      return knots(fn, item, place, faults);
    case 'levels':
      refuseCost(item, place, faults);
      return { fn, levels: readLevels(own(item, 'levels'), place.at('levels'), faults) };
    case undefined:
      return { fn: 'target', target: ONE, cap: HUNDRED };
  }
}

function goalposts(
  fn: 'goalpost' | 'log_goalpost',
  item: JsonObject,
  place: Place,
  faults: FaultList,
): IndicatorFunction {
  const positive = { ...QUOTIENT, min: ZERO, open: true };
  const lo = readNumber(own(item, 'lo'), fn === 'goalpost' ? QUOTIENT : positive, place.at('lo'), faults);
  const hi = readNumber(own(item, 'hi'), QUOTIENT, place.at('hi'), faults);
  const dir = readWord(own(item, 'dir'), DIRECTIONS, place.at('dir'), faults, {
    code: 'direction.unknown',
    fallback: 'benefit',
  });
  if (lo && hi && lo.gte(hi)) {
    faults.add(place.at('hi'), 'goalposts.not-increasing');
  }
  return { fn, lo: lo ?? ZERO, hi: hi ?? ONE, dir: dir ?? 'benefit' };
}

function target(item: JsonObject, place: Place, faults: FaultList): IndicatorFunction {
  const positive = { ...QUOTIENT, min: ZERO, open: true };
  refuseCost(item, place, faults);
  return {
    fn: 'target',
    target: readNumber(own(item, 'target'), positive, place.at('target'), faults) ?? ONE,
    cap: readNumber(own(item, 'cap') ?? 100, positive, place.at('cap'), faults) ?? HUNDRED,
  };
}

/** A step table is `steps`, a piecewise-linear one `knots`; the same rows serve both, so either name is read. */
function knots(fn: 'step' | 'piecewise', item: JsonObject, place: Place, faults: FaultList): IndicatorFunction {
  refuseCost(item, place, faults);
  const usual = fn === 'step' ? 'steps' : 'knots';
  const other = fn === 'step' ? 'knots' : 'steps';
  const key = own(item, usual) === undefined && own(item, other) !== undefined ? other : usual;
  return { fn, knots: readKnots(own(item, key), fn === 'step' ? 1 : 2, place.at(key), faults) };
}

/** Tables and targets carry their direction themselves. */
function refuseCost(item: JsonObject, place: Place, faults: FaultList): void {
  const dir = own(item, 'dir');
  if (dir === undefined || dir === 'benefit') return;
  faults.add(place.at('dir'), 'direction.unknown', { value: shown(dir) });
}
