import { pooledOf } from './compile-field.js';
import { type Field } from './field.js';
import { type FieldPlan, type KeyPlan, unitsOf } from './plan.js';
import { poolCriterion, type StageSums } from './sums.js';

/** What the chain needs to know about the scores. */
interface Summed {
  sums: readonly StageSums[];
  reached: Uint8Array;
  exact: Float64Array;
}

/**
 * Sets two nominees apart who reached the same stage and have the same published final: the position in the chain of `rankBy`
 * at which they part, and who is first; null when nothing parts them.
 */
export type Parting = (a: number, b: number) => { at: number; sign: number } | null;

/** Keys are read only for those who tie, and once each. */
export function partingOf(plan: FieldPlan, field: Field, scores: Summed): Parting {
  const memo = new Map<number, number[]>();
  const keysOf = (i: number): number[] => {
    const known = memo.get(i);
    if (known) return known;
    const keys = plan.keys.map((key) => keyOf(plan, field, scores, key, i));
    memo.set(i, keys);
    return keys;
  };
  return (a, b) => {
    const ahead = plan.ranksExact ? (scores.exact[b] ?? 0) - (scores.exact[a] ?? 0) : 0;
    if (ahead !== 0) return { at: 1, sign: ahead };
    const [mine, other] = [keysOf(a), keysOf(b)];
    const at = mine.findIndex((key, k) => key !== other[k]);
    return at < 0 ? null : { at: at + 2, sign: (other[at] ?? 0) - (mine[at] ?? 0) };
  };
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
  const total = key.positions.reduce((sum, criterion, k) => {
    return sum + (key.weights[k] ?? 0) * poolCriterion(stage, sheets, plan.seats, i, criterion, present);
  }, 0);
  return unitsOf(total, key.denominator * pooled, plan.keyPrecision);
}
