import { type Outcome, type Problem, scoreProblem, selectShortlist } from '../../core/scoring/index.js';

/** Where a nominee stands before the interview, and whether it goes on. */
export interface ShortlistLine {
  readonly nominationId: string;
  readonly rank: number | null;
  /** At the published places; null when there is nothing to score. */
  readonly score: string | null;
  readonly isAdmitted: boolean;
}

/**
 * The order by the stages before the first interview alone. Null when the rule has no interview, or nothing before it.
 * `interviews` are codes of stages.
 */
export function scoreBefore({ rule, nominees }: Problem, interviews: readonly string[]): Outcome | null {
  const last = rule.stages.findIndex(({ code }) => interviews.includes(code)) - 1;
  if (last < 0) return null;
  return scoreProblem({
    rule,
    nominees: nominees.map((nominee) => ({ ...nominee, reached: Math.min(nominee.reached, last) })),
  });
}

/** Cuts the order at the quota; a tie at the cut-off admits all. */
export function cut({ results }: Outcome, quota: number): ShortlistLine[] {
  const admitted = new Set(selectShortlist(results, quota).admitted);
  return results.map(({ id, rank, final }) => ({
    nominationId: id,
    rank,
    score: final,
    isAdmitted: admitted.has(id),
  }));
}
