import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { quantileSorted } from 'simple-statistics';
import { normalQuantile } from '../distributions.js';
import { type RatingTable } from '../rating-table.js';
import { type Components, harmonicMean, reliabilityOfMean } from '../reliability/components.js';
import { generatorOf } from '../robustness/draws.js';
import { at } from './arrays.js';
import { type MixedRefusal, type MixedSolution, solveMixedModel } from './mixed-model.js';
import { scoresPerNominee } from './observations.js';
import { quickOptimum } from './reml-search.js';
import { remlDataOf } from './reml-sums.js';

/** An estimate, 0..1, between the ends of its confidence interval. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Agreement of a panel, from the variance components of its possibly incomplete design. */
export interface PanelReliability {
  readonly status: 'fitted';
  readonly components: Components;
  /** Harmonic mean of the scores per nominee: the k of `average`. */
  readonly scoresPerNominee: number;
  /** ICC(A,1): agreement of single evaluators. */
  readonly single: Interval;
  /** ICC(A,k): agreement of means over so many evaluators. */
  readonly average: Interval;
  readonly confidence: number;
  readonly replicates: number;
  readonly seed: number;
}

/** How the interval is simulated. The same seed on the same table gives the same interval. */
export interface SimulationOptions {
  /** A 32-bit whole number, to be recorded with the answer. */
  readonly seed: number;
  /** Simulated samples; 1000 unless told. */
  readonly replicates?: number;
  /** Between 0 and 1; 0.95 unless told. */
  readonly confidence?: number;
}

/**
 * ICC(A,1) and ICC(A,k) of any connected design from REML variance components (scoring.md 4). The interval is a parametric
 * bootstrap: normal samples of the fitted model on the same design are fitted anew, and the interval runs between the quantiles
 * (type 7) of what they give. Numbers come from xoroshiro128+ by inversion, nominees first, then evaluators, then scores.
 *
 * @throws RangeError for fewer than 20 replicates, a confidence outside (0, 1) or a seed that is not a whole number of 32 bits.
 */
export function panelReliability(table: RatingTable, options: SimulationOptions): PanelReliability | MixedRefusal {
  const { seed, replicates = 1000, confidence = 0.95 } = options;
  if (!Number.isSafeInteger(replicates) || replicates < 20) throw new RangeError('at least 20 replicates');
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('a confidence lies between 0 and 1');
  const normal = normalFrom(seed);
  const solution = solveMixedModel(table);
  if (solution.status !== 'solved') return solution;
  const harmonic = harmonicMean([...scoresPerNominee(solution.observations)]) ?? 1;
  const simulated = simulate(solution, normal, replicates);
  const interval = (scores: number): Interval => {
    const values = simulated.map((components) => agreement(components, scores)).toSorted((a, b) => a - b);
    return {
      estimate: agreement(solution.components, scores),
      low: quantileSorted(values, (1 - confidence) / 2),
      high: quantileSorted(values, (1 + confidence) / 2),
    };
  };
  return {
    status: 'fitted',
    components: solution.components,
    scoresPerNominee: harmonic,
    single: interval(1),
    average: interval(harmonic),
    confidence,
    replicates,
    seed,
  };
}

/** Variance components of samples from the fitted model, in units of each sample's residual variance. */
function simulate({ observations, plan, ratios, components }: MixedSolution, normal: Normal, replicates: number) {
  const draw = (count: number, variance: number) => Float64Array.from({ length: count }, () => normal(variance));
  return Array.from({ length: replicates }, (): Components => {
    const nominees = draw(observations.nominees.length, components.nominee);
    const evaluators = draw(observations.evaluators.length, components.evaluator);
    const scores = draw(observations.score.length, components.residual).map(
      (noise, t) => noise + at(nominees, at(observations.nominee, t)) + at(evaluators, at(observations.evaluator, t)),
    );
    return { ...quickOptimum(plan, remlDataOf(plan, scores), ratios), residual: 1 };
  });
}

/** ICC(A,k). */
const agreement = (components: Components, scores: number): number => reliabilityOfMean(components, scores) ?? 0;

/** A draw of mean zero. */
type Normal = (variance: number) => number;

/** Normal numbers by inversion of uniform ones. */
function normalFrom(seed: number): Normal {
  const generator = generatorOf(seed);
  return (variance) => {
    let uniform = uniformFloat64(generator);
    // Zero has no finite quantile; it comes up once in 2^53.
    while (uniform === 0) uniform = uniformFloat64(generator);
    return Math.sqrt(variance) * normalQuantile(uniform);
  };
}
