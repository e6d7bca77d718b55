import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, forbidden, invalid, notFound } from '../../core/errors.js';
import { canonicalHash, canonicalJson } from '../../core/ledger/canonical-json.js';
import { assertTransition } from '../../core/lifecycle.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { CategoriesDoor } from '../categories/index.js';
import { type Nomination } from './nomination.entity.js';
import { NOMINATION_LIFECYCLE } from './nomination.lifecycle.js';
import { canFill, canView } from './nomination.policy.js';
import { getNomination, listSubmissions, type SubmissionRow } from './nominations.queries.js';
import { NominationsRepository } from './nominations.repository.js';
import { SubmissionParts } from './submission-parts.js';

/** Handing in the file of a nomination, as often as the deadline allows; each time gives a receipt. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly nominations: NominationsRepository,
    private readonly parts: SubmissionParts,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Hands the file in. The receipt names its number, its instant and the checksum of all it held.
   * Throws `nomination.incomplete` with every gap, `stage.closed` or `nomination.cure-time-over` when it comes too late.
   */
  submit(actor: Actor, id: string): Promise<SubmissionRow> {
    return this.db.transaction(async (tx) => {
      const nomination = await this.nominations.lock(tx, id);
      if (!canView(actor, nomination)) throw notFound('nomination.not-found');
      if (!canFill(actor, nomination)) throw forbidden('nomination.not-yours');
      assertTransition(NOMINATION_LIFECYCLE, nomination.state, 'submitted');
      await this.assertInTime(tx, nomination, actor.arrivedAt);
      const missing = await this.parts.missing(tx, id);
      if (missing.length > 0) throw invalid('nomination.incomplete', {}, missing);

      const receipt = await this.file(tx, actor, nomination);
      await this.nominations.change(tx, id, {
        state: 'submitted',
        submittedAt: actor.arrivedAt,
        cureUntil: null,
        stateReason: null,
      });
      await this.audit.record(tx, actor, {
        event: 'nomination.submitted',
        subject: { type: 'nomination', id },
        before: { state: nomination.state },
        after: { state: 'submitted', number: receipt.number, checksum: receipt.checksum },
      });
      return receipt;
    });
  }

  /** Every receipt of the nomination, oldest first. */
  async list(actor: Actor, id: string): Promise<SubmissionRow[]> {
    if (!canView(actor, await getNomination(this.db.reader, id))) throw notFound('nomination.not-found');
    return listSubmissions(this.db.reader, id);
  }

  private async file(tx: Tx, actor: Actor, { id, categoryId, nomineeId }: Nomination): Promise<SubmissionRow> {
    const content = { nominationId: id, categoryId, nomineeId, ...(await this.parts.collect(tx, id)) };
    const checksum = canonicalHash(content);
    const number = await this.nominations.fileSubmission(tx, {
      nominationId: id,
      submittedAt: actor.arrivedAt,
      submittedBy: actor.userId,
      content: canonicalJson(content),
      checksum,
    });
    return { nominationId: id, number, submittedAt: actor.arrivedAt, checksum };
  }

  // A returned file has its own deadline; every other keeps the deadline of the call.
  private async assertInTime(tx: Tx, { state, cureUntil, categoryId }: Nomination, at: Date): Promise<void> {
    if (state !== 'returned' || cureUntil === null) {
      const category = await this.categories.get(tx, categoryId);
      await this.categories.assertStageOpen(tx, category, 'nomination', at);
    } else if (at > cureUntil) {
      throw conflict('nomination.cure-time-over', { cureUntil: cureUntil.toISOString() });
    }
  }
}
