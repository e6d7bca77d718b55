import { type RankingMethod } from '../rule.js';
import { type Field } from './field.js';
import { type FieldPlan } from './plan.js';
import { sortByColumn } from './radix-sort.js';
import { EQUAL, keyColumn, type Summed, type TieChain, tieChainOf } from './tie-keys.js';

/** What a ranking is made from; see `FieldScores`. */
export interface Rankable extends Summed {
  published: Float64Array;
  ranked: Uint8Array;
}

export interface FieldRanks {
  rank: Float64Array;
  decidedAt: Int16Array;
}

/**
 * Ranks every ranking of the field. Columns of whole numbers are sorted by counting, the least important first: the first key of
 * the chain, then the stage reached and the published final, then the ranking. Only those who are still equal are compared.
 */
export function rankField(plan: FieldPlan, field: Field, scores: Rankable): FieldRanks {
  const ranks = { rank: new Float64Array(field.size).fill(-1), decidedAt: new Int16Array(field.size).fill(EQUAL) };
  const board = boardOf(plan, field, scores);
  const { order } = board;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && field.ranking[order[end] ?? 0] === field.ranking[order[start] ?? 0]) end += 1;
    const group = order.subarray(start, end);
    assignRanks(plan.method, group, partingsOf(board, group), ranks);
    start = end;
  }
  return ranks;
}

/** Everybody who is ranked, in order as far as columns of whole numbers tell, and the chain for what is left. */
interface Board {
  order: Uint32Array;
  standings: Float64Array;
  /** Standings of one stage. */
  perStage: number;
  /** The first key, where everybody is sorted by it, else zeros; greater is better. */
  key: Float64Array;
  chain: TieChain;
}

function boardOf(plan: FieldPlan, field: Field, scores: Rankable): Board {
  const first = plan.ranksExact ? undefined : plan.keys[0];
  const key = first && keyColumn(plan, field, scores, first);
  const standings = new Float64Array(field.size);
  for (let i = 0; i < field.size; i += 1) standings[i] = standingOf(plan, scores, i);
  let order = rankedOnes(scores.ranked);
  if (key) order = sortDownward(order, key);
  order = sortByColumn(order, standings, plan.stages.length * (plan.highest + 1) - 1);
  order = sortByColumn(
    order,
    field.ranking,
    field.ranking.reduce((most, r) => Math.max(most, r), 0),
  );
  return {
    order,
    standings,
    perStage: plan.highest + 1,
    key: key ?? new Float64Array(field.size),
    chain: tieChainOf(plan, field, scores, key ? 1 : 0),
  };
}

function rankedOnes(ranked: Uint8Array): Uint32Array {
  const order = new Uint32Array(ranked.length);
  let count = 0;
  for (let i = 0; i < ranked.length; i += 1) {
    if (ranked[i] === 1) order[count++] = i;
  }
  return order.subarray(0, count);
}

function sortDownward(order: Uint32Array, key: Float64Array): Uint32Array {
  const best = key.reduce((most, value) => Math.max(most, value), 0);
  const worst = key.reduce((least, value) => Math.min(least, value), 0);
  return sortByColumn(
    order,
    key.map((value) => best - value),
    best - worst,
  );
}

/** Less is better: first the later stage, then the higher final. Below (stages) x (highest + 1). */
export function standingOf({ stages, highest }: FieldPlan, { reached, published }: Rankable, i: number): number {
  const behind = stages.length - 1 - (reached[i] ?? 0);
  return behind * (highest + 1) + highest - (published[i] ?? 0);
}

/** Puts equals in order by the chain, and says at what neighbours part; EQUAL where nothing parts them. */
function partingsOf({ standings, perStage, key, chain }: Board, order: Uint32Array): Int16Array {
  const partings = new Int16Array(order.length).fill(EQUAL);
  for (let start = 0; start < order.length;) {
    const standing = standings[order[start] ?? 0] ?? 0;
    const value = key[order[start] ?? 0];
    let end = start + 1;
    while (end < order.length && standings[order[end] ?? 0] === standing && key[order[end] ?? 0] === value) end += 1;
    if (end - start > 1) {
      const run = order.subarray(start, end);
      run.sort(chain.compare);
      for (let k = 0; k + 1 < run.length; k += 1) partings[start + k] = chain.partingAt(run[k] ?? 0, run[k + 1] ?? 0);
    }
    if (end < order.length) {
      const below = standings[order[end] ?? 0] ?? 0;
      const isSameStage = Math.floor(standing / perStage) === Math.floor(below / perStage);
      partings[end - 1] = standing === below ? 2 : isSameStage ? 1 : 0;
    }
    start = end;
  }
  return partings;
}

/** Ranks by the method, from the partings between neighbours. */
function assignRanks(method: RankingMethod, order: Uint32Array, partings: Int16Array, ranks: FieldRanks): void {
  const { rank, decidedAt } = ranks;
  let tier = 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && partings[end - 1] === EQUAL) end += 1;
    tier += 1;
    const own = rankOf(method, start, end, tier);
    const alone = Math.max(partings[start - 1] ?? 0, end < order.length ? (partings[start] ?? 0) : 0);
    for (let k = start; k < end; k += 1) {
      rank[order[k] ?? 0] = own;
      decidedAt[order[k] ?? 0] = end - start > 1 ? EQUAL : alone;
    }
    start = end;
  }
}

/** The rank of those who share the places from `start` to before `end`, counted from 0, as tier number `tier`. */
function rankOf(method: RankingMethod, start: number, end: number, tier: number): number {
  switch (method) {
    case 'competition_1224':
      return start + 1;
    case 'dense_1223':
      return tier;
    case 'fractional':
      return (start + 1 + end) / 2;
  }
}
