import { type Tx } from '../../platform/database/database.js';

/** The receipt of one handing in. */
export interface SubmissionRow {
  readonly nominationId: string;
  readonly number: number;
  readonly submittedAt: Date;
  readonly checksum: string;
}

/** The receipts of one nomination, oldest first. */
export function listSubmissions(tx: Tx, nominationId: string): Promise<SubmissionRow[]> {
  return tx.query(
    `SELECT nomination_id AS "nominationId", number, submitted_at AS "submittedAt", checksum
     FROM nomination_submission WHERE nomination_id = $1 ORDER BY number`,
    [nominationId],
  );
}
