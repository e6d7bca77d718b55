import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { AuditLog, type JsonObject } from '../../platform/audit/index.js';
import { type Tx } from '../../platform/database/database.js';
import { IncomingFiles } from '../../platform/files/incoming/incoming-files.js';
import { type EvidenceUpload, recorded } from './evidence-upload.entity.js';
import { UploadsRepository } from './uploads.repository.js';

/** How an upload ends without becoming evidence. */
@Injectable()
export class UploadDisposal {
  constructor(
    private readonly uploads: UploadsRepository,
    private readonly incoming: IncomingFiles,
    private readonly audit: AuditLog,
  ) {}

  /** Forgets a locked upload with its bytes. They go first: should the row stay, its sender starts again from nothing. */
  async forget(tx: Tx, actor: Actor, upload: EvidenceUpload, event: string, noted: JsonObject = {}): Promise<void> {
    await this.incoming.remove(upload.id);
    await this.uploads.remove(tx, upload.id);
    // A finished one is evidence already, and the log says so: only the way on which it came is forgotten.
    if (upload.evidenceId !== null) return;
    await this.audit.record(tx, actor, {
      event,
      subject: { type: 'nomination', id: upload.nominationId },
      before: { ...recorded(upload), ...noted },
    });
  }
}
