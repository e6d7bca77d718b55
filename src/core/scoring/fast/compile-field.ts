import { OLYMPIC_MINIMUM } from '../aggregation.js';
import { type Fraction, lcm } from '../fraction.js';
import { MINOR_UNITS } from '../limits.js';
import { everyItem, leavesOf, type Rule, type RubricStage, type TieBreakKey } from '../rule.js';
import { compileWeights } from '../weights.js';
import { type CompositePlan, type FieldPlan, type KeyPlan, type Precision, type StagePlan } from './plan.js';

/** Why a rule is not for the fast path; `scoreProblem` computes it all the same. */
export type FieldRefusal =
  | 'stage-of-indicators'
  | 'aggregate'
  | 'composite'
  | 'progression'
  | 'rounding'
  | 'scale'
  | 'adjustments'
  /** Weights so fine or places or seats so many that an exact sum might not fit 53 bits. */
  | 'too-fine';

export type CompiledField = { ok: true; plan: FieldPlan } | { ok: false; reason: FieldRefusal };

const LARGEST_MARK = 65_535;

/**
 * Compiles a rule for `scoreField`, which gives the same numbers as `scoreProblem` to the last digit, or says why not: the fast
 * path knows weighted means of panels (mean or Olympic) rounded once at the end, and refuses whenever a whole number on the way
 * could reach 2^53 with so many seats in a stage.
 */
export function compileField(rule: Rule, seats: number): CompiledField {
  const reason = refusalOf(rule);
  if (reason) return { ok: false, reason };
  try {
    const plan = planOf(rule, rule.stages.filter(isPanel), seats);
    return isSafe(plan) ? { ok: true, plan } : { ok: false, reason: 'too-fine' };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, reason: 'too-fine' };
    throw error;
  }
}

function refusalOf({ stages, composite, progression, rounding, adjustments }: Rule): FieldRefusal | null {
  const panels = stages.filter(isPanel);
  if (panels.length < stages.length) return 'stage-of-indicators';
  if (panels.some(({ aggregate }) => aggregate !== 'mean' && aggregate !== 'olympic')) return 'aggregate';
  const nodes = [{ composite }, ...panels, ...panels.flatMap(({ items }) => everyItem(items))];
  if (nodes.some((node) => 'composite' in node && node.composite.kind !== 'arithmetic')) return 'composite';
  if (progression !== 'carry_over') return 'progression';
  if (rounding.points.size > 1) return 'rounding';
  if (panels.some(({ scale, levels }) => !levels && (scale.lo < 0 || scale.hi > LARGEST_MARK))) return 'scale';
  const { bonusCap, clip } = adjustments;
  const bounds = [clip.lo, clip.hi, ...(bonusCap ? [bonusCap] : [])].map(minor);
  return bounds.every((bound) => bound >= 0 && bound <= LARGEST_MARK) ? null : 'adjustments';
}

const isPanel = (stage: Rule['stages'][number]): stage is RubricStage => stage.kind === 'rubric';

/** Whole minor units, or NaN for a finer number. */
function minor(value: Fraction): number {
  const scaled = value.mul(MINOR_UNITS);
  return scaled.d === 1n ? scaled.valueOf() : NaN;
}

function planOf(rule: Rule, panels: readonly RubricStage[], seats: number): FieldPlan {
  const stages = panels.map(stagePlan);
  const { clip, bonusCap } = rule.adjustments;
  const final = precision(rule.rounding.places);
  const hi = minor(clip.hi);
  return {
    rule,
    seats,
    stages,
    composites: panels.map((_, reached) => compositePlan(panels, stages, reached, seats)),
    final,
    largest: Math.max(hi, ...stages.map(({ highest }) => highest)),
    highest: Math.floor((2 * final.over * hi + final.under) / (2 * final.under)),
    bonusCap: bonusCap ? minor(bonusCap) : Infinity,
    clip: { lo: minor(clip.lo), hi },
    ranksExact: rule.ranking.on === 'exact',
    method: rule.ranking.method,
    keys: rule.ranking.tieBreak.map((key) => keyPlan(key, panels)),
    keyPrecision: precision(rule.ranking.tieBreakPlaces),
  };
}

/** 10^places / 100 in lowest terms. */
function precision(places: number): Precision {
  return places >= 2 ? { over: 10 ** (places - 2), under: 1 } : { over: 1, under: 10 ** (2 - places) };
}

function stagePlan(stage: RubricStage): StagePlan {
  const { weights, denominator } = compileWeights({ ...stage, aggregate: 'mean' });
  return {
    code: stage.code,
    weights: Float64Array.from(weights),
    denominator,
    highest: stage.levels ? Math.max(...stage.levels.values()) : stage.scale.hi,
    aggregate: stage.aggregate === 'olympic' ? 'olympic' : 'mean',
    quorum: stage.quorum === 'two_thirds' ? null : stage.quorum,
  };
}

/** How many marks of each criterion are pooled out of so many sheets. */
export function pooledOf(aggregate: StagePlan['aggregate'], sheets: number): number {
  return aggregate === 'olympic' && sheets >= OLYMPIC_MINIMUM ? sheets - 2 : sheets;
}

function compositePlan(
  panels: readonly RubricStage[],
  plans: readonly StagePlan[],
  reached: number,
  seats: number,
): CompositePlan {
  const stages = panels.slice(0, reached + 1);
  const shares = stages.reduce((sum, { share }) => sum + share, 0n);
  const counts = Array.from({ length: seats }, (_, i) => BigInt(i + 1));
  const sheets = counts.reduce(lcm, 1n);
  const common =
    plans.slice(0, reached + 1).reduce((all, { denominator }) => lcm(all, BigInt(denominator)), 1n) * sheets;
  const factors = stages.map(({ share }, s) => {
    const whole = BigInt(plans[s]?.denominator ?? 1);
    return Float64Array.from([0n, ...counts.map((count) => (share * common) / (whole * count))].map(Number));
  });
  return { factors, whole: Number(common * shares) };
}

function keyPlan(key: TieBreakKey, panels: readonly RubricStage[]): KeyPlan {
  if (key.kind === 'penalty') return { kind: 'penalty' };
  const at = panels.findIndex(({ code }) => code === (key.kind === 'stage' ? key.code : key.stage));
  const stage = panels[at];
  if (key.kind === 'stage' || !stage) return { kind: 'stage', stage: at };
  const item = everyItem(stage.items).find(({ code }) => code === key.code);
  const below = item?.kind === 'group' ? item.items : [];
  const leaves = item?.kind === 'group' ? leavesOf(below) : stage.leaves.filter(({ code }) => code === key.code);
  const positions = leaves.map((leaf) => stage.leaves.indexOf(leaf));
  if (item?.kind !== 'group') return { kind: 'item', stage: at, positions, weights: [1], denominator: 1 };
  return { kind: 'item', stage: at, positions, ...compileWeights({ ...stage, aggregate: 'mean', items: below }) };
}

/** Every product and sum that `scoreField` makes stays a safe integer. */
function isSafe(plan: FieldPlan): boolean {
  const { seats, composites, final, keyPrecision, stages, keys, clip, highest, largest } = plan;
  // Marks are any sixteen bits until their sums were found to be on the scale.
  const sums = stages.map(({ denominator }) => denominator * seats * LARGEST_MARK);
  // The composite, plus a bonus and less a penalty.
  const wholes = composites.map(({ whole }) => 3 * whole * largest);
  const published = composites.map(({ whole }) => 2 * final.over * whole * clip.hi + final.under * whole);
  const denominators = [...stages, ...keys.flatMap((key) => (key.kind === 'item' ? [key] : []))];
  const keyed = denominators.map(({ denominator }) => {
    return (2 * keyPrecision.over * largest + keyPrecision.under) * denominator * seats;
  });
  const penalty = 2 * keyPrecision.over * largest + keyPrecision.under;
  const numbers = [...sums, ...wholes, ...published, ...keyed, penalty, stages.length * (highest + 1)];
  return seats <= 255 && numbers.every((n) => n < Number.MAX_SAFE_INTEGER);
}
