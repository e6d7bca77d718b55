import { type FaultList, type Place } from './faults.js';
import { LIMITS } from './limits.js';
import { type JsonObject, own, readCount, readWord } from './reading.js';
import { type Composite } from './rule.js';

const KINDS = ['arithmetic', 'geometric', 'sum'] as const;

/** Decimals that a geometric mean keeps when the rule does not say; as many as a logarithm (scoring.md 1.4). */
const USUAL_PLACES = 6;

/** Keys that say how a node is made from what is below it. */
export const COMPOSITE_KEYS: readonly string[] = ['composite', 'composite_places'];

/** `composite` of a rule, a stage or an aspect: "arithmetic" when absent, "sum", or "geometric" with its `composite_places`. */
export function readComposite(object: JsonObject, place: Place, faults: FaultList): Composite {
  const kind = readWord(own(object, 'composite'), KINDS, place.at('composite'), faults, {
    code: 'composite.unknown',
    fallback: 'arithmetic',
  });
  const places = own(object, 'composite_places');
  if (kind !== 'geometric') {
    if (places !== undefined) faults.add(place.at('composite_places'), 'composite.places-unused');
    return { kind: kind ?? 'arithmetic' };
  }
  const range = { min: 0, max: LIMITS.places };
  return {
    kind,
    places: readCount(places ?? USUAL_PLACES, range, place.at('composite_places'), faults) ?? USUAL_PLACES,
  };
}

/** The key under which the children of a node carry their weight: a sum has factors, which need not be 100 together. */
export function weightKey({ kind }: Composite): 'weight' | 'factor' {
  return kind === 'sum' ? 'factor' : 'weight';
}
