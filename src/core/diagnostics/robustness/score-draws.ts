import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { type RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { normalCdf, normalQuantile } from '../distributions.js';
import { insufficient, type Measured } from '../reliability/measured.js';
import { DEFAULT_DRAWS, DEFAULT_TOP, type DrawOptions, generatorOf, requireCount } from './draws.js';
import { type RankDraws, RankTally } from './rank-tally.js';

/** A nominee's score and how far chance may have moved it, both in points. */
export interface UncertainScore {
  readonly nominee: string;
  readonly score: number;
  /** Standard error, such as the SEM; not negative. */
  readonly se: number;
}

/** Insufficient with fewer than two nominees. */
export type ScoreDraws = Measured<RankDraws & { readonly seed: number }>;

/**
 * Ranks of N(score, se) draws, errors independent of one another (scoring.md section 5). Scores within 1e-9 points share a
 * rank. The answer depends on scores and seed alone: draws go by the order of the nominees' ids, not by the order given.
 *
 * @throws RangeError for a seed or count out of range, a score or error that is not finite, a negative error, an id given
 * twice, or more than `MOST_NOMINEES` nominees.
 */
export function scoreDraws(scores: readonly UncertainScore[], options: DrawOptions): ScoreDraws {
  const { seed, draws = DEFAULT_DRAWS, topK = DEFAULT_TOP } = options;
  requireCount(draws, 'draws');
  requireCount(topK, 'topK');
  requireScores(scores);
  const generator = generatorOf(seed);
  if (scores.length < 2) return insufficient('too-few-nominees');
  const tally = new RankTally(scores.length);
  const centres = Float64Array.from(scores, ({ score }) => score);
  const errors = Float64Array.from(scores, ({ se }) => se);
  const order = orderById(scores);
  const drawn = new Float64Array(scores.length);
  for (let draw = 0; draw < draws; draw += 1) {
    for (const i of order) drawn[i] = (centres[i] ?? 0) + (errors[i] ?? 0) * standardNormal(generator);
    tally.add(drawn);
  }
  const names = scores.map(({ nominee }) => nominee);
  return { status: 'measured', seed, ...tally.summary(names, topK) };
}

/** Keeps a uniform number off zero, whose quantile is not finite; half the distance between neighbours. */
const HALF_STEP = 2 ** -54;

/** A draw from N(0, 1), by the quantile of one uniform number. */
export const standardNormal = (generator: RandomGenerator): number =>
  normalQuantile(uniformFloat64(generator) + HALF_STEP);

/** Positions in the order of the nominees' ids, so that who gets which draw does not depend on the order given. */
export function orderById(scores: readonly UncertainScore[]): Int32Array {
  const ids = scores.map(({ nominee }, position) => ({ nominee, position }));
  ids.sort((a, b) => (a.nominee < b.nominee ? -1 : 1));
  return Int32Array.from(ids, ({ position }) => position);
}

/** @throws RangeError when an id comes twice, a score or error is not finite, or an error is negative. */
export function requireScores(scores: readonly UncertainScore[]): void {
  if (new Set(scores.map(({ nominee }) => nominee)).size < scores.length) throw new RangeError('a nominee comes twice');
  const isSound = ({ score, se }: UncertainScore): boolean => Number.isFinite(score) && Number.isFinite(se) && se >= 0;
  if (!scores.every(isSound)) throw new RangeError('a score is finite, and its error finite and not negative');
}

/**
 * The probability that the first truly is ahead of the second, errors normal and independent: Phi of the difference over its
 * standard error (case 20). Without any error it is 1, 0, or 1/2 for equal scores.
 *
 * @throws RangeError as `scoreDraws`.
 */
export function pFirstBeatsSecond(first: UncertainScore, second: UncertainScore): number {
  requireScores([first, second]);
  const difference = first.score - second.score;
  const error = Math.hypot(first.se, second.se);
  if (error === 0) return (Math.sign(difference) + 1) / 2;
  return normalCdf(difference / error);
}
