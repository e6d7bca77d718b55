import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { Publication } from './publication.entity.js';

/** The write side of publications. The ranking must be locked. */
@Injectable()
export class PublicationsRepository {
  find(tx: Tx, resultId: string): Promise<Publication | null> {
    return tx.findOneBy(Publication, { resultId });
  }

  async insert(tx: Tx, publication: Omit<Publication, 'version'>): Promise<void> {
    await tx.insert(Publication, publication);
  }

  async reschedule(tx: Tx, resultId: string, publicFrom: Date): Promise<void> {
    await tx.update(Publication, resultId, { publicFrom, version: () => 'version + 1' });
  }
}
