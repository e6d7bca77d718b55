import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, forbidden, invalid } from '../../core/errors.js';
import { canonicalHash } from '../../core/ledger/canonical-json.js';
import { assertTransition } from '../../core/lifecycle.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Nomination } from './nomination.entity.js';
import { NOMINATION_LIFECYCLE } from './nomination.lifecycle.js';
import { canFill } from './nomination.policy.js';
import { NominationsDoor } from './nominations.door.js';
import { latestChecksum, type NominationRow } from './nominations.queries.js';
import { SubmissionParts } from './submission-parts.js';

/** Checking a file: send it back, pass it, fail it; and taking a nomination out of the award. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly db: Database,
    private readonly door: NominationsDoor,
    private readonly parts: SubmissionParts,
  ) {}

  /** Sends the file back to be mended before an instant. Throws `nomination.cure-time-in-the-past`. */
  returnForCure(actor: Actor, id: string, reason: string, cureUntil: Date): Promise<NominationRow> {
    if (cureUntil <= actor.arrivedAt) {
      throw invalid('request.invalid', {}, [{ field: 'cureUntil', code: 'nomination.cure-time-in-the-past' }]);
    }
    return this.db.transaction(async (tx) => {
      const nomination = await this.door.lockToRun(tx, actor, id);
      return this.door.move(tx, actor, nomination, 'returned', { stateReason: reason, cureUntil });
    });
  }

  /**
   * Passes the file as it was handed in. Throws `nomination.incomplete` and `nomination.unverified` with everything that is
   * missing or still waits, and `nomination.changed-since-submission`.
   */
  verify(actor: Actor, id: string): Promise<NominationRow> {
    return this.db.transaction(async (tx) => {
      const nomination = await this.door.lockToRun(tx, actor, id);
      assertTransition(NOMINATION_LIFECYCLE, nomination.state, 'verified');
      await this.assertReady(tx, nomination);
      return this.door.move(tx, actor, nomination, 'verified', { stateReason: null, cureUntil: null });
    });
  }

  /** Fails the file for good, with the reason that its owner will read. */
  fail(actor: Actor, id: string, reason: string): Promise<NominationRow> {
    return this.db.transaction(async (tx) => {
      const nomination = await this.door.lockToRun(tx, actor, id);
      return this.door.move(tx, actor, nomination, 'failed', { stateReason: reason, cureUntil: null });
    });
  }

  /** Takes the nomination out of the award; its owner or its secretariat may. Its place in the category is free again. */
  withdraw(actor: Actor, id: string, reason: string): Promise<NominationRow> {
    return this.db.transaction(async (tx) => {
      const nomination = await this.door.lockVisible(tx, actor, id);
      if (!canFill(actor, nomination)) throw forbidden('nomination.not-yours');
      return this.door.move(tx, actor, nomination, 'withdrawn', { stateReason: reason, cureUntil: null });
    });
  }

  private async assertReady(tx: Tx, nomination: Nomination): Promise<void> {
    const missing = await this.parts.missing(tx, nomination.id);
    if (missing.length > 0) throw invalid('nomination.incomplete', {}, missing);
    const unverified = await this.parts.unverified(tx, nomination.id);
    if (unverified.length > 0) throw invalid('nomination.unverified', {}, unverified);

    // A promoted nomination has no receipt of its own: its provincial file was handed in.
    const receipt = await latestChecksum(tx, nomination.id);
    if (receipt !== null && receipt !== canonicalHash(await this.parts.collect(tx, nomination))) {
      throw conflict('nomination.changed-since-submission');
    }
  }
}
