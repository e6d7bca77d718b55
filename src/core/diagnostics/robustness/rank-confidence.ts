import { insufficient, type Measured } from '../reliability/measured.js';
import { type DrawOptions, DEFAULT_DRAWS, DEFAULT_TOP, generatorOf, requireCount } from './draws.js';
import { MOST_NOMINEES } from './rank-tally.js';
import { requireScores, type UncertainScore } from './score-draws.js';
import { drawnField, settleAll, settleOne, type Settled } from './step-down.js';

export interface RankConfidenceOptions extends DrawOptions {
  /** 0.95 when absent; at least 0.5, below 1. */
  readonly coverage?: number;
}

/** Ranks from best to worst, both included. */
export interface RankSet {
  readonly low: number;
  readonly high: number;
}

export interface NomineeRankSet {
  readonly nominee: string;
  /** Competition rank of the score as given. */
  readonly rank: number;
  /** Holds this nominee's true rank with the stated coverage. */
  readonly marginal: RankSet;
  /** Holds with the stated coverage for all nominees at once. */
  readonly simultaneous: RankSet;
}

/** Insufficient with fewer than two nominees. */
export type RankConfidence = Measured<{
  readonly seed: number;
  readonly draws: number;
  readonly coverage: number;
  /** In the order given. */
  readonly nominees: readonly NomineeRankSet[];
  readonly topK: number;
  /** Holds all of the true first k with the stated coverage; in the order given. */
  readonly topSet: readonly string[];
}>;

const COVERAGE = 0.95;

/** Draws times nominees when the number of draws is not stated: some tenths of a second. */
const WORK = 1e6;
const FEWEST_DRAWS = 500;

/**
 * Confidence sets for ranks by pairwise tests with step-down (Mogstad, Romano, Shaikh and Wilhelm 2024, as in csranks; case
 * 18). Errors are normal and independent. A pair of nominees is told apart when the studentised difference exceeds the
 * `coverage` quantile of its maximum over all pairs still open, drawn from N(0, se); told-apart pairs leave, until none does.
 * A nominee's best rank is 1 + those surely ahead, its worst n - those surely behind. Draws default to 10,000, fewer in large
 * fields (500 at least), and are in the answer. They go by the order of ids, so the order given changes nothing.
 *
 * @throws RangeError for a seed, count or coverage out of range, scores as in `scoreDraws`, or more than `MOST_NOMINEES`.
 */
export function rankConfidence(scores: readonly UncertainScore[], options: RankConfidenceOptions): RankConfidence {
  const { seed, coverage = COVERAGE, topK = DEFAULT_TOP } = options;
  const size = scores.length;
  const affordable = Math.max(FEWEST_DRAWS, Math.min(DEFAULT_DRAWS, Math.floor(WORK / size)));
  const draws = requireCount(options.draws ?? affordable, 'draws');
  requireCount(topK, 'topK');
  requireScores(scores);
  if (!(coverage >= 0.5 && coverage < 1)) throw new RangeError('coverage is at least 0.5 and below 1');
  if (size > MOST_NOMINEES) throw new RangeError(`rank sets are found for at most ${MOST_NOMINEES} nominees`);
  const generator = generatorOf(seed);
  if (size < 2) return insufficient('too-few-nominees');
  const field = drawnField(scores, generator, draws);
  const everyone = settleAll(field, coverage);
  const nominees = scores.map(({ nominee, score }, own): NomineeRankSet => {
    const alone = settleOne(field, own, coverage);
    const behind = everyone.subarray(own * size, (own + 1) * size);
    const ahead = alone.ahead.map((_, other) => everyone[other * size + own] ?? 0);
    const rank = 1 + scores.filter((other) => other.score > score).length;
    return { nominee, rank, marginal: rankSet(alone), simultaneous: rankSet({ ahead, behind }) };
  });
  const topSet = nominees.filter(({ simultaneous }) => simultaneous.low <= topK).map(({ nominee }) => nominee);
  return { status: 'measured', seed, draws, coverage, nominees, topK, topSet };
}

function rankSet({ ahead, behind }: Settled): RankSet {
  const sum = (flags: Uint8Array): number => flags.reduce((total, flag) => total + flag, 0);
  return { low: 1 + sum(ahead), high: ahead.length - sum(behind) };
}
