import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { CategoriesDoor, type CategoryFacts, isUndecided, type Ranking } from '../categories/index.js';
import { canRunRanking } from '../computations/index.js';
import { latestResult } from '../results/index.js';
import { NationalNominations } from './national-nominations.js';
import { type Winner } from './promotions.repository.js';

/** A winner and the national nomination that it became. */
export interface Promoted extends Winner {
  readonly promotedId: string;
}

/** Rank I of a province goes on to the national level. */
@Injectable()
export class PromotionsService {
  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly nominations: NationalNominations,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Makes every winner of a sealed provincial ranking a nomination at national level; repeating it changes nothing. Throws
   * `promotion.not-sealed`, `promotion.not-used`, `promotion.too-late` once the national ranking has gone on, and
   * `nomination.already-put-forward` when the winner stands in the national category already.
   */
  promote(actor: Actor, rankingId: string): Promise<Promoted[]> {
    return this.db.transaction(async (tx) => {
      const ranking = await this.categories.lockRanking(tx, rankingId);
      if (!canRunRanking(actor, ranking)) throw notFound('ranking.not-found');
      const target = await this.targetOf(tx, ranking);
      const result = await latestResult(tx, rankingId);
      if (isUndecided(ranking.state) || !result) throw conflict('promotion.not-sealed');

      const promoted: Promoted[] = [];
      for (const winner of await this.nominations.winners(tx, result.id)) {
        const promotedId = winner.promotedId ?? (await this.advance(tx, actor, winner, target));
        promoted.push({ ...winner, promotedId });
      }
      return promoted;
    });
  }

  private async targetOf(tx: Tx, ranking: Ranking): Promise<CategoryFacts> {
    const { promotesTo } = await this.categories.get(tx, ranking.categoryId);
    if (promotesTo === null) throw conflict('promotion.not-used');
    return this.categories.get(tx, promotesTo);
  }

  private async advance(tx: Tx, actor: Actor, winner: Winner, target: CategoryFacts): Promise<string> {
    const id = await this.nominations.put(tx, winner, target, actor.arrivedAt);
    await this.audit.record(tx, actor, {
      event: 'nomination.promoted',
      subject: { type: 'nomination', id },
      after: { originId: winner.nominationId, categoryId: target.id, nomineeId: winner.nomineeId, state: 'submitted' },
    });
    return id;
  }
}
