import { Injectable } from '@nestjs/common';

import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { Nomination } from './nomination.entity.js';

/** The write side of nominations: one statement each, always inside the caller's transaction. */
@Injectable()
export class NominationsRepository {
  async get(tx: Tx, id: string): Promise<Nomination> {
    const found = await tx.findOneBy(Nomination, { id });
    if (!found) throw notFound('nomination.not-found');
    return found;
  }

  /** The row, held until the transaction ends. Throws `nomination.not-found`. */
  async lock(tx: Tx, id: string): Promise<Nomination> {
    const found = await tx.findOne(Nomination, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw notFound('nomination.not-found');
    return found;
  }

  async insert(tx: Tx, nomination: Omit<Nomination, 'id' | 'version'>): Promise<string> {
    const { identifiers } = await tx.insert(Nomination, nomination);
    return (identifiers[0] as { id: string }).id;
  }

  /** Changes the named columns and counts the version up. */
  async change(tx: Tx, id: string, changes: Partial<Nomination>): Promise<void> {
    await tx.update(Nomination, id, { ...changes, version: () => 'version + 1' });
  }
}
