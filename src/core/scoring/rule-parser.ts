import { canonicalHash } from '../ledger/canonical-json.js';
import { COMPOSITE_KEYS, readComposite, weightKey } from './composite-parser.js';
import { FaultList, type Parsed, Place } from './faults.js';
import { integerShares, ONE, ratio, ZERO } from './fraction.js';
import { readWeights } from './item-parser.js';
import { LIMITS, MINOR_UNITS } from './limits.js';
import { readNumber } from './numbers.js';
import { checkPrecision } from './precision-check.js';
import { readRanking, readRounding } from './ranking-parser.js';
import {
  isObject,
  type JsonObject,
  own,
  readList,
  readName,
  readObject,
  readWord,
  refuseDuplicates,
  refuseUnknownKeys,
} from './reading.js';
import { readScale } from './rubric-parser.js';
import {
  type Adjustments,
  type Composite,
  type Item,
  type Progression,
  type Rule,
  type Scale,
  type Stage,
} from './rule.js';
import { readStage, RESERVED_CODES } from './stage-parser.js';

const KEYS = [
  'version',
  'scale',
  'stages',
  'progression',
  'adjustments',
  'gates',
  'rounding',
  'ranking',
  ...COMPOSITE_KEYS,
];
const PROGRESSIONS: readonly Progression[] = ['carry_over', 'reset'];
const PERCENT: Scale = { lo: 0, hi: 100 * MINOR_UNITS };

/** The version of a rule that does not state one. */
export const UNVERSIONED = 'unversioned';

/** Reads the `rule` of a scoring problem (product.md section 5): a Rule, or every fault at once. Never throws. */
export function parseRule(value: unknown): Parsed<Rule> {
  const faults = new FaultList();
  const rule = readRule(value, Place.root, faults);
  return rule ? faults.conclude(rule) : { ok: false, faults: faults.list() };
}

/** As `parseRule`, for a rule inside a larger value. After a fault the rule is a draft, fit only for finding more faults. */
export function readRule(value: unknown, place: Place, faults: FaultList): Rule | undefined {
  const object = readObject(value, place, faults);
  if (!object || !isBounded(object, place, faults)) return undefined;
  refuseUnknownKeys(object, (key) => KEYS.includes(key), place, faults);
  const scale =
    own(object, 'scale') === undefined ? PERCENT : readScale(own(object, 'scale'), place.at('scale'), faults);
  const composite = readComposite(object, place, faults);
  const stages = readStages(object, { scale, composite }, place.at('stages'), faults);
  if (composite.kind === 'geometric' && stages.some((stage) => stage.kind === 'rubric' && stage.scale.lo < 0)) {
    faults.add(place, 'composite.negative-scale');
  }
  const rounding = readRounding(own(object, 'rounding'), place.at('rounding'), faults);
  return {
    version: readVersion(object, place, faults),
    hash: readHash(object, place, faults),
    stages,
    composite,
    progression: readProgression(object, composite, place, faults),
    gates: readGates(object, place.at('gates'), faults),
    adjustments: readAdjustments(object, scale, place.at('adjustments'), faults),
    rounding,
    ranking: readRanking(own(object, 'ranking'), stages, rounding.places, place.at('ranking'), faults),
  };
}

/** Walks the rule without recursion, so that nothing after this can run out of stack. */
function isBounded(rule: JsonObject, place: Place, faults: FaultList): boolean {
  let nodes = 0;
  for (let level: unknown[] = [rule], depth = 0; level.length > 0; depth += 1) {
    nodes += level.length;
    if (depth > LIMITS.ruleDepth || nodes > LIMITS.ruleNodes) {
      faults.add(place, 'rule.too-large', { depth: LIMITS.ruleDepth, nodes: LIMITS.ruleNodes });
      return false;
    }
    level = level.flatMap((v): unknown[] => (typeof v === 'object' && v !== null ? Object.values(v) : []));
  }
  return true;
}

function readStages(
  rule: JsonObject,
  { scale, composite }: { scale: Scale; composite: Composite },
  place: Place,
  faults: FaultList,
): Stage[] {
  const list = readList(own(rule, 'stages'), place, faults, LIMITS.stages);
  if (!list) return [];
  if (list.length === 0) faults.add(place, 'stages.empty');
  const weights = readWeights(list, composite, place, faults);
  const shares = integerShares(weights);
  const stages = list.flatMap((entry, i) => {
    const object = readObject(entry, place.at(i), faults);
    const weighted = { weight: weights[i] ?? ONE, share: shares[i] ?? 1n };
    const inherited = { weighted, weightKey: weightKey(composite), scale };
    return object ? (readStage(object, inherited, place.at(i), faults) ?? []) : [];
  });
  checkCodes(stages, place, faults);
  checkPrecision(stages, place, faults);
  if ((scale.lo !== PERCENT.lo || scale.hi !== PERCENT.hi) && stages.some((s) => s.kind === 'indicators')) {
    faults.add(place, 'scale.indicators');
  }
  return stages;
}

/** A code names one thing in the whole rule, because the tie-break chain and the published table refer to it. */
function checkCodes(stages: readonly Stage[], place: Place, faults: FaultList): void {
  const named = namesIn(stages, place);
  refuseDuplicates(named, 'code.duplicate', faults);
  for (const { name, place: at } of named) {
    if (RESERVED_CODES.includes(name)) faults.add(at, 'code.reserved', { name });
  }
}

/** Every code with its place, in document order. */
function namesIn(entries: readonly (Stage | Item)[], place: Place): { name: string; place: Place }[] {
  return entries.flatMap((entry, i) => {
    const at = place.at(i);
    const own = entry.code === '' ? [] : [{ name: entry.code, place: at.at('code') }];
    return 'items' in entry ? [...own, ...namesIn(entry.items, at.at('items'))] : own;
  });
}

/** Whether earlier stages count in the score or only lead to the next (scoring.md 1.7). */
function readProgression(rule: JsonObject, composite: Composite, place: Place, faults: FaultList): Progression {
  const given = own(rule, 'progression');
  const progression = readWord(given, PROGRESSIONS, place.at('progression'), faults, {
    code: 'progression.unknown',
    fallback: 'carry_over',
  });
  if (progression === 'reset' && composite.kind !== 'arithmetic') {
    faults.add(place.at('composite'), 'composite.reset');
  }
  return progression ?? 'carry_over';
}

function readVersion(rule: JsonObject, place: Place, faults: FaultList): string {
  const version = own(rule, 'version');
  if (version === undefined) return UNVERSIONED;
  return readName(version, place.at('version'), faults) ?? UNVERSIONED;
}

function readHash(rule: JsonObject, place: Place, faults: FaultList): string {
  try {
    return canonicalHash(rule);
  } catch {
    faults.add(place, 'rule.not-json');
    return '';
  }
}

function readGates(rule: JsonObject, place: Place, faults: FaultList): string[] {
  const list = readList(own(rule, 'gates') ?? [], place, faults, LIMITS.gates) ?? [];
  const gates = list.map((value, i) => ({ name: readName(value, place.at(i), faults) ?? '', place: place.at(i) }));
  const named = gates.filter(({ name }) => name !== '');
  refuseDuplicates(named, 'gate.duplicate', faults);
  return named.map(({ name }) => name);
}

function readAdjustments(rule: JsonObject, scale: Scale, place: Place, faults: FaultList): Adjustments {
  const whole = { lo: ratio(BigInt(scale.lo), 100n), hi: ratio(BigInt(scale.hi), 100n) };
  const given = own(rule, 'adjustments');
  if (given === undefined) return { clip: whole };
  const object = readObject(given, place, faults);
  if (!isObject(object)) return { clip: whole };
  refuseUnknownKeys(object, (key) => key === 'bonus_cap' || key === 'clip', place, faults);
  const cap = own(object, 'bonus_cap');
  const bonusCap =
    cap === undefined ? undefined : readNumber(cap, { quotient: true, min: ZERO }, place.at('bonus_cap'), faults);
  const clip = own(object, 'clip') === undefined ? undefined : readScale(own(object, 'clip'), place.at('clip'), faults);
  return {
    ...(bonusCap ? { bonusCap } : {}),
    clip: clip ? { lo: ratio(BigInt(clip.lo), 100n), hi: ratio(BigInt(clip.hi), 100n) } : whole,
  };
}
