import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';

export interface NewSubmission {
  readonly nominationId: string;
  readonly submittedAt: Date;
  readonly submittedBy: string | null;
  /** Canonical JSON of everything handed in. */
  readonly content: string;
  readonly checksum: string;
}

/** The write side of submissions: they are added and never changed. */
@Injectable()
export class SubmissionsRepository {
  /** Files what was handed in under the next number and answers that number. The nomination must be locked. */
  async insert(tx: Tx, submission: NewSubmission): Promise<number> {
    const { nominationId, submittedAt, submittedBy, content, checksum } = submission;
    const rows = await tx.query<[{ number: number }]>(
      `INSERT INTO nomination_submission (nomination_id, number, submitted_at, submitted_by, content, checksum)
       SELECT $1, 1 + count(*), $2, $3, $4, $5 FROM nomination_submission WHERE nomination_id = $1 RETURNING number`,
      [nominationId, submittedAt, submittedBy, content, checksum],
    );
    return rows[0].number;
  }
}
