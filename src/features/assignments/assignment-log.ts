import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { AuditLog } from '../../platform/audit/index.js';
import { type Tx } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { type ConflictKind, type RecusalOrigin } from './assignment.entity.js';
import { type AssignmentKey } from './assignments.repository.js';

/** What is said of a recusal, to the audit log and to the features that come after. */
export interface Recusal extends AssignmentKey {
  readonly origin: RecusalOrigin;
  readonly kind: ConflictKind | null;
  readonly reason: string | null;
}

/** What becomes of assignments, told in the transaction of the change. */
@Injectable()
export class AssignmentLog {
  constructor(
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  assigned(tx: Tx, actor: Actor, rankingId: string, outcome: { panelId: string; added: number; recused: number }) {
    return this.audit.record(tx, actor, {
      event: 'ranking.assigned',
      subject: { type: 'ranking', id: rankingId },
      after: outcome,
    });
  }

  declared(tx: Tx, actor: Actor, { seatId, nominationId }: AssignmentKey): Promise<void> {
    return this.audit.record(tx, actor, {
      event: 'assignment.declared',
      subject: { type: 'seat', id: seatId },
      after: { nominationId, declaration: 'none' },
    });
  }

  /**
   * The job `assignment.recused` tells evaluations to void the sheets. It runs after the commit: a sheet never counts in
   * between, because submitting and counting ask `assignment.state = 'assigned'` in their own SQL.
   */
  async recused(tx: Tx, actor: Actor, { seatId, nominationId, origin, kind, reason }: Recusal): Promise<void> {
    await this.audit.record(tx, actor, {
      event: 'assignment.recused',
      subject: { type: 'seat', id: seatId },
      before: { nominationId, state: 'assigned' },
      after: { nominationId, state: 'recused', origin, kind, reason },
    });
    await this.jobs.enqueue(tx, 'assignment.recused', { seatId, nominationId });
  }
}
