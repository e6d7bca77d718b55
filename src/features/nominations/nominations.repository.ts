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
    await tx.update(Nomination, id, { ...changes, version: () => 'version + 1' } as never);
  }

  /** Files what was handed in under the next number and answers that number. The nomination must be locked. */
  async fileSubmission(tx: Tx, submission: NewSubmission): Promise<number> {
    const rows = await tx.query<{ number: number }[]>(
      `INSERT INTO nomination_submission (nomination_id, number, submitted_at, submitted_by, content, checksum)
       SELECT $1, 1 + count(*), $2, $3, $4, $5 FROM nomination_submission WHERE nomination_id = $1 RETURNING number`,
      [
        submission.nominationId,
        submission.submittedAt,
        submission.submittedBy,
        submission.content,
        submission.checksum,
      ],
    );
    return rows[0]?.number ?? 0;
  }
}

export interface NewSubmission {
  readonly nominationId: string;
  readonly submittedAt: Date;
  readonly submittedBy: string | null;
  /** Canonical JSON of everything handed in. */
  readonly content: string;
  readonly checksum: string;
}
