import { COMPOSITE_KEYS, readComposite } from './composite-parser.js';
import { type FaultList, type Place } from './faults.js';
import { type Fraction, ONE, ratio, ZERO } from './fraction.js';
import { readItems } from './item-parser.js';
import { LIMITS } from './limits.js';
import { readNumber } from './numbers.js';
import { type JsonObject, own, readName, readWord, refuseUnknownKeys } from './reading.js';
import { readRubricTerms, RUBRIC_KEYS } from './rubric-parser.js';
import { everyItem, leavesOf, type RubricStage, type Scale, type Stage } from './rule.js';

const KINDS = ['indicators', 'rubric'] as const;
const COMMON_KEYS = ['code', 'kind', 'items', 'min_coverage', 'na', ...COMPOSITE_KEYS];
const TWO_THIRDS = ratio(2n, 3n);

/** Names of a nominee's own fields and of published columns, which no code may take. */
export const RESERVED_CODES: readonly string[] = [
  'id',
  'gates',
  'indicators',
  'penalty',
  'bonus',
  'stageReached',
  'final',
];

/** What a stage has from the rule around it. */
interface Inherited {
  weighted: { weight: Fraction; share: bigint };
  weightKey: 'weight' | 'factor';
  scale: Scale;
}

/** One stage of the rule. */
export function readStage(
  object: JsonObject,
  { weighted, weightKey, scale }: Inherited,
  place: Place,
  faults: FaultList,
): Stage | undefined {
  const kind = readWord(own(object, 'kind'), KINDS, place.at('kind'), faults, { code: 'stage.unknown-kind' });
  const code = readName(own(object, 'code'), place.at('code'), faults) ?? '';
  const composite = readComposite(object, place, faults);
  if (kind === undefined) return undefined;
  const known = [weightKey, ...COMMON_KEYS, ...(kind === 'rubric' ? RUBRIC_KEYS : [])];
  refuseUnknownKeys(object, (key) => known.includes(key), place, faults);
  const leafKind = kind === 'rubric' ? 'criterion' : 'indicator';
  const items = readItems(own(object, 'items'), { composite, kind: leafKind, depth: 1 }, place.at('items'), faults);
  const leaves = leavesOf(items);
  if (leaves.length > LIMITS.items) {
    faults.add(place.at('items'), 'list.too-long', { count: leaves.length, max: LIMITS.items });
  }
  const label = own(object, 'label');
  const base = {
    code,
    ...(typeof label === 'string' ? { label } : {}),
    ...weighted,
    composite,
    items,
    leaves,
    minCoverage: readCoverage(object, place, faults),
  };
  const na = readWord(own(object, 'na'), ['redistribute_siblings', 'zero'], place.at('na'), faults, {
    code: 'na.unknown',
    fallback: 'redistribute_siblings',
  });
  if (kind === 'indicators') return { kind, ...base, na: na ?? 'redistribute_siblings' };
  const stage = { kind, ...base, ...readRubricTerms(object, scale, composite, place, faults) };
  refuseNegative(stage, scale, place, faults);
  return stage;
}

/** A geometric mean needs scores that are not negative. */
function refuseNegative(stage: RubricStage, ruleScale: Scale, place: Place, faults: FaultList): void {
  const nodes = [stage, ...everyItem(stage.items)];
  const isGeometric = nodes.some((node) => 'composite' in node && node.composite.kind === 'geometric');
  if (isGeometric && (stage.levels ? ruleScale : stage.scale).lo < 0) faults.add(place, 'composite.negative-scale');
}

function readCoverage(object: JsonObject, place: Place, faults: FaultList): Fraction {
  const given = own(object, 'min_coverage');
  if (given === undefined) return TWO_THIRDS;
  const range = { quotient: true, min: ZERO, max: ONE };
  return readNumber(given, range, place.at('min_coverage'), faults) ?? TWO_THIRDS;
}
