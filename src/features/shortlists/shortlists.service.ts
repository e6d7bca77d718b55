import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { AwardError, conflict, notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { assertFresh } from '../../platform/http/versions.js';
import { CategoriesDoor, isUndecided, type Ranking } from '../categories/index.js';
import {
  canOverseeRanking,
  canRunRanking,
  canSeeOutcome,
  type Computation,
  hindrancesOf,
  interviewStages,
  RankingComputations,
  toFault,
} from '../computations/index.js';
import { ShortlistAdmissions } from './shortlist.admissions.js';
import { cut, scoreBefore, type ShortlistLine } from './shortlist.cut.js';
import { type ShortlistRow } from './shortlists.repository.js';

/** A shortlist as somebody may see it. */
export interface Shortlist {
  readonly ranking: Ranking;
  readonly quota: number | null;
  readonly rows: readonly ShortlistRow[];
  readonly showsScores: boolean;
}

/** What a shortlist waits for: drafts that may still come do not hold it up once the quorum is there. */
const HOLDING_UP = ['computation.file-unverified', 'computation.reopening-open'];

/** Who goes on to the interview. */
@Injectable()
export class ShortlistsService {
  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly computations: RankingComputations,
    private readonly admissions: ShortlistAdmissions,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Cuts the order of the stages before the interview at the quota and admits the best, all of a tie at the cut-off.
   * Throws `shortlist.not-used`, `ranking.state-not-allowed`, `shortlist.too-early` with everything that is still awaited.
   */
  decide(actor: Actor, rankingId: string, version: number): Promise<Shortlist> {
    return this.db.transaction(async (tx) => {
      const ranking = await this.lockToRun(tx, actor, rankingId, version);
      const computation = await this.computations.compute(tx, ranking, actor.arrivedAt);
      const interviews = await interviewStages(tx, ranking.categoryId);
      const lines = linesOf(computation, interviews);

      await this.categories.setRankingState(tx, actor, ranking, 'shortlisted');
      await this.admissions.admit(tx, rankingId, lines, interviews, actor.arrivedAt);
      await this.audit.record(tx, actor, {
        event: 'shortlist.decided',
        subject: { type: 'ranking', id: rankingId },
        after: { quota: computation.category.shortlistQuota, lines: lines.map((line) => ({ ...line })) },
      });
      return this.shown(tx, actor, rankingId);
    });
  }

  /** Takes a shortlist back while nothing is sealed. Throws `ranking.decided` and `shortlist.not-found`. */
  revoke(actor: Actor, rankingId: string, version: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const ranking = await this.lockToRun(tx, actor, rankingId, version);
      if (ranking.state === 'open') throw notFound('shortlist.not-found');
      await this.categories.setRankingState(tx, actor, ranking, 'open');
      const interviews = await interviewStages(tx, ranking.categoryId);
      await this.admissions.dismiss(tx, rankingId, interviews, actor.arrivedAt);
      await this.audit.record(tx, actor, { event: 'shortlist.revoked', subject: { type: 'ranking', id: rankingId } });
    });
  }

  /** Throws `ranking.not-found`, and `shortlist.not-found` before it is decided. */
  async get(actor: Actor, rankingId: string): Promise<Shortlist> {
    const tx = this.db.reader;
    const ranking = await this.categories.getRanking(tx, rankingId);
    if (!canOverseeRanking(actor, ranking)) throw notFound('ranking.not-found');
    return this.shown(tx, actor, rankingId);
  }

  private async lockToRun(tx: Tx, actor: Actor, rankingId: string, version: number): Promise<Ranking> {
    const ranking = await this.categories.lockRanking(tx, rankingId);
    if (!canRunRanking(actor, ranking)) throw notFound('ranking.not-found');
    if (!isUndecided(ranking.state)) throw conflict('ranking.decided');
    assertFresh(ranking.version, version);
    return ranking;
  }

  private async shown(tx: Tx, actor: Actor, rankingId: string): Promise<Shortlist> {
    const ranking = await this.categories.getRanking(tx, rankingId);
    const { category, edition } = await this.computations.sceneOf(tx, ranking);
    const rows = await this.admissions.ofRanking(tx, rankingId);
    if (rows.length === 0) throw notFound('shortlist.not-found');
    const { provinceCode } = ranking;
    const { showsRunningRanking } = edition;
    const subject = { provinceCode, showsRunningRanking, isComplete: false, isDecided: !isUndecided(ranking.state) };
    return { ranking, quota: category.shortlistQuota, rows, showsScores: canSeeOutcome(actor, subject) };
  }
}

function linesOf({ category, parsed, hindrances }: Computation, interviews: readonly string[]): ShortlistLine[] {
  const outcome = category.shortlistQuota === null ? null : scoreBefore(parsed, interviews);
  if (category.shortlistQuota === null || !outcome) throw conflict('shortlist.not-used');
  const holding = [...hindrancesOf(outcome.results), ...hindrances.filter(({ code }) => HOLDING_UP.includes(code))];
  if (holding.length > 0) throw new AwardError('conflict', 'shortlist.too-early', {}, holding.map(toFault));
  const lines = cut(outcome, category.shortlistQuota);
  if (!lines.some(({ isAdmitted }) => isAdmitted)) {
    throw new AwardError('conflict', 'shortlist.too-early', {}, [
      { field: 'nominees', code: 'shortlist.nobody-ranked' },
    ]);
  }
  return lines;
}
