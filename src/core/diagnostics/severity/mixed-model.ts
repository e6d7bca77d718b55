import { type RatingTable } from '../rating-table.js';
import { adjustedFor, type AdditiveSolution, solveAdditive } from './additive-solution.js';
import { at, dot, sumOf } from './arrays.js';
import { type Components, leniencyShrinkage } from '../reliability/components.js';
import { DIRECT_LIMIT } from './additive.js';
import { type Observations, observationsOf, scoresPerEvaluator, scoresPerNominee } from './observations.js';
import { competitionRanks } from './ranks.js';
import { type Disconnected, type InsufficientScores, insufficient, obstacleTo, type TooLarge } from './refusal.js';
import { absorption, remlPoint, type RemlPoint, type VarianceRatios } from './reml-criterion.js';
import { inverseFactored } from './cholesky.js';
import { centredSums, type RemlDesign } from './reml-sums.js';
import { type RemlMethod, remlOptimum } from './reml-search.js';

/** The best linear unbiased prediction of an evaluator's leniency: pulled towards zero as far as the data are few. */
export interface PredictedLeniency {
  readonly evaluator: string;
  readonly scores: number;
  /** Points. */
  readonly leniency: number;
  /** Standard error of prediction, points. */
  readonly standardError: number;
  /**
   * The part of a mean deviation over so many scores that is believed to be leniency, 0..1. In a complete block the prediction
   * is exactly this part of the least squares leniency.
   */
  readonly shrinkage: number;
}

/** The prediction of a nominee's quality, and the score without the predicted leniencies. */
export interface PredictedNominee {
  readonly nominee: string;
  readonly scores: number;
  /** Distance from the mean of all, points, pulled towards zero. */
  readonly effect: number;
  /** Of the effect, points. */
  readonly standardError: number;
  /** Standard competition rank of the effect. */
  readonly effectRank: number;
  /** Mean of the scores with predicted leniencies taken off; not pulled. */
  readonly adjusted: number;
  readonly adjustedRank: number;
}

/** y = mu + n + b + e with n, b, e normal and independent; variances by REML. */
export interface MixedFit {
  readonly status: 'fitted';
  readonly method: RemlMethod;
  readonly mean: number;
  readonly meanStandardError: number;
  readonly components: Components;
  /** -2 log of the restricted likelihood, on the scale of lme4. */
  readonly criterion: number;
  /** In the order of the table, without those who gave no score. */
  readonly evaluators: readonly PredictedLeniency[];
  /** In the order of the table, without those who have no score. */
  readonly nominees: readonly PredictedNominee[];
}

/** What a refused fit says. */
export type MixedRefusal = Disconnected | InsufficientScores | TooLarge;

/** A fit with what further computations on it need. */
export interface MixedSolution {
  readonly status: 'solved';
  readonly observations: Observations;
  readonly plan: RemlDesign;
  readonly method: RemlMethod;
  readonly ratios: VarianceRatios;
  readonly point: RemlPoint;
  readonly components: Components;
  /** Taken off every score before the fit. */
  readonly centre: number;
}

/**
 * The mixed model by restricted maximum likelihood, with the predictions of Henderson's equations (scoring.md 3.1). A diagnostic:
 * nothing of it is an official number. A variance may come out as zero; its effects are then all zero, with error zero.
 */
export function fitMixedModel(table: RatingTable): MixedFit | MixedRefusal {
  const solution = solveMixedModel(table);
  return solution.status === 'solved' ? describe(solution) : solution;
}

/** The fit by numbers. */
export function solveMixedModel(table: RatingTable): MixedSolution | MixedRefusal {
  const observations = observationsOf(table);
  const obstacle = obstacleTo(observations);
  if (obstacle !== null) return obstacle;
  const size = observations.evaluators.length;
  if (size > DIRECT_LIMIT) return { status: 'too-large', evaluators: size, limit: DIRECT_LIMIT };
  const additive = solveAdditive(observations, 'direct');
  if (additive.sigma === null) return insufficient('no-residual-freedom');
  if (additive.sigma === 0) return insufficient('no-residual-variation');
  const { plan, data, centre } = centredSums(observations);
  const { method, ratios } = remlOptimum(plan, data, firstGuess(additive, additive.sigma));
  const point = remlPoint(plan, data, ratios);
  const components = {
    nominee: ratios.nominee * point.residualVariance,
    evaluator: ratios.evaluator * point.residualVariance,
    residual: point.residualVariance,
  };
  return { status: 'solved', observations, plan, method, ratios, point, components, centre };
}

/** Ratios from the least squares estimates: their variance, which noise swells, over that of the residual. */
function firstGuess({ adjusted, leniency }: AdditiveSolution, sigma: number): VarianceRatios {
  return { nominee: varianceOf(adjusted) / sigma ** 2, evaluator: varianceOf(leniency) / sigma ** 2 };
}

function describe(solution: MixedSolution): MixedFit {
  const { method, point, components, centre } = solution;
  return {
    status: 'fitted',
    method,
    mean: point.mean + centre,
    meanStandardError: Math.sqrt(components.residual / point.weight),
    components,
    criterion: point.criterion,
    evaluators: evaluatorsOf(solution),
    nominees: nomineesOf(solution),
  };
}

function evaluatorsOf(solution: MixedSolution): PredictedLeniency[] {
  const { observations, point, components } = solution;
  const counts = scoresPerEvaluator(observations);
  const block = evaluatorBlock(solution);
  const size = observations.evaluators.length;
  return observations.evaluators.map((evaluator, j) => ({
    evaluator,
    scores: at(counts, j),
    leniency: at(point.leniency, j),
    standardError: Math.sqrt(components.residual * (at(block, j * size + j) + at(point.pull, j) ** 2 / point.weight)),
    shrinkage: leniencyShrinkage(components, at(counts, j)) ?? 0,
  }));
}

function nomineesOf(solution: MixedSolution): PredictedNominee[] {
  const { observations, ratios, point, components, centre } = solution;
  const counts = scoresPerNominee(observations);
  const adjusted = adjustedFor(observations, point.leniency);
  const spread = spreadOfTotals(solution);
  const losses = counts.map((scores) => absorption(ratios.nominee, scores));
  const effects = losses.map((loss, i) => loss * at(counts, i) * (at(adjusted, i) - centre - point.mean));
  const effectRanks = competitionRanks(effects);
  const adjustedRanks = competitionRanks(adjusted);
  return observations.nominees.map((nominee, i) => ({
    nominee,
    scores: at(counts, i),
    effect: at(effects, i),
    standardError: Math.sqrt(components.residual * (at(losses, i) + at(losses, i) ** 2 * at(spread, i))),
    effectRank: at(effectRanks, i),
    adjusted: at(adjusted, i),
    adjustedRank: at(adjustedRanks, i),
  }));
}

/** The evaluators' block of the inverse mixed model equations before the mean is estimated, row by row. */
const evaluatorBlock = ({ point, ratios, observations }: MixedSolution): Float64Array =>
  inverseFactored(point.factor, observations.evaluators.length).map((value) => value * ratios.evaluator);

/** How uncertain mean and leniencies make the sum of each nominee's scores, in units of the residual variance. */
function spreadOfTotals(solution: MixedSolution): Float64Array {
  const { observations, point } = solution;
  const block = evaluatorBlock(solution);
  const size = observations.evaluators.length;
  return Float64Array.from(observations.nominees, (_, i) => {
    const members = observations.evaluator.subarray(at(observations.rowStart, i), at(observations.rowStart, i + 1));
    let [drawn, common] = [members.length, 0];
    for (const j of members) {
      drawn -= at(point.pull, j);
      for (const l of members) common += at(block, j * size + l);
    }
    return drawn ** 2 / point.weight + common;
  });
}

function varianceOf(values: Float64Array): number {
  const mean = sumOf(values) / values.length;
  const deviations = values.map((value) => value - mean);
  return dot(deviations, deviations) / (values.length - 1);
}
