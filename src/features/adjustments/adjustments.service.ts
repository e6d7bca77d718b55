import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, invalid, notFound } from '../../core/errors.js';
import { AuditLog, type JsonObject } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { canOversee, getNomination, NominationsDoor } from '../nominations/index.js';
import { type Adjustment } from './adjustment.entity.js';
import { type AddAdjustment } from './adjustments.dto.js';
import { AdjustmentsRepository } from './adjustments.repository.js';

const POINTS = /^\d{1,3}(\.\d{1,2})?$/;
const POINTS_AT_MOST = 100; // The whole scale: nothing more can be given or taken.

/** Bonus and penalty lines of a nomination, each with its legal basis. */
@Injectable()
export class AdjustmentsService {
  constructor(
    private readonly db: Database,
    private readonly nominations: NominationsDoor,
    private readonly adjustments: AdjustmentsRepository,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /** Every line, revoked ones included, oldest first. */
  async list(actor: Actor, nominationId: string): Promise<Adjustment[]> {
    await this.nominations.getOverseen(this.db.reader, actor, nominationId);
    return this.adjustments.ofNomination(this.db.reader, nominationId);
  }

  /** Enters a line. Throws `adjustment.points-not-allowed` and what `lockToAssess` throws. */
  add(actor: Actor, nominationId: string, { kind, points, legalBasis }: AddAdjustment): Promise<Adjustment> {
    if (!POINTS.test(points) || Number(points) === 0 || Number(points) > POINTS_AT_MOST) {
      throw invalid('request.invalid', {}, [{ field: 'points', code: 'adjustment.points-not-allowed' }]);
    }
    return this.db.transaction(async (tx) => {
      await this.nominations.lockToAssess(tx, actor, nominationId);
      const line = { nominationId, kind, points, legalBasis, enteredBy: actor.userId, enteredAt: actor.arrivedAt };
      const id = await this.adjustments.insert(tx, { ...line, revokedAt: null, revokedReason: null });
      await this.follow(tx, actor, 'adjustment.added', nominationId, { adjustment: id, kind, points, legalBasis });
      return this.adjustments.get(tx, id);
    });
  }

  /** Takes a line back for good. Throws `adjustment.not-found`, `adjustment.revoked`, and what `lockToAssess` throws. */
  revoke(actor: Actor, id: string, reason: string): Promise<Adjustment> {
    return this.db.transaction(async (tx) => {
      const { nominationId } = await this.adjustments.get(tx, id);
      if (!canOversee(actor, await getNomination(tx, nominationId))) throw notFound('adjustment.not-found');
      await this.nominations.lockToAssess(tx, actor, nominationId);
      // Read again: the lock on the nomination is what two revocations wait for.
      if ((await this.adjustments.get(tx, id)).revokedAt !== null) throw conflict('adjustment.revoked');
      await this.adjustments.revoke(tx, id, reason, actor.arrivedAt);
      await this.follow(tx, actor, 'adjustment.revoked', nominationId, { adjustment: id, reason });
      return this.adjustments.get(tx, id);
    });
  }

  private async follow(tx: Tx, actor: Actor, event: string, nominationId: string, after: JsonObject): Promise<void> {
    await this.audit.record(tx, actor, { event, subject: { type: 'nomination', id: nominationId }, after });
    await this.jobs.enqueue(tx, 'standing.refresh', { nominationId });
  }
}
