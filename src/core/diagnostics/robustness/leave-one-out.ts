import { type Problem } from '../../scoring/problem.js';
import { evaluatorsOf, leavesOfRule, withoutEvaluator, withoutLeaf } from './edits.js';
import { rankedField, type Standing, standingsOf } from './standings.js';

/** The ranking once more without one evaluator or one criterion. */
export interface LeaveOneOutRun {
  /** The evaluator, or the code of the criterion or indicator. */
  readonly leftOut: string;
  /** In the order of the problem's nominees. */
  readonly standings: readonly Standing[];
}

/** How far one nominee's rank moves over all runs. */
export interface RankRange {
  readonly nominee: string;
  /** The official rank. */
  readonly rank: number;
  /** Best and worst rank over the official ranking and every run. */
  readonly best: number;
  readonly worst: number;
  /** Runs in which the rank is the official one. */
  readonly kept: number;
  /** Runs in which nothing was left to rank this nominee by. */
  readonly unranked: number;
}

export interface LeaveOneOut {
  readonly runs: readonly LeaveOneOutRun[];
  /** Of the nominees that have an official rank, in the order of the problem. */
  readonly ranges: readonly RankRange[];
}

/**
 * Ranks again without each evaluator in turn, who leaves every stage at once (scoring.md section 5, case 20). Exact: rounding,
 * tie-breaks and ranking method of the rule hold, only quorums are released. Nominees without an official rank take no part.
 */
export function leaveOneEvaluatorOut(problem: Problem): LeaveOneOut {
  const field = rankedField(problem);
  return leaveOut(field, evaluatorsOf(field), withoutEvaluator);
}

/** As `leaveOneEvaluatorOut`, without each criterion and indicator in turn; its weight goes to its siblings in proportion. */
export function leaveOneCriterionOut(problem: Problem): LeaveOneOut {
  const field = rankedField(problem);
  const codes = leavesOfRule(field.rule).map(({ code }) => code);
  return leaveOut(field, codes, withoutLeaf);
}

function leaveOut(
  field: Problem,
  candidates: readonly string[],
  without: (problem: Problem, name: string) => Problem,
): LeaveOneOut {
  const runs = candidates.map((leftOut) => ({ leftOut, standings: standingsOf(without(field, leftOut)) }));
  const ranges = standingsOf(field).flatMap(({ nominee, rank }, i) => {
    if (rank === null) return [];
    const found = runs.map(({ standings }) => standings[i]?.rank ?? null);
    return [{ nominee, rank, ...rangeOf(rank, found) }];
  });
  return { runs, ranges };
}

function rangeOf(official: number, found: readonly (number | null)[]): Omit<RankRange, 'nominee' | 'rank'> {
  const ranks = found.filter((rank) => rank !== null);
  return {
    best: Math.min(official, ...ranks),
    worst: Math.max(official, ...ranks),
    kept: ranks.filter((rank) => rank === official).length,
    unranked: found.length - ranks.length,
  };
}
