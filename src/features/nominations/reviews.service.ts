import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { forbidden, invalid, notFound } from '../../core/errors.js';
import { assertTransition } from '../../core/lifecycle.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { type Nomination } from './nomination.entity.js';
import { NOMINATION_LIFECYCLE, type NominationState } from './nomination.lifecycle.js';
import { canRun, canView, isOwner } from './nomination.policy.js';
import { getNomination, type NominationRow } from './nominations.queries.js';
import { NominationsRepository } from './nominations.repository.js';
import { SubmissionParts } from './submission-parts.js';

/** Checking a file: send it back, pass it, fail it; and taking a nomination out of the award. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly db: Database,
    private readonly nominations: NominationsRepository,
    private readonly parts: SubmissionParts,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /** Sends the file back to be mended before an instant. Throws `nomination.cure-time-in-the-past`. */
  returnForCure(actor: Actor, id: string, reason: string, cureUntil: Date): Promise<NominationRow> {
    if (cureUntil <= actor.arrivedAt) {
      throw invalid('request.invalid', {}, [{ field: 'cureUntil', code: 'nomination.cure-time-in-the-past' }]);
    }
    return this.db.transaction(async (tx) => {
      const nomination = await this.lockToRun(tx, actor, id);
      return this.move(tx, actor, nomination, 'returned', { stateReason: reason, cureUntil });
    });
  }

  /** Passes the file. Throws `nomination.unverified` with every figure and gate that still waits. */
  verify(actor: Actor, id: string): Promise<NominationRow> {
    return this.db.transaction(async (tx) => {
      const nomination = await this.lockToRun(tx, actor, id);
      const unverified = await this.parts.unverified(tx, id);
      if (unverified.length > 0) throw invalid('nomination.unverified', {}, unverified);
      return this.move(tx, actor, nomination, 'verified', { stateReason: null, cureUntil: null });
    });
  }

  /** Fails the file for good, with the reason that its owner will read. */
  fail(actor: Actor, id: string, reason: string): Promise<NominationRow> {
    return this.db.transaction(async (tx) => {
      const nomination = await this.lockToRun(tx, actor, id);
      await this.jobs.enqueue(tx, 'nomination.leave', { nominationId: id });
      return this.move(tx, actor, nomination, 'failed', { stateReason: reason, cureUntil: null });
    });
  }

  /** Takes the nomination out of the award; its owner or its secretariat may. Its place in the category is free again. */
  withdraw(actor: Actor, id: string, reason: string): Promise<NominationRow> {
    return this.db.transaction(async (tx) => {
      const nomination = await this.lockToSee(tx, actor, id);
      if (!isOwner(actor, nomination) && !canRun(actor, nomination)) throw forbidden('nomination.not-yours');
      await this.jobs.enqueue(tx, 'nomination.leave', { nominationId: id });
      return this.move(tx, actor, nomination, 'withdrawn', { stateReason: reason, cureUntil: null });
    });
  }

  private async lockToSee(tx: Tx, actor: Actor, id: string): Promise<Nomination> {
    const nomination = await this.nominations.lock(tx, id);
    if (!canView(actor, nomination)) throw notFound('nomination.not-found');
    return nomination;
  }

  private async lockToRun(tx: Tx, actor: Actor, id: string): Promise<Nomination> {
    const nomination = await this.lockToSee(tx, actor, id);
    if (!canRun(actor, nomination)) throw forbidden('nomination.not-yours');
    return nomination;
  }

  private async move(
    tx: Tx,
    actor: Actor,
    from: Nomination,
    to: NominationState,
    details: Partial<Nomination>,
  ): Promise<NominationRow> {
    assertTransition(NOMINATION_LIFECYCLE, from.state, to);
    await this.nominations.change(tx, from.id, { state: to, ...details });
    await this.audit.record(tx, actor, {
      event: `nomination.${to}`,
      subject: { type: 'nomination', id: from.id },
      before: { state: from.state },
      after: { state: to, reason: details.stateReason ?? null },
    });
    return getNomination(tx, from.id);
  }
}
