import { FaultList, type Parsed, Place } from './faults.js';
import { LIMITS } from './limits.js';
import { readNominee } from './nominee-parser.js';
import { type Problem } from './problem.js';
import { own, readList, readObject, refuseDuplicates, refuseUnknownKeys } from './reading.js';
import { readRule } from './rule-parser.js';

/**
 * Reads a scoring problem `{ rule, nominees }` (product.md section 5): a Problem, or every fault at once, each with its place.
 * Never throws, whatever the value.
 */
export function parseProblem(value: unknown): Parsed<Problem> {
  const faults = new FaultList();
  const object = readObject(value, Place.root, faults);
  if (!object) return { ok: false, faults: faults.list() };
  refuseUnknownKeys(object, (key) => key === 'rule' || key === 'nominees', Place.root, faults);
  const rule = readRule(own(object, 'rule'), Place.root.at('rule'), faults);
  const place = Place.root.at('nominees');
  const list = readList(own(object, 'nominees'), place, faults, LIMITS.nominees) ?? [];
  if (!rule) return { ok: false, faults: faults.list() };
  const nominees = list.flatMap((entry, i) => readNominee(entry, rule, place.at(i), faults) ?? []);
  const named = nominees.map(({ id, place: at }) => ({ name: id, place: at.at('id') }));
  refuseDuplicates(
    named.filter(({ name }) => name !== ''),
    'nominee.duplicate',
    faults,
  );
  return faults.conclude({ rule, nominees });
}
