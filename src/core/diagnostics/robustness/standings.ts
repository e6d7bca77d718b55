import { evaluate } from '../../scoring/evaluation.js';
import { exactText } from '../../scoring/fraction.js';
import { type Problem } from '../../scoring/problem.js';
import { type Stage } from '../../scoring/rule.js';
import { rankEvaluations } from '../../scoring/standing.js';

/** Where one nominee stands, by the exact engine and the rule's own ranking. */
export interface Standing {
  readonly nominee: string;
  /** By the rule's method and tie-break chain; null when there is nothing to rank it by. */
  readonly rank: number | null;
  /** The final before rounding, "p/q"; null when it has none. */
  readonly exact: string | null;
}

/** The ranks and exact finals of a problem, in the order of its nominees. The same numbers as `scoreProblem`, without the rest. */
export function standingsOf({ rule, nominees }: Problem): Standing[] {
  const evaluations = nominees.map((nominee) => evaluate(rule, nominee));
  const ranks = new Map(rankEvaluations(rule, evaluations).map(({ contender, rank }) => [contender, rank]));
  return evaluations.map((evaluation) => ({
    nominee: evaluation.nominee.id,
    rank: ranks.get(evaluation) ?? null,
    exact: evaluation.exact && exactText(evaluation.exact),
  }));
}

/**
 * The nominees that have an official rank, under the same rule with quorums released: to leave an evaluator out is a question
 * about the ranking, and must not end in a missing quorum. One sheet is still needed. No score and no rank changes by it,
 * because no nominee's score depends on another's.
 */
export function rankedField(problem: Problem): Problem {
  const ranked = new Set(
    standingsOf(problem)
      .filter(({ rank }) => rank !== null)
      .map(({ nominee }) => nominee),
  );
  return {
    rule: { ...problem.rule, stages: problem.rule.stages.map(releaseQuorum) },
    nominees: problem.nominees.filter(({ id }) => ranked.has(id)),
  };
}

function releaseQuorum(stage: Stage): Stage {
  if (stage.kind !== 'rubric') return stage;
  const { organisations } = stage;
  return { ...stage, quorum: 1, ...(organisations ? { organisations: { ...organisations, mandatory: [] } } : {}) };
}
