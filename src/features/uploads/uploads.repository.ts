import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';

import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { EvidenceUpload, goneBefore } from './evidence-upload.entity.js';

/** The write side of uploads: one statement each, always inside the caller's transaction. */
@Injectable()
export class UploadsRepository {
  find(tx: Tx, id: string): Promise<EvidenceUpload | null> {
    return tx.findOneBy(EvidenceUpload, { id });
  }

  /** The row is held until the transaction ends. Throws `upload.not-found`. */
  async lock(tx: Tx, id: string): Promise<EvidenceUpload> {
    const found = await tx.findOne(EvidenceUpload, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw notFound('upload.not-found');
    return found;
  }

  /** Two uploads that one person begins at the same moment wait here for each other, so that both are counted. */
  async lockBeginningsOf(tx: Tx, userId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('evidence_upload ' || $1, 0))`, [userId]);
  }

  async insert(tx: Tx, upload: Omit<EvidenceUpload, 'id'>): Promise<EvidenceUpload> {
    const { identifiers } = await tx.insert(EvidenceUpload, upload);
    return { ...upload, id: (identifiers[0] as { id: string }).id };
  }

  async finish(tx: Tx, id: string, evidenceId: string): Promise<void> {
    await tx.update(EvidenceUpload, id, { evidenceId });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(EvidenceUpload, id);
  }

  /** Ids of those that are gone at this moment and still have a row. */
  async expired(tx: Tx, at: Date): Promise<string[]> {
    const where = { createdAt: LessThanOrEqual(goneBefore(at)) };
    const rows = await tx.find(EvidenceUpload, { select: { id: true }, where, order: { createdAt: 'ASC' } });
    return rows.map(({ id }) => id);
  }
}
