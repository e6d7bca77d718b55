import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, unauthenticated } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database } from '../../platform/database/database.js';
import { IncomingFiles } from '../../platform/files/incoming/incoming-files.js';
import { AdditionsService, type AnnouncedEvidence } from '../evidence/index.js';
import { type EvidenceUpload, recorded } from './evidence-upload.entity.js';
import { unfinishedOf } from './uploads.queries.js';
import { UploadsRepository } from './uploads.repository.js';

const UNFINISHED_AT_MOST = 20;

/** What a sender says of a file before the first byte. */
export interface Announced extends AnnouncedEvidence {
  readonly fileName: string;
  readonly announcedType: string | null;
}

/** An upload and how much of it is here. */
export interface UploadProgress {
  readonly upload: EvidenceUpload;
  readonly receivedBytes: number;
}

/** Beginning uploads of evidence, and finding those that were begun. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly db: Database,
    private readonly uploads: UploadsRepository,
    private readonly additions: AdditionsService,
    private readonly incoming: IncomingFiles,
    private readonly audit: AuditLog,
  ) {}

  /** Throws what `AdditionsService.assertAddable` throws, and `upload.too-many`. */
  async begin(actor: Actor, nominationId: string, announced: Announced): Promise<UploadProgress> {
    const createdBy = personOf(actor);
    const upload = await this.db.transaction(async (tx) => {
      await this.additions.assertAddable(tx, actor, nominationId, announced);
      await this.uploads.lockBeginningsOf(tx, createdBy);
      const unfinished = await unfinishedOf(tx, createdBy, actor.arrivedAt);
      if (unfinished.length >= UNFINISHED_AT_MOST) throw conflict('upload.too-many', { max: UNFINISHED_AT_MOST });
      const row = { ...announced, nominationId, createdBy, createdAt: actor.arrivedAt, evidenceId: null };
      const begun = await this.uploads.insert(tx, row);
      await this.audit.record(tx, actor, {
        event: 'upload.begun',
        subject: { type: 'nomination', id: nominationId },
        after: recorded(begun),
      });
      return begun;
    });
    await this.incoming.create(upload);
    return { upload, receivedBytes: 0 };
  }

  /** What the actor has begun and not finished, oldest first. */
  async listUnfinished(actor: Actor): Promise<UploadProgress[]> {
    const uploads = await unfinishedOf(this.db.reader, personOf(actor), actor.arrivedAt);
    return Promise.all(
      uploads.map(async (upload) => ({ upload, receivedBytes: await this.incoming.receivedOf(upload) })),
    );
  }
}

function personOf({ userId }: Actor): string {
  if (userId === null) throw unauthenticated('access.sign-in-needed');
  return userId;
}
