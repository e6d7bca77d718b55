import { Injectable } from '@nestjs/common';

import { notFound } from '../../core/errors.js';
import { Database } from '../../platform/database/database.js';
import { type Page, toPage } from '../../platform/http/paging.js';
import { currentContext } from '../../platform/http/request-context.js';
import { Clock } from '../../platform/time/clock.js';
import { contentOf } from '../results/index.js';
import {
  findPublished,
  listPublished,
  publicPlacings,
  type PublicView,
  publicWinners,
  publishedEditions,
  type PublishedEditionRow,
  type PublishedFilter,
  type PublishedNomineeRow,
  type PublishedPlacingRow,
  publishedPlacesOf,
  type PublishedRankingRow,
  type PublishedWinnerRow,
} from './public.queries.js';

/** A published ranking with its places. */
export interface PlacedRanking extends PublishedRankingRow {
  readonly placings: readonly PublishedPlacingRow[];
}

/** A published ranking with those who won an award in it. */
export interface WonRanking extends PublishedRankingRow {
  readonly winners: readonly PublishedWinnerRow[];
}

/**
 * What everybody may see. Whether something is public is asked of the clock at every reading, to the millisecond; what is not
 * public yet is answered exactly like what does not exist.
 */
@Injectable()
export class PublicService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async list<View>(filter: PublishedFilter, view: (row: WonRanking) => View): Promise<Page<View>> {
    const asked = this.view();
    const rows = await listPublished(this.db.reader, asked, filter);
    const ids = rows.map(({ resultId }) => resultId);
    const winners = await publicWinners(this.db.reader, ids, asked.language);
    const won = rows.map((row) => ({ ...row, winners: winners.filter(({ resultId }) => resultId === row.resultId) }));
    return toPage(won, filter.limit, view, (row) => [row.publishedAt.toISOString(), row.id]);
  }

  /** Throws `ranking.not-found`. */
  async get(rankingId: string): Promise<PlacedRanking> {
    const ranking = await this.find(rankingId);
    const { language } = this.view();
    return { ...ranking, placings: await publicPlacings(this.db.reader, ranking.resultId, language) };
  }

  /** The sealed document, byte for byte. Throws `ranking.not-found` and `ranking.bundle-not-public`. */
  async bundle(rankingId: string): Promise<string> {
    const ranking = await this.find(rankingId);
    if (!ranking.publishesScores) throw notFound('ranking.bundle-not-public');
    return contentOf(this.db.reader, ranking.resultId);
  }

  editions(): Promise<PublishedEditionRow[]> {
    return publishedEditions(this.db.reader, this.view());
  }

  /** Throws `nominee.not-found` for whoever has no published place. */
  async placesOf(nomineeId: string): Promise<PublishedNomineeRow[]> {
    const places = await publishedPlacesOf(this.db.reader, this.view(), nomineeId);
    if (places.length === 0) throw notFound('nominee.not-found');
    return places;
  }

  private async find(rankingId: string): Promise<PublishedRankingRow> {
    const ranking = await findPublished(this.db.reader, this.view(), rankingId);
    if (!ranking) throw notFound('ranking.not-found');
    return ranking;
  }

  private view(): PublicView {
    return { language: currentContext()?.language ?? 'id', now: this.clock.now() };
  }
}
