import { type FaultList, type Place } from './faults.js';
import { type Fraction, integerShares, ONE, ZERO } from './fraction.js';
import { INDICATOR_KEYS, readIndicatorFunction } from './indicator-parser.js';
import { LIMITS } from './limits.js';
import { readNumber } from './numbers.js';
import { isObject, type JsonObject, own, readList, readName, readObject, refuseUnknownKeys } from './reading.js';
import { type Item, type Leaf } from './rule.js';
import { checkWeights } from './weight-check.js';

const WEIGHT = { quotient: true, places: LIMITS.weightPlaces, min: ZERO, open: true };

export type LeafKind = Leaf['kind'];

/** Items of a stage or aspect: never empty, weights complete among siblings, each an aspect (with `items`) or a leaf. */
export function readItems(value: unknown, kind: LeafKind, depth: number, place: Place, faults: FaultList): Item[] {
  const list = readList(value, place, faults, LIMITS.items);
  if (!list) return [];
  if (list.length === 0) faults.add(place, 'items.empty');
  if (depth > LIMITS.itemDepth) {
    faults.add(place, 'items.too-deep', { max: LIMITS.itemDepth });
    return [];
  }
  const weights = readWeights(list, place, faults);
  const shares = integerShares(weights);
  return list.flatMap((entry, i) => {
    const object = readObject(entry, place.at(i), faults);
    if (!object) return [];
    return [readItem(object, { weight: weights[i] ?? ONE, share: shares[i] ?? 1n }, kind, depth, place.at(i), faults)];
  });
}

/** The weights of siblings, checked to be whole together; ONE stands in for a faulty one. */
export function readWeights(siblings: readonly unknown[], place: Place, faults: FaultList): Fraction[] {
  const weights = siblings.map((entry, i) =>
    isObject(entry) ? readNumber(own(entry, 'weight'), WEIGHT, place.at(i).at('weight'), faults) : undefined,
  );
  const complete = weights.filter((w) => w !== undefined);
  if (complete.length === siblings.length && complete.length > 0) checkWeights(complete, place, faults);
  return weights.map((w) => w ?? ONE);
}

function readItem(
  object: JsonObject,
  weighted: { weight: Fraction; share: bigint },
  kind: LeafKind,
  depth: number,
  place: Place,
  faults: FaultList,
): Item {
  const label = own(object, 'label');
  const base = {
    code: readName(own(object, 'code'), place.at('code'), faults) ?? '',
    ...(typeof label === 'string' ? { label } : {}),
    ...weighted,
  };
  const isGroup = own(object, 'items') !== undefined;
  const keys = ['code', 'weight', ...(isGroup ? ['items'] : kind === 'indicator' ? INDICATOR_KEYS : [])];
  refuseUnknownKeys(object, (key) => keys.includes(key), place, faults);
  if (isGroup) {
    return {
      kind: 'group',
      ...base,
      items: readItems(own(object, 'items'), kind, depth + 1, place.at('items'), faults),
    };
  }
  if (kind === 'criterion') return { kind, ...base };
  return { kind, ...base, scorer: readIndicatorFunction(object, place, faults) };
}
