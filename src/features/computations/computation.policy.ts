import { type Actor, reachesProvince } from '../../core/access.js';

/** Inside whose walls a ranking stands: a province, or null at national level. */
export interface RankingSubject {
  readonly provinceCode: string | null;
}

/** A secretariat runs the rankings of its level: the national one every level, a provincial one its own province. */
export const canRunRanking = (actor: Actor, ranking: RankingSubject): boolean =>
  reachesProvince(actor, ranking.provinceCode, 'secretariat');

/** Auditors read whatever lies in their scope, at any time. */
export const canAuditRanking = (actor: Actor, ranking: RankingSubject): boolean =>
  reachesProvince(actor, ranking.provinceCode, 'auditor');

/** What only those who run or audit an award read. */
export const canOverseeRanking = (actor: Actor, ranking: RankingSubject): boolean =>
  canRunRanking(actor, ranking) || canAuditRanking(actor, ranking);

/** How far a ranking has come, and what its edition allows to be seen of it meanwhile. */
export interface RunningRanking extends RankingSubject {
  readonly showsRunningRanking: boolean;
  /** Nothing that could still change the outcome is awaited. */
  readonly isComplete: boolean;
  readonly isDecided: boolean;
}

/** The secretariat sees numbers once they cannot be steered any more, or from the start where the edition says so. */
export const canSeeOutcome = (actor: Actor, ranking: RunningRanking): boolean =>
  canAuditRanking(actor, ranking) ||
  (canRunRanking(actor, ranking) && (ranking.showsRunningRanking || ranking.isComplete || ranking.isDecided));
