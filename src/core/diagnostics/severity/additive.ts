import { type RatingTable } from '../rating-table.js';
import { type AdditiveMethod, type AdditiveSolution, solveAdditive } from './additive-solution.js';
import { varianceOfAdjusted } from './additive-direct.js';
import { at } from './arrays.js';
import { type Observations, observationsOf, scoresPerEvaluator, scoresPerNominee } from './observations.js';
import { competitionRanks } from './ranks.js';
import { type Disconnected, type InsufficientScores, obstacleTo } from './refusal.js';

/** How an evaluator's scores stand above (+, lenient) or below (-, severe) what the others gave the same nominees. */
export interface FittedLeniency {
  readonly evaluator: string;
  readonly scores: number;
  /** Points; all leniencies sum to zero. */
  readonly leniency: number;
  /** Points. Null when the residual has no degrees of freedom, or the fit was made by sweeps. */
  readonly standardError: number | null;
  /** Leniency over its standard error, on `df` degrees of freedom; null without a standard error above zero. */
  readonly t: number | null;
}

/** A nominee's mean as it is and with leniencies taken off. */
export interface AdjustedNominee {
  readonly nominee: string;
  readonly scores: number;
  readonly rawMean: number;
  readonly rawRank: number;
  readonly adjusted: number;
  readonly adjustedRank: number;
  /** Of the adjusted score, in points; null as for `FittedLeniency`. */
  readonly standardError: number | null;
}

/** Least squares of y = mu + n_i + b_j + e, sum n = sum b = 0. */
export interface AdditiveFit {
  readonly status: 'fitted';
  readonly method: AdditiveMethod;
  /** mu: the mean of the adjusted scores, points. */
  readonly mean: number;
  /** Residual standard deviation, points; null without degrees of freedom. */
  readonly sigma: number | null;
  readonly residualSumOfSquares: number;
  readonly df: number;
  /** In the order of the table, without those who gave no score. */
  readonly evaluators: readonly FittedLeniency[];
  /** In the order of the table, without those who have no score. */
  readonly nominees: readonly AdjustedNominee[];
}

/** Up to so many evaluators the direct solution, with standard errors, takes well under a second. */
export const DIRECT_LIMIT = 250;

/**
 * Leniencies and adjusted scores by additive least squares (scoring.md 3.1). A diagnostic: it never replaces a score. Ranks are
 * standard competition ranks, highest first. A disconnected design is refused with its components by name. Takes a table, or
 * observations where a table would be mostly empty; beyond `DIRECT_LIMIT` evaluators it sweeps, without standard errors.
 */
export function fitAdditive(
  scores: RatingTable | Observations,
  options: { readonly method?: AdditiveMethod } = {},
): AdditiveFit | Disconnected | InsufficientScores {
  const observations = 'rowStart' in scores ? scores : observationsOf(scores);
  const obstacle = obstacleTo(observations);
  if (obstacle !== null) return obstacle;
  const method = options.method ?? (observations.evaluators.length <= DIRECT_LIMIT ? 'direct' : 'sweeps');
  return describeAdditive(observations, solveAdditive(observations, method));
}

/** The named answer of a solution. */
export function describeAdditive(observations: Observations, solution: AdditiveSolution): AdditiveFit {
  const { method, adjusted, sigma, residualSumOfSquares, df } = solution;
  return {
    status: 'fitted',
    method,
    mean: adjusted.reduce((sum, value) => sum + value, 0) / adjusted.length,
    sigma,
    residualSumOfSquares,
    df,
    evaluators: evaluatorsOf(observations, solution),
    nominees: nomineesOf(observations, solution),
  };
}

function evaluatorsOf(observations: Observations, { leniency, inverse, sigma }: AdditiveSolution): FittedLeniency[] {
  const counts = scoresPerEvaluator(observations);
  return observations.evaluators.map((evaluator, j) => {
    const estimate = at(leniency, j);
    const variance = inverse === null ? null : Math.max(0, inverse.get(j, j) - 1 / inverse.rows);
    const standardError = variance === null || sigma === null ? null : sigma * Math.sqrt(variance);
    const t = standardError === null || standardError === 0 ? null : estimate / standardError;
    return { evaluator, scores: at(counts, j), leniency: estimate, standardError, t };
  });
}

function nomineesOf(observations: Observations, solution: AdditiveSolution): AdjustedNominee[] {
  const { rawMean, adjusted, inverse, sigma } = solution;
  const counts = scoresPerNominee(observations);
  const variances = inverse === null ? null : varianceOfAdjusted(observations, inverse);
  const rawRanks = competitionRanks(rawMean);
  const adjustedRanks = competitionRanks(adjusted);
  return observations.nominees.map((nominee, i) => ({
    nominee,
    scores: at(counts, i),
    rawMean: at(rawMean, i),
    rawRank: at(rawRanks, i),
    adjusted: at(adjusted, i),
    adjustedRank: at(adjustedRanks, i),
    standardError: variances === null || sigma === null ? null : sigma * Math.sqrt(at(variances, i)),
  }));
}
