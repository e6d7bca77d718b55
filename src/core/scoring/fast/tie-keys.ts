import { pooledOf } from './compile-field.js';
import { type Field, SHEET } from './field.js';
import { type FieldPlan, type KeyPlan, unitsOf } from './plan.js';
import { poolCriterion, type StageSums } from './sums.js';

/** What the chain needs to know about the scores. */
export interface Summed {
  sums: readonly StageSums[];
  reached: Uint8Array;
  exact: Float64Array;
}

/** Two nominees are set apart by nothing in the chain. */
export const EQUAL = -1;

/**
 * The chain of a rule over one field, for nominees who reached the same stage, have the same published final and the same
 * first `skip` keys.
 */
export interface TieChain {
  /** The position in the chain of `rankBy` at which two part; EQUAL when nothing parts them. */
  partingAt: (a: number, b: number) => number;
  /** Negative when `a` comes first, zero when nothing parts them. */
  compare: (a: number, b: number) => number;
}

export function tieChainOf(plan: FieldPlan, field: Field, scores: Summed, skip: number): TieChain {
  const first = skip === 0 && plan.ranksExact ? 1 : 2 + skip;
  const valueOf = (at: number, i: number): number => {
    const key = plan.keys[at - 2];
    return key ? keyOf(plan, field, scores, key, i) : (scores.exact[i] ?? 0);
  };
  const partingAt = (a: number, b: number): number => {
    for (let at = first; at < plan.keys.length + 2; at += 1) if (valueOf(at, a) !== valueOf(at, b)) return at;
    return EQUAL;
  };
  const compare = (a: number, b: number): number => {
    const at = partingAt(a, b);
    return at === EQUAL ? 0 : valueOf(at, b) - valueOf(at, a);
  };
  return { partingAt, compare };
}

/** A key as published, greater first; a stage not reached is -1, which all who tie there share. */
function keyOf(plan: FieldPlan, field: Field, { sums, reached }: Summed, key: KeyPlan, i: number): number {
  if (key.kind === 'penalty') return -unitsOf(field.penalty?.[i] ?? 0, 1, plan.keyPrecision);
  const stage = plan.stages[key.stage];
  const sheets = field.stages[key.stage];
  const present = sums[key.stage]?.present[i] ?? 0;
  if (key.stage > (reached[i] ?? 0) || !stage || !sheets || present === 0) return -1;
  const pooled = pooledOf(stage.aggregate, present);
  if (key.kind === 'stage') {
    return unitsOf(sums[key.stage]?.total[i] ?? 0, stage.denominator * pooled, plan.keyPrecision);
  }
  let total = 0;
  for (let k = 0; k < key.positions.length; k += 1) {
    const criterion = key.positions[k] ?? 0;
    total += (key.weights[k] ?? 0) * poolCriterion(stage, sheets, plan.seats, i, criterion, present);
  }
  return unitsOf(total, key.denominator * pooled, plan.keyPrecision);
}

/**
 * A key of all nominees at once: the same values, read in the order in which the marks lie in memory. Most nominees of a large
 * field tie on the final, so the first key of a chain is wanted for nearly all.
 */
export function keyColumn(plan: FieldPlan, field: Field, scores: Summed, key: KeyPlan): Float64Array {
  const column = new Float64Array(field.size);
  const stage = key.kind === 'item' ? plan.stages[key.stage] : undefined;
  if (key.kind === 'item' && stage?.aggregate === 'mean') {
    fillMeans(plan, field, scores, key, column);
    return column;
  }
  for (let i = 0; i < field.size; i += 1) column[i] = keyOf(plan, field, scores, key, i);
  return column;
}

/** One loop without calls, which is what makes it fast. */
function fillMeans(
  { seats, stages, keyPrecision: { over, under } }: FieldPlan,
  field: Field,
  { sums, reached }: Summed,
  { stage, positions, weights, denominator }: Extract<KeyPlan, { kind: 'item' }>,
  column: Float64Array,
): void {
  const { marks, sheets } = field.stages[stage] ?? { marks: new Uint16Array(), sheets: new Uint8Array() };
  const present = sums[stage]?.present ?? new Uint8Array();
  const criteria = stages[stage]?.weights.length ?? 0;
  for (let i = 0; i < column.length; i += 1) {
    let sum = 0;
    for (let sheet = i * seats; sheet < (i + 1) * seats; sheet += 1) {
      if (sheets[sheet] !== SHEET.present) continue;
      for (let k = 0; k < positions.length; k += 1) {
        sum += (weights[k] ?? 0) * (marks[sheet * criteria + (positions[k] ?? 0)] ?? 0);
      }
    }
    const whole = under * denominator * (present[i] ?? 0);
    const isThere = whole > 0 && stage <= (reached[i] ?? 0);
    column[i] = isThere ? Math.floor((2 * over * sum + whole) / (2 * whole)) : -1;
  }
}
