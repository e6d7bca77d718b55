import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { assertFresh } from '../../platform/http/versions.js';
import { CategoriesDoor, type Ranking } from '../categories/index.js';
import { canOverseeRanking, canRunRanking } from '../computations/index.js';
import { latestResult, type ResultRow } from '../results/index.js';
import { type Publication } from './publication.entity.js';
import { effectiveFrom, isPublic } from './publication.rules.js';
import { PublicationsRepository } from './publications.repository.js';

/** Announcing sealed results, now or under embargo. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly publications: PublicationsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Orders the newest result of a sealed ranking to be public from an instant on; one that has passed means at once.
   * Throws `publication.not-sealed` and `publication.ordered`.
   */
  order(actor: Actor, rankingId: string, wished: Date): Promise<Publication> {
    return this.db.transaction(async (tx) => {
      const ranking = await this.lockToRun(tx, actor, rankingId);
      const result = await latestResult(tx, rankingId);
      if (result && (await this.publications.find(tx, result.id))) throw conflict('publication.ordered');
      if (!result || ranking.state !== 'sealed') throw conflict('publication.not-sealed');

      const publication = toPublication(actor, result, wished);
      await this.publications.insert(tx, publication);
      await this.categories.setRankingState(tx, actor, ranking, 'published');
      await this.audit.record(tx, actor, {
        event: 'publication.ordered',
        subject: { type: 'result', id: result.id },
        after: { rankingId, hash: result.hash, publicFrom: publication.publicFrom.toISOString() },
      });
      return { ...publication, version: 1 };
    });
  }

  /** Moves the instant while it lies ahead. Throws `publication.not-found` and `publication.is-public`. */
  reschedule(actor: Actor, rankingId: string, version: number, wished: Date): Promise<Publication> {
    return this.db.transaction(async (tx) => {
      await this.lockToRun(tx, actor, rankingId);
      const before = await this.newest(tx, rankingId);
      if (isPublic(before.publicFrom, actor.arrivedAt)) throw conflict('publication.is-public');
      assertFresh(before.version, version);

      const publicFrom = effectiveFrom(wished, actor.arrivedAt);
      await this.publications.reschedule(tx, before.resultId, publicFrom);
      await this.audit.record(tx, actor, {
        event: 'publication.rescheduled',
        subject: { type: 'result', id: before.resultId },
        before: { publicFrom: before.publicFrom.toISOString() },
        after: { publicFrom: publicFrom.toISOString() },
      });
      return { ...before, publicFrom, version: before.version + 1 };
    });
  }

  /** The order for the newest result, for those who run or audit the ranking. Throws `publication.not-found`. */
  async get(actor: Actor, rankingId: string): Promise<Publication> {
    const ranking = await this.categories.getRanking(this.db.reader, rankingId);
    if (!canOverseeRanking(actor, ranking)) throw notFound('ranking.not-found');
    return this.newest(this.db.reader, rankingId);
  }

  private async lockToRun(tx: Tx, actor: Actor, rankingId: string): Promise<Ranking> {
    const ranking = await this.categories.lockRanking(tx, rankingId);
    if (!canRunRanking(actor, ranking)) throw notFound('ranking.not-found');
    return ranking;
  }

  private async newest(tx: Tx, rankingId: string): Promise<Publication> {
    const result = await latestResult(tx, rankingId);
    const publication = result && (await this.publications.find(tx, result.id));
    if (!publication) throw notFound('publication.not-found');
    return publication;
  }
}

const toPublication = (actor: Actor, result: ResultRow, wished: Date): Omit<Publication, 'version'> => ({
  resultId: result.id,
  rankingId: result.rankingId,
  publicFrom: effectiveFrom(wished, actor.arrivedAt),
  orderedBy: actor.userId,
  orderedAt: actor.arrivedAt,
});
