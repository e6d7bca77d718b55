import { exactText, type Fraction, ratio, ZERO } from '../../scoring/fraction.js';

/** Scores closer than this, in points, share a rank in a draw: doubles cannot tell a tie from noise below it. */
const TIE = 1e-9;

/** A tally is as long as the square of the field; beyond this it would take more than a hundred megabytes. */
export const MOST_NOMINEES = 4_000;

/** How often a nominee had one rank. */
export interface RankCount {
  readonly rank: number;
  readonly draws: number;
}

/** What became of one nominee's rank over all draws. */
export interface RankSpread {
  readonly nominee: string;
  /** The lowest ranks that at least half, 5 % and 95 % of the draws do not exceed. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Share of draws at rank 1, alone or shared, 0 to 1. */
  readonly pFirst: number;
  /** As `pFirst`, a first place shared by m counting 1/m: these sum to 1 over the field. */
  readonly pFirstTiesSplit: number;
  /** The same, exact, "p/q". */
  readonly firstTiesSplit: string;
  /** Share of draws at rank k or better, shared ranks included. */
  readonly pTop: number;
  /** Ranks that occurred, best first; the draws sum to all draws. */
  readonly rankCounts: readonly RankCount[];
}

/** Ranks over many draws. Standard competition ranks on doubles; scores within 1e-9 points share a rank. */
export interface RankDraws {
  /** Draws made, or resamples enumerated. */
  readonly draws: number;
  /** Draws in which more than one nominee was first. */
  readonly firstPlaceShared: number;
  readonly topK: number;
  /** In the order of the field. */
  readonly nominees: readonly RankSpread[];
}

/** Counts the ranks of a field draw by draw, without making garbage. */
export class RankTally {
  /** Positions from the best score down, as the last draw left them. */
  readonly #order: Int32Array;
  readonly #ranks: Int32Array;
  /** Row by nominee, column by rank less one. */
  readonly #counts: Float64Array;
  /** First places by the number of nominees that shared them. */
  readonly #shared = new Map<number, Float64Array>();
  #draws = 0;
  #firstShared = 0;

  /** @throws RangeError when the field is larger than `MOST_NOMINEES`. */
  constructor(private readonly size: number) {
    if (size > MOST_NOMINEES) throw new RangeError(`ranks are counted for at most ${MOST_NOMINEES} nominees`);
    this.#order = Int32Array.from({ length: size }, (_, i) => i);
    this.#ranks = new Int32Array(size);
    this.#counts = new Float64Array(size * size);
  }

  /** Adds the ranks of these scores, the higher the better, `times` over. */
  add(scores: Float64Array, times = 1): void {
    const { size } = this;
    const order = this.#order;
    sortDescending(order, scores);
    let first = 0;
    let above = 0;
    for (let place = 0; place < size; place += 1) {
      const i = order[place] ?? 0;
      const limit = (scores[i] ?? 0) + TIE;
      while ((scores[order[above] ?? 0] ?? 0) > limit) above += 1;
      this.#ranks[i] = above + 1;
      if (above === 0) first += 1;
      const cell = i * size + above;
      this.#counts[cell] = (this.#counts[cell] ?? 0) + times;
    }
    this.#draws += times;
    if (first > 1) this.#share(first, times);
  }

  #share(first: number, times: number): void {
    this.#firstShared += times;
    const row = this.#shared.get(first) ?? new Float64Array(this.size);
    this.#shared.set(first, row);
    for (let i = 0; i < this.size; i += 1) if (this.#ranks[i] === 1) row[i] = (row[i] ?? 0) + times;
  }

  /** What was counted. Needs at least one draw. */
  summary(nominees: readonly string[], topK: number): RankDraws {
    return {
      draws: this.#draws,
      firstPlaceShared: this.#firstShared,
      topK,
      nominees: nominees.map((nominee, i) => this.#spread(nominee, i, topK)),
    };
  }

  #spread(nominee: string, i: number, topK: number): RankSpread {
    const counts = this.#counts.subarray(i * this.size, (i + 1) * this.size);
    const rankCounts: RankCount[] = [];
    counts.forEach((draws, place) => {
      if (draws > 0) rankCounts.push({ rank: place + 1, draws });
    });
    const top = counts.subarray(0, topK).reduce((sum, draws) => sum + draws, 0);
    const split = this.#firstSplit(i, counts[0] ?? 0);
    return {
      nominee,
      median: quantile(rankCounts, 0.5 * this.#draws),
      low: quantile(rankCounts, 0.05 * this.#draws),
      high: quantile(rankCounts, 0.95 * this.#draws),
      pFirst: (counts[0] ?? 0) / this.#draws,
      pFirstTiesSplit: split.valueOf(),
      firstTiesSplit: exactText(split),
      pTop: top / this.#draws,
      rankCounts,
    };
  }

  #firstSplit(i: number, firsts: number): Fraction {
    let alone = firsts;
    let split = ZERO;
    for (const [sharers, row] of this.#shared) {
      alone -= row[i] ?? 0;
      split = split.add(ratio(BigInt(row[i] ?? 0), BigInt(sharers)));
    }
    return split.add(ratio(BigInt(alone), 1n)).div(ratio(BigInt(this.#draws), 1n));
  }
}

/** Sorts positions by what they hold. Insertion, because each draw finds the order of the one before, which is nearly its own. */
function sortDescending(order: Int32Array, scores: Float64Array): void {
  for (let place = 1; place < order.length; place += 1) {
    const i = order[place] ?? 0;
    const score = scores[i] ?? 0;
    let free = place;
    for (; free > 0; free -= 1) {
      const before = order[free - 1] ?? 0;
      if ((scores[before] ?? 0) >= score) break;
      order[free] = before;
    }
    order[free] = i;
  }
}

/** The best rank that at least `draws` draws do not exceed. */
function quantile(rankCounts: readonly RankCount[], draws: number): number {
  let seen = 0;
  for (const { rank, draws: here } of rankCounts) {
    seen += here;
    if (seen >= draws) return rank;
  }
  return rankCounts.at(-1)?.rank ?? 1;
}
