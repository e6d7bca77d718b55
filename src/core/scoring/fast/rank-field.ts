import { type RankingMethod } from '../rule.js';
import { type Field } from './field.js';
import { type FieldPlan } from './plan.js';
import { type StageSums } from './sums.js';
import { type Parting, partingOf } from './tie-keys.js';

/** What a ranking is made from; see `FieldScores`. */
export interface Rankable {
  sums: readonly StageSums[];
  reached: Uint8Array;
  exact: Float64Array;
  published: Float64Array;
  ranked: Uint8Array;
}

export interface FieldRanks {
  rank: Float64Array;
  decidedAt: Int16Array;
}

const SHARED = -1;

/**
 * Ranks every ranking of the field: the stage reached, the published final and the nominee's place in its ranking are packed
 * into one number each, so that a typed array sorts by itself; only those whose final is the same are compared by the chain.
 */
export function rankField(plan: FieldPlan, field: Field, scores: Rankable): FieldRanks {
  const ranks = { rank: new Float64Array(field.size).fill(-1), decidedAt: new Int16Array(field.size).fill(SHARED) };
  const { members, starts } = membersOf(field, scores.ranked);
  const parting = partingOf(plan, field, scores);
  for (let r = 0; r + 1 < starts.length; r += 1) {
    const group = members.subarray(starts[r], starts[r + 1]);
    if (group.length > 0) rankGroup(plan, scores, group, parting, ranks);
  }
  return ranks;
}

/** The ranked nominees by ranking: those of ranking r lie from starts[r] to starts[r + 1]. */
function membersOf({ ranking, size }: Field, ranked: Uint8Array): { members: Uint32Array; starts: Uint32Array } {
  const rankings = ranking.reduce((most, r) => Math.max(most, r + 1), 0);
  const starts = new Uint32Array(rankings + 1);
  const add = (counts: Uint32Array, r: number, more: number): number => (counts[r] = (counts[r] ?? 0) + more);
  for (let i = 0; i < size; i += 1) if (ranked[i]) add(starts, (ranking[i] ?? 0) + 1, 1);
  for (let r = 0; r < rankings; r += 1) add(starts, r + 1, starts[r] ?? 0);
  const next = starts.slice();
  const members = new Uint32Array(starts[rankings] ?? 0);
  for (let i = 0; i < size; i += 1) if (ranked[i]) members[add(next, ranking[i] ?? 0, 1) - 1] = i;
  return { members, starts };
}

/** Less is better: first the later stage, then the higher final. Below (stages) x (highest + 1). */
export function standingOf(plan: FieldPlan, { reached, published }: Rankable, i: number): number {
  const behind = plan.stages.length - 1 - (reached[i] ?? 0);
  return behind * (plan.highest + 1) + plan.highest - (published[i] ?? 0);
}

function rankGroup(plan: FieldPlan, scores: Rankable, group: Uint32Array, parting: Parting, ranks: FieldRanks): void {
  // A power of two, so that packing and unpacking shift bits and lose none.
  const width = 2 ** Math.ceil(Math.log2(group.length));
  const packed = new Float64Array(group.length);
  for (let k = 0; k < group.length; k += 1) packed[k] = standingOf(plan, scores, group[k] ?? 0) * width + k;
  packed.sort();
  const order = new Uint32Array(group.length);
  const standings = new Float64Array(group.length);
  for (let k = 0; k < group.length; k += 1) {
    const standing = Math.floor((packed[k] ?? 0) / width);
    standings[k] = standing;
    order[k] = group[(packed[k] ?? 0) - standing * width] ?? 0;
  }
  place(plan.method, order, partingsOf(plan, order, standings, parting), ranks);
}

/** Puts equal finals in order by the chain, and says at what neighbours part; SHARED where nothing parts them. */
function partingsOf(plan: FieldPlan, order: Uint32Array, standings: Float64Array, parting: Parting): Int16Array {
  const partings = new Int16Array(order.length).fill(SHARED);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && standings[end] === standings[start]) end += 1;
    if (end - start > 1) orderRun(order.subarray(start, end), partings.subarray(start, end), parting);
    if (end < order.length) partings[end - 1] = sameStage(plan, standings[end - 1] ?? 0, standings[end] ?? 0) ? 1 : 0;
    start = end;
  }
  return partings;
}

function orderRun(run: Uint32Array, partings: Int16Array, parting: Parting): void {
  run.sort((a, b) => parting(a, b)?.sign ?? 0);
  for (let k = 0; k + 1 < run.length; k += 1) partings[k] = parting(run[k] ?? 0, run[k + 1] ?? 0)?.at ?? SHARED;
}

function sameStage({ highest }: FieldPlan, a: number, b: number): boolean {
  return Math.floor(a / (highest + 1)) === Math.floor(b / (highest + 1));
}

/** Ranks by the method, from the partings between neighbours. */
function place(method: RankingMethod, order: Uint32Array, partings: Int16Array, { rank, decidedAt }: FieldRanks): void {
  let tier = 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && partings[end - 1] === SHARED) end += 1;
    tier += 1;
    const own = rankOf(method, start, end, tier);
    const alone = Math.max(partings[start - 1] ?? 0, end < order.length ? (partings[start] ?? 0) : 0);
    for (let k = start; k < end; k += 1) {
      rank[order[k] ?? 0] = own;
      decidedAt[order[k] ?? 0] = end - start > 1 ? SHARED : alone;
    }
    start = end;
  }
}

/** The rank of those who share the places from `start` to before `end`, counted from 0, as tier number `tier`. */
export function rankOf(method: RankingMethod, start: number, end: number, tier: number): number {
  switch (method) {
    case 'competition_1224':
      return start + 1;
    case 'dense_1223':
      return tier;
    case 'fractional':
      return (start + 1 + end) / 2;
  }
}
