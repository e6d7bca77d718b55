import { type RankingMethod } from './rule.js';

/** Negative when `a` comes first. */
export type Comparison<T> = (a: T, b: T) => number;

/** Where a contender came out. */
export interface Placing<T> {
  contender: T;
  rank: number;
  /** Rank when only the first `primary` comparisons count. */
  rankBeforeTieBreak: number;
  /**
   * The last comparison that was needed to set this contender apart from both neighbours, by position in the chain; null when
   * even the whole chain leaves it tied. Zero for a contender alone.
   */
  decidedAt: number | null;
  /** The next place down: first of the contenders ranked below, null at the end. */
  next: T | null;
}

/**
 * Ranks by a chain of comparisons. Standard competition ("1224"): equals share the better rank, the next rank is skipped; dense
 * ("1223"): it is not; fractional: equals share the mean of their places. Who is equal to whom never depends on input order.
 */
export function rankBy<T>(
  contenders: readonly T[],
  chain: readonly Comparison<T>[],
  method: RankingMethod = 'competition_1224',
  primary = chain.length,
): Placing<T>[] {
  const sorted = contenders.toSorted((a, b) => chain.reduce((sofar, compare) => sofar || compare(a, b), 0));
  const parting = sorted.slice(1).map((b, i) => partingAt(sorted[i], b, chain));
  const ranks = ranksOf(
    parting.map((at) => at !== null),
    sorted.length,
    method,
  );
  const before = ranksOf(
    parting.map((at) => at !== null && at < primary),
    sorted.length,
    method,
  );
  const following = nextBreaks(parting);
  return sorted.map((contender, i) => {
    const neighbours = [parting[i - 1], parting[i]].filter((at) => at !== undefined);
    return {
      contender,
      rank: ranks[i] ?? NaN,
      rankBeforeTieBreak: before[i] ?? NaN,
      decidedAt: neighbours.includes(null) ? null : Math.max(0, ...neighbours.map(Number)),
      next: sorted[following[i] ?? sorted.length] ?? null,
    };
  });
}

/** For every place the first place below it that is parted from it; past the end when there is none. */
function nextBreaks(parting: readonly (number | null)[]): number[] {
  const below = Array.from({ length: parting.length + 1 }, () => parting.length + 1);
  for (let i = parting.length - 1; i >= 0; i -= 1) below[i] = parting[i] === null ? (below[i + 1] ?? 0) : i + 1;
  return below;
}

/** The first comparison that tells two neighbours apart; null when none does. */
function partingAt<T>(a: T | undefined, b: T, chain: readonly Comparison<T>[]): number | null {
  const at = a === undefined ? -1 : chain.findIndex((compare) => compare(a, b) !== 0);
  return at < 0 ? null : at;
}

/** Ranks from the breaks between neighbours: `breaks[i]` is true when place i+1 is below place i. */
export function ranksOf(breaks: readonly boolean[], count: number, method: RankingMethod): number[] {
  const ranks: number[] = [];
  let tier = 0;
  for (let start = 0; start < count;) {
    let end = start + 1;
    while (end < count && !breaks[end - 1]) end += 1;
    tier += 1;
    const rank = { competition_1224: start + 1, dense_1223: tier, fractional: (start + 1 + end) / 2 }[method];
    for (; start < end; start += 1) ranks.push(rank);
  }
  return ranks;
}
