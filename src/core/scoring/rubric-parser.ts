import { type FaultList, type Place } from './faults.js';
import { exactText, type Fraction, integerShares, ONE, ZERO } from './fraction.js';
import { LIMITS, MINOR_UNITS } from './limits.js';
import { parseExact, readNumber } from './numbers.js';
import {
  type JsonObject,
  own,
  readCount,
  readList,
  readName,
  readObject,
  readWord,
  refuseUnknownKeys,
} from './reading.js';
import {
  type Aggregate,
  type Composite,
  type Organisations,
  type Quorum,
  type RubricStage,
  type Scale,
} from './rule.js';
import { readLevels } from './table-parser.js';
import { checkWeights, manageable } from './weight-check.js';

const AGGREGATES: readonly Aggregate[] = ['mean', 'olympic', 'median', 'organisation_balanced'];

/** Keys of a rubric stage beyond those of every stage. */
export const RUBRIC_KEYS = ['aggregate', 'quorum', 'levels', 'organisations', 'scale', 'step'];

type RubricTerms = Pick<RubricStage, 'aggregate' | 'quorum' | 'scale' | 'step' | 'levels' | 'organisations'>;

/** What a rubric stage says about sheets: how marks look, how they are combined, how many are needed. */
export function readRubricTerms(
  object: JsonObject,
  ruleScale: Scale,
  composite: Composite,
  place: Place,
  faults: FaultList,
): RubricTerms {
  const aggregate = readWord(own(object, 'aggregate'), AGGREGATES, place.at('aggregate'), faults, {
    code: 'aggregate.unknown',
    fallback: 'mean',
  });
  const levels =
    own(object, 'levels') === undefined ? undefined : markLevels(object, ruleScale, place.at('levels'), faults);
  const scale =
    own(object, 'scale') === undefined ? ruleScale : readScale(own(object, 'scale'), place.at('scale'), faults);
  // Factors bring marks of any scale to points; a mean of weights does not.
  if (!levels && composite.kind !== 'sum' && (scale.hi !== ruleScale.hi || scale.lo < ruleScale.lo)) {
    faults.add(place.at('scale'), 'scale.undeclared');
  }
  return {
    aggregate: aggregate ?? 'mean',
    quorum: readQuorum(own(object, 'quorum'), place.at('quorum'), faults),
    scale,
    step: readStep(own(object, 'step'), place.at('step'), faults),
    ...(levels ? { levels } : {}),
    ...organisationTerms(object, aggregate, place.at('organisations'), faults),
  };
}

/** Lowest and highest mark, as `[lo, hi]`; 0 to 100 after a fault. */
export function readScale(value: unknown, place: Place, faults: FaultList): Scale {
  const pair = readList(value, place, faults, 2);
  const lo = pair && readNumber(pair[0], { places: 2 }, place.at(0), faults);
  const hi = pair && readNumber(pair[1], { places: 2 }, place.at(1), faults);
  const limit = parseExact('1000000');
  if (!lo || !hi) return { lo: 0, hi: 100 * MINOR_UNITS };
  if (lo.gte(hi) || lo.abs().gt(limit) || hi.abs().gt(limit)) {
    faults.add(place, 'scale.malformed');
  }
  return { lo: minor(lo), hi: minor(hi) };
}

/** The exact number of minor units; the number has at most two decimal places. */
function minor(value: Fraction): number {
  return value.mul(MINOR_UNITS).valueOf();
}

function readStep(value: unknown, place: Place, faults: FaultList): number {
  if (value === undefined) return 1;
  const step = readNumber(value, { places: 2, min: ZERO, open: true, max: parseExact('100') }, place, faults);
  return step ? minor(step) : 1;
}

function readQuorum(value: unknown, place: Place, faults: FaultList): Quorum {
  if (value === undefined) return 1;
  if (value === 'two_thirds') return value;
  return readCount(value, { min: 1, max: LIMITS.sheets }, place, faults) ?? 1;
}

/** Levels of a rubric are numbers, because a sheet holds numbers; points have at most two decimal places. */
function markLevels(object: JsonObject, ruleScale: Scale, place: Place, faults: FaultList): Map<number, number> {
  const table = new Map<number, number>();
  for (const [name, points] of readLevels(own(object, 'levels'), place, faults)) {
    const level = readNumber(name, { places: 2, max: parseExact('1000000') }, place.at(name), faults);
    if (!level) continue;
    table.set(minor(level), minor(points));
    if (points.mul(MINOR_UNITS).d !== 1n) {
      faults.add(place.at(name), 'number.too-fine', { value: exactText(points), max: 2 });
    } else if (minor(points) < ruleScale.lo || minor(points) > ruleScale.hi) {
      const { lo, hi } = ruleScale;
      const bound = minor(points) < lo ? { min: lo / MINOR_UNITS } : { max: hi / MINOR_UNITS };
      faults.add(place.at(name), 'number.out-of-range', { value: exactText(points), ...bound });
    }
  }
  return table;
}

function organisationTerms(
  object: JsonObject,
  aggregate: Aggregate | undefined,
  place: Place,
  faults: FaultList,
): { organisations?: Organisations } {
  const given = own(object, 'organisations');
  const wanted = aggregate === 'organisation_balanced';
  if (given === undefined && !wanted) return {};
  if (!wanted) {
    faults.add(place, 'organisations.unused');
    return {};
  }
  const terms = readObject(given, place, faults);
  return terms ? { organisations: readOrganisations(terms, place, faults) } : {};
}

function readOrganisations(terms: JsonObject, place: Place, faults: FaultList): Organisations {
  refuseUnknownKeys(terms, (key) => ['weights', 'members', 'mandatory'].includes(key), place, faults);
  const names: string[] = [];
  const weights: Fraction[] = [];
  for (const [name, value] of Object.entries(readObject(own(terms, 'weights'), place.at('weights'), faults) ?? {})) {
    const at = place.at('weights').at(name);
    names.push(name);
    weights.push(
      readNumber(value, { quotient: true, places: LIMITS.weightPlaces, min: ZERO, open: true }, at, faults) ?? ONE,
    );
  }
  const usable = manageable(weights, place.at('weights'), faults);
  if (usable === weights) checkWeights(weights, place.at('weights'), faults);
  const shares = integerShares(usable);
  const known = new Map(names.map((name, i) => [name, shares[i] ?? 1n]));
  return {
    shares: known,
    members: readMembers(terms, known, place, faults),
    mandatory: readMandatory(terms, known, place, faults),
  };
}

function readMembers(
  terms: JsonObject,
  known: ReadonlyMap<string, bigint>,
  place: Place,
  faults: FaultList,
): Map<string, string> {
  const members = new Map<string, string>();
  const at = place.at('members');
  for (const [evaluator, value] of Object.entries(readObject(own(terms, 'members'), at, faults) ?? {})) {
    const name = readKnownOrganisation(value, known, at.at(evaluator), faults);
    if (name !== undefined) members.set(evaluator, name);
  }
  return members;
}

function readMandatory(
  terms: JsonObject,
  known: ReadonlyMap<string, bigint>,
  place: Place,
  faults: FaultList,
): string[] {
  const at = place.at('mandatory');
  const list = readList(own(terms, 'mandatory') ?? [], at, faults, LIMITS.sheets) ?? [];
  return list.flatMap((value, i) => readKnownOrganisation(value, known, at.at(i), faults) ?? []);
}

function readKnownOrganisation(
  value: unknown,
  known: ReadonlyMap<string, bigint>,
  place: Place,
  faults: FaultList,
): string | undefined {
  const name = readName(value, place, faults);
  if (name === undefined || known.has(name)) return name;
  faults.add(place, 'organisation.unknown', { name });
  return undefined;
}
