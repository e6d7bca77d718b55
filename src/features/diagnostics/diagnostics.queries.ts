import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { fromCursor } from '../../platform/http/paging.js';
import { type StoredReport } from './diagnostic-report.entity.js';

/** A report without its text. */
export type ReportRow = Omit<StoredReport, 'content' | 'createdBy'>;

export interface ReportFilter {
  readonly limit: number;
  readonly after?: string | undefined;
}

const COLUMNS = `id, ranking_id AS "rankingId", outcome_hash AS "outcomeHash", inputs_hash AS "inputsHash", seed, draws,
  engine, hash, created_at AS "createdAt"`;

/** Up to `limit + 1` reports of a ranking, newest first. */
export function listReports(tx: Tx, rankingId: string, { limit, after }: ReportFilter): Promise<ReportRow[]> {
  const [at, id] = after === undefined ? [null, null] : fromCursor(after, ['instant', 'uuid']);
  return tx.query(
    `SELECT ${COLUMNS} FROM diagnostic_report
     WHERE ranking_id = $1 AND ($2::timestamptz IS NULL OR (created_at, id) < ($2::timestamptz, $3::uuid))
     ORDER BY created_at DESC, id DESC LIMIT $4`,
    [rankingId, at, id, limit + 1],
  );
}

/** What tells one report from another. */
export type ReportKey = Pick<StoredReport, 'rankingId' | 'inputsHash' | 'seed' | 'draws' | 'engine'>;

/** The report that answers exactly this question, if there is one. */
export async function findReport(tx: Tx, key: ReportKey): Promise<ReportRow | undefined> {
  const rows = await tx.query<ReportRow[]>(
    `SELECT ${COLUMNS} FROM diagnostic_report
     WHERE ranking_id = $1 AND inputs_hash = $2 AND seed = $3 AND draws = $4 AND engine = $5`,
    [key.rankingId, key.inputsHash, key.seed, key.draws, key.engine],
  );
  return rows[0];
}

/** One report with its text. Asks nobody's permission. Throws `diagnostic-report.not-found`. */
export async function getReport(tx: Tx, id: string): Promise<Pick<StoredReport, 'rankingId' | 'content' | 'hash'>> {
  const rows = await tx.query<Pick<StoredReport, 'rankingId' | 'content' | 'hash'>[]>(
    'SELECT ranking_id AS "rankingId", content, hash FROM diagnostic_report WHERE id = $1',
    [id],
  );
  if (!rows[0]) throw notFound('diagnostic-report.not-found');
  return rows[0];
}
