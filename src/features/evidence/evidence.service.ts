import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { canView, getNomination, NominationsDoor } from '../nominations/index.js';
import { type Evidence, recorded } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';

/** The files that support a nomination. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly db: Database,
    private readonly nominations: NominationsDoor,
    private readonly evidence: EvidenceRepository,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /** What stands as evidence of the nomination, in the order in which it came. */
  async list(actor: Actor, nominationId: string): Promise<Evidence[]> {
    await this.nominations.getVisible(this.db.reader, actor, nominationId);
    return this.evidence.ofNomination(this.db.reader, nominationId);
  }

  /**
   * Takes a file out while the nomination may still be changed. Its row stays, and so does its content once it was handed in.
   * Throws `evidence.not-found` and what `lockToFill` throws.
   */
  remove(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const { nominationId } = await this.getStanding(tx, id);
      if (!canView(actor, await getNomination(tx, nominationId))) throw notFound('evidence.not-found');
      await this.nominations.lockToFill(tx, actor, nominationId);
      // Read again: the lock on the nomination is what two removals wait for.
      const evidence = await this.getStanding(tx, id);
      await this.evidence.remove(tx, id, actor.arrivedAt);
      await this.audit.record(tx, actor, {
        event: 'evidence.removed',
        subject: { type: 'nomination', id: nominationId },
        before: recorded(evidence),
      });
      await this.jobs.enqueue(tx, 'evidence.discard', { evidenceId: id });
    });
  }

  private async getStanding(tx: Tx, id: string): Promise<Evidence> {
    const evidence = await this.evidence.get(tx, id);
    if (evidence.removedAt !== null) throw notFound('evidence.not-found');
    return evidence;
  }
}
