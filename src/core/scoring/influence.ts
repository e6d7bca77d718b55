import { sampleCorrelation, sampleStandardDeviation } from 'simple-statistics';
import { evaluate } from './evaluation.js';
import { exactText, HUNDRED, ratio } from './fraction.js';
import { type Problem } from './problem.js';
import { statusOf } from './standing.js';

/** What a stage was meant to weigh and what it moved. */
export interface StageInfluence {
  stage: string;
  /** Nominal: percent of the composite, exact. */
  weight: string;
  /** How far its scores lie apart, in points. */
  standardDeviation: number | null;
  /** Squared correlation of its scores with the final before rounding, 0 to 1. */
  squaredCorrelation: number | null;
}

/** Fewer than this and a correlation says nothing. */
const FEWEST = 3;

/**
 * The real influence of each stage beside its nominal weight (scoring.md 1.2): a stage in which all score alike decides nothing,
 * whatever it weighs. Over the nominees that are ranked and reached the last stage. For the eye only, so in doubles; null where
 * there are fewer than three, or where nothing varies.
 */
export function stageInfluence({ rule, nominees }: Problem): StageInfluence[] {
  const finalists = nominees.filter(({ reached }) => reached === rule.stages.length - 1);
  const ranked = finalists
    .map((nominee) => evaluate(rule, nominee))
    .filter((evaluation) => statusOf(evaluation) === 'ranked');
  const whole = rule.stages.reduce((sum, { share }) => sum + share, 0n);
  return rule.stages.map(({ code, share }, i) => {
    const pairs = ranked.flatMap(({ stages, exact }) => {
      const used = stages[i]?.used;
      return used && exact ? [[used.valueOf(), exact.valueOf()] as const] : [];
    });
    return { stage: code, weight: exactText(HUNDRED.mul(ratio(share, whole))), ...spread(pairs) };
  });
}

function spread(
  pairs: readonly (readonly [number, number])[],
): Pick<StageInfluence, 'standardDeviation' | 'squaredCorrelation'> {
  if (pairs.length < FEWEST) return { standardDeviation: null, squaredCorrelation: null };
  const scores = pairs.map(([score]) => score);
  const finals = pairs.map(([, final]) => final);
  const varies = new Set(scores).size > 1 && new Set(finals).size > 1;
  return {
    standardDeviation: sampleStandardDeviation(scores),
    squaredCorrelation: varies ? Math.min(1, sampleCorrelation(scores, finals) ** 2) : null,
  };
}
