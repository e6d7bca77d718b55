import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Database } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { EvidenceRepository } from './evidence.repository.js';

/** What follows the removal of a file. */
@Injectable()
export class EvidenceJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly evidence: EvidenceRepository,
    private readonly store: FileStore,
  ) {}

  onModuleInit(): void {
    this.jobs.register('evidence.discard', (data: { evidenceId: string }) => this.discard(data.evidenceId));
  }

  /** Erases the content of a removed file that no receipt covers; what was ever handed in stays for the history. */
  private async discard(evidenceId: string): Promise<void> {
    const evidence = await this.evidence.get(this.db.reader, evidenceId);
    if (evidence.removedAt === null || (await this.evidence.wasHandedIn(this.db.reader, evidence))) return;
    await this.store.remove(evidence.storageKey);
  }
}
