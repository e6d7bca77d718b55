import { Injectable } from '@nestjs/common';

import { systemActor } from '../../platform/access/system-actor.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Clock } from '../../platform/time/clock.js';
import { ScoreSheetsRepository, type SheetState } from '../evaluations/index.js';
import { RunningScores } from '../running-scores/index.js';

interface VoidableSheet {
  readonly id: string;
  readonly state: SheetState;
  readonly total: string | null;
  readonly submittedAt: Date | null;
}

/** Taking sheets out of the count for good. Each looks at the present state, so it may run again. */
@Injectable()
export class VoidingService {
  constructor(
    private readonly db: Database,
    private readonly sheets: ScoreSheetsRepository,
    private readonly running: RunningScores,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A recused evaluator has no sheet that counts; what was marked is kept for the auditor. */
  voidRecused(seatId: string, nominationId: string): Promise<void> {
    return this.voidAll(nominationId, 'recused', (tx) => tx.query(RECUSED, [nominationId, seatId]));
  }

  /** Nobody marks a nominee that left the award. */
  voidLeft(nominationId: string): Promise<void> {
    return this.voidAll(nominationId, 'nomination-left', (tx) => tx.query(LEFT, [nominationId]));
  }

  private voidAll(nominationId: string, reason: string, find: (tx: Tx) => Promise<VoidableSheet[]>): Promise<void> {
    return this.db.transaction(async (tx) => {
      for (const sheet of await find(tx)) await this.void(tx, sheet, reason);
      await this.running.refresh(tx, nominationId, this.clock.now());
    });
  }

  private async void(tx: Tx, { id, state, total, submittedAt }: VoidableSheet, reason: string): Promise<void> {
    const at = this.clock.now();
    await this.sheets.move(tx, id, {
      state: 'voided',
      total: total === null ? null : Number(total),
      submittedAt,
      reason,
      at,
    });
    await this.audit.record(tx, systemActor(at), {
      event: 'score-sheet.voided',
      subject: { type: 'score-sheet', id },
      before: { state },
      after: { state: 'voided', reason },
    });
  }
}

const VOIDABLE = `
  SELECT s.id, s.state, s.total, s.submitted_at AS "submittedAt" FROM score_sheet s`;

const RECUSED = `${VOIDABLE}
  JOIN assignment a ON a.seat_id = s.seat_id AND a.nomination_id = s.nomination_id AND a.state = 'recused'
  WHERE s.nomination_id = $1 AND s.seat_id = $2 AND s.state <> 'voided' ORDER BY s.id FOR UPDATE OF s`;

const LEFT = `${VOIDABLE}
  JOIN nomination n ON n.id = s.nomination_id AND n.state IN ('failed', 'withdrawn')
  WHERE s.nomination_id = $1 AND s.state <> 'voided' ORDER BY s.id FOR UPDATE OF s`;
