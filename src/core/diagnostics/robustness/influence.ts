import { sampleCorrelation, sampleStandardDeviation } from 'simple-statistics';
import { evaluate, type Evaluation } from '../../scoring/evaluation.js';
import { exactText, ratio } from '../../scoring/fraction.js';
import { type Problem } from '../../scoring/problem.js';
import { type Rule } from '../../scoring/rule.js';
import { insufficient, type Measured } from '../reliability/measured.js';
import { rankedField } from './standings.js';

/** What one stage was meant to count and what it counted. */
export interface StageInfluence {
  readonly stage: string;
  /** Nominal weight, a share of the whole, exact "p/q". */
  readonly weight: string;
  /** Standard deviation of the stage's scores over the nominees, in points (n - 1). */
  readonly sd: number;
  /** Squared correlation with the final, 0 to 1; null when the stage or the final is the same for all. */
  readonly squaredCorrelation: number | null;
  /**
   * weight x sd x correlation as a part of their sum over the stages; null where that sum is not above zero, and where the
   * final is not a weighted mean of the stages, whose spread cannot be shared out so.
   */
  readonly share: number | null;
}

/** Insufficient with fewer than three nominees to compare; `nominees` says how many were compared. */
export type Influence = Measured<{ readonly nominees: number; readonly stages: readonly StageInfluence[] }>;

/** A correlation of two points is always 1 or -1. */
const FEWEST = 3;

/**
 * Real influence of each stage beside its nominal weight (scoring.md 1.2): a weight of 40 on scores that hardly differ decides
 * less than one of 15 on scores far apart. Over the ranked nominees that came furthest and have a score in each stage they
 * reached; the final is the one before rounding. A negative share is a stage that ran against the final.
 */
export function stageInfluence(problem: Problem): Influence {
  const { rule, nominees } = rankedField(problem);
  const furthest = nominees.reduce((most, { reached }) => Math.max(most, reached), 0);
  const evaluations = nominees
    .filter(({ reached }) => reached === furthest)
    .map((nominee) => evaluate(rule, nominee))
    .filter(({ exact, stages }) => exact !== null && stages.every(({ used }) => used !== null));
  if (evaluations.length < FEWEST) return insufficient('too-few-nominees');
  return { status: 'measured', nominees: evaluations.length, stages: influences(rule, evaluations, furthest) };
}

function influences(rule: Rule, evaluations: readonly Evaluation[], furthest: number): StageInfluence[] {
  const finals = evaluations.map(({ exact }) => exact?.valueOf() ?? 0);
  const stages = rule.stages.slice(0, furthest + 1);
  const whole = stages.reduce((sum, { share }) => sum + share, 0n);
  const found = stages.map(({ code, share }, i) => {
    const scores = evaluations.map((evaluation) => evaluation.stages[i]?.used?.valueOf() ?? 0);
    const rho = correlation(scores, finals);
    const weight = ratio(share, whole);
    const sd = isConstant(scores) ? 0 : sampleStandardDeviation(scores);
    return { stage: code, weight, sd, rho, part: weight.valueOf() * sd * (rho ?? 0) };
  });
  const isMean = rule.composite.kind === 'arithmetic' && rule.progression === 'carry_over';
  const sum = found.reduce((total, { part }) => total + part, 0);
  return found.map(({ stage, weight, sd, rho, part }) => ({
    stage,
    weight: exactText(weight),
    sd,
    squaredCorrelation: rho === null ? null : Math.min(1, rho * rho),
    share: isMean && sum > 0 ? part / sum : null,
  }));
}

function correlation(a: number[], b: number[]): number | null {
  return isConstant(a) || isConstant(b) ? null : sampleCorrelation(a, b);
}

const isConstant = (values: readonly number[]): boolean => values.every((value) => value === values[0]);
