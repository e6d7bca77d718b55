import { COMPOSITE_KEYS, readComposite, weightKey } from './composite-parser.js';
import { type FaultList, type Place } from './faults.js';
import { type Fraction, integerShares, ONE, ZERO } from './fraction.js';
import { INDICATOR_KEYS, readIndicatorFunction } from './indicator-parser.js';
import { LIMITS } from './limits.js';
import { readNumber } from './numbers.js';
import { isObject, type JsonObject, own, readList, readName, readObject, refuseUnknownKeys } from './reading.js';
import { type Composite, type Item, type Leaf } from './rule.js';
import { checkWeights, manageable } from './weight-check.js';

const WEIGHT = { quotient: true, places: LIMITS.weightPlaces, min: ZERO, open: true };
const FACTOR = { quotient: true, min: ZERO, open: true };

export type LeafKind = Leaf['kind'];

/** Items of a stage or aspect: never empty, weights complete among siblings, each an aspect (with `items`) or a leaf. */
export function readItems(
  value: unknown,
  { composite, kind, depth }: { composite: Composite; kind: LeafKind; depth: number },
  place: Place,
  faults: FaultList,
): Item[] {
  const list = readList(value, place, faults, LIMITS.items);
  if (!list) return [];
  if (list.length === 0) faults.add(place, 'items.empty');
  if (depth > LIMITS.itemDepth) {
    faults.add(place, 'items.too-deep', { max: LIMITS.itemDepth });
    return [];
  }
  const weights = readWeights(list, composite, place, faults);
  const shares = integerShares(weights);
  return list.flatMap((entry, i) => {
    const object = readObject(entry, place.at(i), faults);
    if (!object) return [];
    const weighted = { weight: weights[i] ?? ONE, share: shares[i] ?? 1n };
    return [readItem(object, { weighted, kind, depth, key: weightKey(composite) }, place.at(i), faults)];
  });
}

/** The weights of siblings, checked to be whole together, or the factors of a sum; ONE stands in for a faulty one. */
export function readWeights(
  siblings: readonly unknown[],
  composite: Composite,
  place: Place,
  faults: FaultList,
): readonly Fraction[] {
  const key = weightKey(composite);
  const rule = key === 'factor' ? FACTOR : WEIGHT;
  const weights = siblings.map((entry, i) =>
    isObject(entry) ? readNumber(own(entry, key), rule, place.at(i).at(key), faults) : undefined,
  );
  const complete = weights.filter((w) => w !== undefined);
  const usable = manageable(complete, place, faults);
  if (usable !== complete) return weights.map(() => ONE);
  const isWhole = complete.length === siblings.length && complete.length > 0;
  if (key === 'weight' && isWhole) checkWeights(complete, place, faults);
  return weights.map((w) => w ?? ONE);
}

function readItem(
  object: JsonObject,
  {
    weighted,
    kind,
    depth,
    key,
  }: { weighted: { weight: Fraction; share: bigint }; kind: LeafKind; depth: number; key: string },
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
  const more = isGroup ? ['items', ...COMPOSITE_KEYS] : kind === 'indicator' ? INDICATOR_KEYS : [];
  refuseUnknownKeys(object, (name) => ['code', key, ...more].includes(name), place, faults);
  if (isGroup) {
    const composite = readComposite(object, place, faults);
    const below = { composite, kind, depth: depth + 1 };
    return {
      kind: 'group',
      ...base,
      composite,
      items: readItems(own(object, 'items'), below, place.at('items'), faults),
    };
  }
  if (kind === 'criterion') return { kind, ...base };
  return { kind, ...base, scorer: readIndicatorFunction(object, place, faults) };
}
