import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Download } from '../../platform/files/download.js';
import { FileStore } from '../../platform/files/file-store.js';
import { canOversee, canView, getNomination } from '../nominations/index.js';
import { type Evidence } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';

/** Whether the actor may read this file; asked inside the transaction that notes the download. */
export type MayRead = (tx: Tx, evidence: Evidence) => Promise<boolean>;

/** What later features may ask of evidence: the files of a nomination, and their content for those whom they let in. */
@Injectable()
export class EvidenceDoor {
  constructor(
    private readonly db: Database,
    private readonly evidence: EvidenceRepository,
    private readonly store: FileStore,
    private readonly audit: AuditLog,
  ) {}

  /** What stands as evidence of the nomination, in the order in which it came. Asks nobody's permission. */
  evidenceOf(tx: Tx, nominationId: string): Promise<Evidence[]> {
    return this.evidence.ofNomination(tx, nominationId);
  }

  /** The file for whoever may see its nomination; a removed one for secretariats and auditors only. */
  download(actor: Actor, id: string): Promise<Download> {
    return this.openEvidence(actor, id, async (tx, { nominationId, removedAt }) => {
      const nomination = await getNomination(tx, nominationId);
      return removedAt === null ? canView(actor, nomination) : canOversee(actor, nomination);
    });
  }

  /**
   * The content of a file for an actor that `mayRead` lets in; who read what, and when, is in the audit log before the first
   * byte leaves. Throws `evidence.not-found` for everybody else, and for a removed file whose content was erased.
   */
  async openEvidence(actor: Actor, id: string, mayRead: MayRead): Promise<Download> {
    const evidence = await this.db.transaction(async (tx) => {
      const found = await this.evidence.get(tx, id);
      if (!(await mayRead(tx, found)) || (await this.isErased(tx, found))) throw notFound('evidence.not-found');
      const { nominationId, fileName, sha256 } = found;
      await this.audit.record(tx, actor, {
        event: 'evidence.downloaded',
        subject: { type: 'nomination', id: nominationId },
        after: { evidence: id, fileName, sha256 },
      });
      return found;
    });
    const { fileName: name, mediaType, sizeBytes, sha256, storageKey } = evidence;
    return { name, mediaType, sizeBytes, sha256, content: await this.store.open(storageKey) };
  }

  private async isErased(tx: Tx, evidence: Evidence): Promise<boolean> {
    return evidence.removedAt !== null && !(await this.evidence.wasHandedIn(tx, evidence));
  }
}
