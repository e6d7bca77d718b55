import { Injectable } from '@nestjs/common';

import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { Adjustment } from './adjustment.entity.js';

/** The write side of adjustments: one statement each, always inside the caller's transaction. */
@Injectable()
export class AdjustmentsRepository {
  /** Throws `adjustment.not-found`. */
  async get(tx: Tx, id: string): Promise<Adjustment> {
    const found = await tx.findOneBy(Adjustment, { id });
    if (!found) throw notFound('adjustment.not-found');
    return found;
  }

  /** Every line of the nomination, revoked ones included, in the order in which they were entered. */
  ofNomination(tx: Tx, nominationId: string): Promise<Adjustment[]> {
    return tx.find(Adjustment, { where: { nominationId }, order: { enteredAt: 'ASC', id: 'ASC' } });
  }

  async insert(tx: Tx, adjustment: Omit<Adjustment, 'id'>): Promise<string> {
    const { identifiers } = await tx.insert(Adjustment, adjustment);
    return (identifiers[0] as { id: string }).id;
  }

  async revoke(tx: Tx, id: string, revokedReason: string, revokedAt: Date): Promise<void> {
    await tx.update(Adjustment, id, { revokedAt, revokedReason });
  }
}
