import { Injectable, type OnModuleInit } from '@nestjs/common';

import { systemActor } from '../../platform/access/system-actor.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Clock } from '../../platform/time/clock.js';
import { UploadDisposal } from './upload-disposal.js';
import { UploadsRepository } from './uploads.repository.js';

/** Clears away what has expired: uploads that nobody finished, and the traces of those that were. */
@Injectable()
export class UploadsJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly db: Database,
    private readonly uploads: UploadsRepository,
    private readonly disposal: UploadDisposal,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('upload.clear-away', '41 * * * *', () => this.clearAway());
  }

  async clearAway(): Promise<void> {
    const now = this.clock.now();
    for (const id of await this.uploads.expired(this.db.reader, now)) {
      await this.db.transaction(async (tx) => {
        const upload = await this.uploads.lock(tx, id);
        await this.disposal.forget(tx, systemActor(now), upload, 'upload.expired');
      });
    }
  }
}
