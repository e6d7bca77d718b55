import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { isUndecided } from '../categories/index.js';
import { type LockedSheet, ScoreSheetsRepository } from '../evaluations/index.js';
import { RunningScores } from '../running-scores/index.js';
import { canDecide, canRequest, canSee, isSecondPerson } from './reopening.policy.js';
import { type Reopening, ReopeningsRepository } from './reopenings.repository.js';

/** Opening a submitted sheet again takes a reason and two people; every version of the sheet is kept. */
@Injectable()
export class ReopeningsService {
  constructor(
    private readonly db: Database,
    private readonly reopenings: ReopeningsRepository,
    private readonly sheets: ScoreSheetsRepository,
    private readonly running: RunningScores,
    private readonly audit: AuditLog,
  ) {}

  /** Asks for it. Throws `score-sheet.not-submitted`, `ranking.decided`, `reopening.pending`. */
  request(actor: Actor, sheetId: string, reason: string): Promise<Reopening> {
    return this.db.transaction(async (tx) => {
      const sheet = await this.sheets.lock(tx, sheetId, actor.arrivedAt);
      if (!canRequest(actor, await this.reopenings.subjectOf(tx, sheetId))) throw notFound('score-sheet.not-found');
      assertCanReopen(sheet);
      const id = await this.reopenings.insert(tx, sheetId, reason, actor.userId, actor.arrivedAt);
      await this.audit.record(tx, actor, {
        event: 'reopening.requested',
        subject: { type: 'reopening', id },
        after: { sheetId, reason },
      });
      return this.reopenings.get(tx, id);
    });
  }

  /**
   * Decides about it, as a second person. Approved, the sheet is a draft again, may be marked whatever the calendar says,
   * and leaves the standing. Throws `reopening.second-person-needed`, `reopening.decided`, `ranking.decided`.
   */
  decide(actor: Actor, id: string, approve: boolean): Promise<Reopening> {
    return this.db.transaction(async (tx) => {
      const seen = await this.reopenings.get(tx, id);
      if (!canSee(actor, seen)) throw notFound('reopening.not-found');
      if (!canDecide(actor, seen) || !isSecondPerson(actor, seen.requestedBy)) {
        throw conflict('reopening.second-person-needed');
      }
      // Everybody who decides holds the sheet, so what is read from here on stays.
      const sheet = await this.sheets.lock(tx, seen.sheetId, actor.arrivedAt);
      const reopening = await this.reopenings.get(tx, id);
      if (reopening.outcome !== 'pending') throw conflict('reopening.decided');
      if (approve) await this.reopen(tx, actor, sheet, reopening);
      await this.reopenings.decide(tx, id, approve ? 'approved' : 'refused', actor.userId, actor.arrivedAt);
      await this.audit.record(tx, actor, {
        event: approve ? 'reopening.approved' : 'reopening.refused',
        subject: { type: 'reopening', id },
        before: { outcome: 'pending' },
        after: { outcome: approve ? 'approved' : 'refused', sheetId: sheet.id },
      });
      return this.reopenings.get(tx, id);
    });
  }

  private async reopen(tx: Tx, actor: Actor, sheet: LockedSheet, { reason }: Reopening): Promise<void> {
    assertCanReopen(sheet);
    const at = actor.arrivedAt;
    await this.sheets.move(tx, sheet.id, { state: 'draft', total: null, submittedAt: null, reason, at });
    await this.running.refresh(tx, sheet.nominationId, at);
    await this.audit.record(tx, actor, {
      event: 'score-sheet.reopened',
      subject: { type: 'score-sheet', id: sheet.id },
      before: { state: 'submitted', version: sheet.version },
      after: { state: 'draft', version: sheet.version + 1, reason },
    });
  }
}

function assertCanReopen({ state, rankingState }: LockedSheet): void {
  if (state !== 'submitted') throw conflict('score-sheet.not-submitted');
  if (!isUndecided(rankingState)) throw conflict('ranking.decided');
}
