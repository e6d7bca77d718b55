import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { Evidence } from './evidence.entity.js';

/** The write side of evidence: one statement each, always inside the caller's transaction. */
@Injectable()
export class EvidenceRepository {
  /** Removed or not. Throws `evidence.not-found`. */
  async get(tx: Tx, id: string): Promise<Evidence> {
    const found = await tx.findOneBy(Evidence, { id });
    if (!found) throw notFound('evidence.not-found');
    return found;
  }

  /** What stands as evidence of the nomination, in the order in which it came. */
  ofNomination(tx: Tx, nominationId: string): Promise<Evidence[]> {
    return tx.find(Evidence, {
      where: { nominationId, removedAt: IsNull() },
      order: { uploadedAt: 'ASC', id: 'ASC' },
    });
  }

  async insert(tx: Tx, evidence: Omit<Evidence, 'id'>): Promise<string> {
    const { identifiers } = await tx.insert(Evidence, evidence);
    return (identifiers[0] as { id: string }).id;
  }

  async remove(tx: Tx, id: string, removedAt: Date): Promise<void> {
    await tx.update(Evidence, id, { removedAt });
  }

  /** True when the file was part of anything ever handed in, and so belongs to the history. */
  async wasHandedIn(tx: Tx, { id, nominationId }: Pick<Evidence, 'id' | 'nominationId'>): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM nomination_submission WHERE nomination_id = $1
         AND content::jsonb @> jsonb_build_object('evidence', jsonb_build_array(jsonb_build_object('id', $2::text)))
       LIMIT 1`,
      [nominationId, id],
    );
    return rows.length > 0;
  }
}
