import { Injectable } from '@nestjs/common';

import { systemActor } from '../../platform/access/system-actor.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Clock } from '../../platform/time/clock.js';
import { type CarriedFile, PromotionsRepository } from './promotions.repository.js';

/** The evidence of a winner at national level: copies, so that neither level can take a file from the other. */
@Injectable()
export class CarriedFiles {
  constructor(
    private readonly db: Database,
    private readonly promotions: PromotionsRepository,
    private readonly store: FileStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Copies every file that stands as evidence of the origin and is not there yet. Safe to run again. */
  async carry(originId: string, nominationId: string): Promise<void> {
    for (const file of await this.promotions.filesToCarry(this.db.reader, originId, nominationId)) {
      const { key } = await this.store.put(await this.store.open(file.storageKey));
      if (!(await this.add(nominationId, file, key))) await this.store.remove(key);
    }
  }

  /** False when another run was faster. */
  private add(nominationId: string, file: CarriedFile, key: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const id = await this.promotions.copyEvidence(tx, file.id, nominationId, key);
      if (id === undefined) return false;
      await this.audit.record(tx, systemActor(this.clock.now()), {
        event: 'evidence.carried-over',
        subject: { type: 'nomination', id: nominationId },
        after: { evidence: id, from: file.id, fileName: file.fileName, sha256: file.sha256 },
      });
      return true;
    });
  }
}
