import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, notFound } from '../../core/errors.js';
import { Database } from '../../platform/database/database.js';
import { CategoriesDoor, isUndecided } from '../categories/index.js';
import { canOverseeRanking, canSeeOutcome } from './computation.policy.js';
import { type NomineeName, nomineesOf } from './computations.queries.js';
import { type Computation, RankingComputations } from './ranking-computations.js';

/** A computation with the names that go with it. */
export interface NamedComputation extends Computation {
  readonly nominees: readonly NomineeName[];
}

/** Looking at a ranking before it is sealed. */
@Injectable()
export class ComputationsService {
  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly computations: RankingComputations,
  ) {}

  /**
   * The order as it would be sealed now. Throws `ranking.not-found`, and for a secretariat `computation.not-yet` while
   * anything is awaited, unless the edition shows running rankings.
   */
  async compute(actor: Actor, rankingId: string): Promise<NamedComputation> {
    const tx = this.db.reader;
    const ranking = await this.categories.getRanking(tx, rankingId);
    if (!canOverseeRanking(actor, ranking)) throw notFound('ranking.not-found');
    const computation = await this.computations.compute(tx, ranking, actor.arrivedAt);
    const subject = {
      provinceCode: ranking.provinceCode,
      showsRunningRanking: computation.edition.showsRunningRanking,
      isComplete: computation.hindrances.length === 0,
      isDecided: !isUndecided(ranking.state),
    };
    if (!canSeeOutcome(actor, subject)) throw conflict('computation.not-yet');
    return { ...computation, nominees: await nomineesOf(tx, rankingId) };
  }
}
