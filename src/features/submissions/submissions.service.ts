import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { forbidden, invalid } from '../../core/errors.js';
import { canonicalHash, canonicalJson } from '../../core/ledger/canonical-json.js';
import { assertTransition } from '../../core/lifecycle.js';
import { Database, type Tx } from '../../platform/database/database.js';
import {
  canFill,
  type Nomination,
  NOMINATION_LIFECYCLE,
  NominationsDoor,
  SubmissionParts,
} from '../nominations/index.js';
import { listSubmissions, type SubmissionRow } from './submissions.queries.js';
import { SubmissionsRepository } from './submissions.repository.js';

/** Handing in the file of a nomination, as often as the deadline allows; each time gives a receipt. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly db: Database,
    private readonly nominations: NominationsDoor,
    private readonly parts: SubmissionParts,
    private readonly submissions: SubmissionsRepository,
  ) {}

  /**
   * Hands the file in. The receipt names its number, its instant and the checksum of all it held.
   * Throws `nomination.incomplete` with every gap, `stage.closed` or `nomination.cure-time-over` when it comes too late.
   */
  submit(actor: Actor, id: string): Promise<SubmissionRow> {
    return this.db.transaction(async (tx) => {
      const nomination = await this.nominations.lockVisible(tx, actor, id);
      if (!canFill(actor, nomination)) throw forbidden('nomination.not-yours');
      assertTransition(NOMINATION_LIFECYCLE, nomination.state, 'submitted');
      await this.nominations.assertInTime(tx, nomination, actor.arrivedAt);
      const missing = await this.parts.missing(tx, id);
      if (missing.length > 0) throw invalid('nomination.incomplete', {}, missing);

      const receipt = await this.file(tx, actor, nomination);
      const details = { submittedAt: actor.arrivedAt, cureUntil: null, stateReason: null };
      const { number, checksum } = receipt;
      await this.nominations.move(tx, actor, nomination, 'submitted', details, { number, checksum });
      return receipt;
    });
  }

  /** Every receipt of the nomination, oldest first. */
  async list(actor: Actor, id: string): Promise<SubmissionRow[]> {
    await this.nominations.getVisible(this.db.reader, actor, id);
    return listSubmissions(this.db.reader, id);
  }

  private async file(tx: Tx, actor: Actor, nomination: Nomination): Promise<SubmissionRow> {
    const content = await this.parts.collect(tx, nomination);
    const receipt = {
      nominationId: nomination.id,
      submittedAt: actor.arrivedAt,
      checksum: canonicalHash(content),
    };
    const number = await this.submissions.insert(tx, {
      ...receipt,
      submittedBy: actor.userId,
      content: canonicalJson(content),
    });
    return { ...receipt, number };
  }
}
