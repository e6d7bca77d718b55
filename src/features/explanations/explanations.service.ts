import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { type Trace, traceNominee } from '../../core/scoring/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { currentContext } from '../../platform/http/request-context.js';
import { CategoriesDoor, type Ranking } from '../categories/index.js';
import { canOverseeRanking, RankingComputations } from '../computations/index.js';
import { getNomination, isOwner, type NominationRow } from '../nominations/index.js';
import { findPublished, type PublicView } from '../publication/index.js';
import { ownResults, type OwnResultRow } from './explanations.queries.js';
import { OverseenRankings, type RankingProblem } from './overseen-rankings.js';

/** The tree behind one nominee's score, and where its numbers come from. */
export interface Explanation {
  readonly rankingId: string;
  readonly nominationId: string;
  /** The sealed result, or null while the ranking runs. */
  readonly resultId: string | null;
  readonly trace: Trace;
}

/** How a score came about: for those who run or audit the award, and for the nominee once everybody knows the result. */
@Injectable()
export class ExplanationsService {
  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly computations: RankingComputations,
    private readonly overseen: OverseenRankings,
  ) {}

  /**
   * Explains the sealed numbers, or the running ones while nothing is sealed. Throws `nomination.not-found` for whoever may
   * not know, `computation.not-yet` as `computeRanking` does, and `explanation.not-found` for a nominee that is not computed.
   */
  async explain(actor: Actor, rankingId: string, nominationId: string): Promise<Explanation> {
    const tx = this.db.reader;
    const nomination = await getNomination(tx, nominationId);
    if (nomination.rankingId !== rankingId) throw notFound('nomination.not-found');
    const ranking = await this.categories.getRanking(tx, rankingId);
    const { resultId, parsed: problem } = canOverseeRanking(actor, ranking)
      ? await this.overseen.open(tx, actor, ranking)
      : await this.own(tx, actor, ranking, nomination);
    if (!problem.nominees.some(({ id }) => id === nominationId)) throw notFound('explanation.not-found');
    return { rankingId, nominationId, resultId, trace: traceNominee(problem, nominationId) };
  }

  /** The published places of one's own nominations, with the breakdown where the edition allows it. */
  mine(actor: Actor): Promise<OwnResultRow[]> {
    return ownResults(this.db.reader, actor, viewOf(actor));
  }

  private async own(tx: Tx, actor: Actor, ranking: Ranking, nomination: NominationRow): Promise<RankingProblem> {
    if (!isOwner(actor, nomination)) throw notFound('nomination.not-found');
    const { edition } = await this.computations.sceneOf(tx, ranking);
    const published = await findPublished(tx, viewOf(actor), ranking.id);
    if (!published || !edition.nomineeSeesBreakdown) throw notFound('explanation.not-found');
    return this.overseen.sealed(tx, published.resultId);
  }
}

const viewOf = (actor: Actor): PublicView => ({ language: currentContext()?.language ?? 'id', now: actor.arrivedAt });
