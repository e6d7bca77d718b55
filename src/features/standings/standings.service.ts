import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { forbidden, notFound } from '../../core/errors.js';
import { Database } from '../../platform/database/database.js';
import { type Page, toPage } from '../../platform/http/paging.js';
import { canAudit, canRunRanking, canSeeScores, progressScope } from './standing.policy.js';
import {
  listProgress,
  listStandings,
  type PageWish,
  type ProgressRow,
  rankingFor,
  standingKey,
  type StandingRow,
} from './standings.queries.js';

/** Looking at a ranking while it runs: its order for the few who may, and how far its sheets have come. */
@Injectable()
export class StandingsService {
  constructor(private readonly db: Database) {}

  /** A page of the running order. Throws `ranking.not-found`, and `standings.hidden` where the edition keeps it closed. */
  async list<View>(
    actor: Actor,
    rankingId: string,
    wish: PageWish,
    view: (row: StandingRow) => View,
  ): Promise<Page<View>> {
    const ranking = await rankingFor(this.db.reader, rankingId, actor.userId);
    if (!canRunRanking(actor, ranking) && !canAudit(actor, ranking)) throw notFound('ranking.not-found');
    if (!canSeeScores(actor, ranking)) throw forbidden('standings.hidden');
    const rows = await listStandings(this.db.reader, rankingId, wish);
    return toPage(rows, wish.limit, view, standingKey);
  }

  /** A page of the progress, by nominee, cut to what the actor may know. Throws `ranking.not-found`. */
  async progress<View>(
    actor: Actor,
    rankingId: string,
    wish: PageWish,
    view: (row: ProgressRow) => View,
  ): Promise<Page<View>> {
    const ranking = await rankingFor(this.db.reader, rankingId, actor.userId);
    const scope = progressScope(actor, ranking);
    if (scope === 'nothing') throw notFound('ranking.not-found');
    const rows = await listProgress(this.db.reader, rankingId, { scope, seatId: ranking.seatId }, wish);
    return toPage(rows, wish.limit, view, (row) => [row.nomineeName, row.nominationId]);
  }
}
