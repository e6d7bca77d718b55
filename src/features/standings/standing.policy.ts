import { type Actor, reachesProvince } from '../../core/access.js';

/** What the rules look at: inside whose walls the ranking stands, and from which seat the asker marks it. */
export interface RankingSubject {
  readonly provinceCode: string | null;
  readonly seatId: string | null;
  readonly isChair: boolean;
  /** Whether the edition lets the secretariat see the scores of a ranking that is still running. */
  readonly showsRunning: boolean;
}

export const canAudit = (actor: Actor, { provinceCode }: RankingSubject): boolean =>
  reachesProvince(actor, provinceCode, 'auditor');

export const canRunRanking = (actor: Actor, { provinceCode }: RankingSubject): boolean =>
  reachesProvince(actor, provinceCode, 'secretariat');

/** Scores of a running ranking are the auditor's, and the secretariat's where the edition allows it. */
export const canSeeScores = (actor: Actor, ranking: RankingSubject): boolean =>
  canAudit(actor, ranking) || (canRunRanking(actor, ranking) && ranking.showsRunning);

/** How much of the progress somebody sees: all of it, all nominees that the chair is not recused from, or one's own sheets. */
export type ProgressScope = 'all' | 'chair' | 'own' | 'nothing';

export function progressScope(actor: Actor, ranking: RankingSubject): ProgressScope {
  if (canRunRanking(actor, ranking) || canAudit(actor, ranking)) return 'all';
  if (ranking.seatId === null) return 'nothing';
  return ranking.isChair ? 'chair' : 'own';
}
