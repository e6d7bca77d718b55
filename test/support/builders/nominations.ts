import { randomUUID } from 'node:crypto';

import { type NominationState } from '../../../src/features/nominations/index.js';
import { type Database } from '../../../src/platform/database/database.js';

/** The province of nominations unless a test names another one. */
const PROVINCE = '73';

export interface InsertNomination {
  readonly categoryId: string;
  /** Of the nominee, and of the nomination as well unless it stands at national level. */
  readonly province?: string;
  readonly isNational?: boolean;
  readonly name?: string;
  readonly state?: NominationState;
  readonly proposerId?: string;
  readonly cureUntil?: Date;
}

export interface InsertedNomination {
  readonly nominationId: string;
  readonly nomineeId: string;
  readonly rankingId: string;
  readonly name: string;
}

/** A company put forward in a category, in any state, straight into the database. */
export async function insertNomination(database: Database, wish: InsertNomination): Promise<InsertedNomination> {
  const { categoryId, province = PROVINCE, isNational = false, state = 'draft' } = wish;
  const [nominationId, nomineeId] = [randomUUID(), randomUUID()];
  const name = wish.name ?? `PT Uji ${nomineeId.slice(0, 8)}`;
  const standsIn = isNational ? null : province;
  const rankingId = await ensureRanking(database, categoryId, standsIn);
  const reason = ['returned', 'failed', 'withdrawn'].includes(state) ? 'Alasan uji' : null;
  const submittedAt = state === 'draft' ? null : new Date('2026-02-01T00:00:00Z');
  await database.reader.query(
    `WITH nominee AS (
       INSERT INTO nominee (id, kind, name, province_code, created_at) VALUES ($1, 'company', $2, $3, now()) RETURNING id)
     INSERT INTO nomination (id, category_id, ranking_id, nominee_id, province_code, proposer_id, state, state_reason,
       cure_until, submitted_at, created_at)
     SELECT $4, $5, $6, id, $7, $8, $9, $10, $11, $12, '2026-01-15T00:00:00Z' FROM nominee`,
    [
      nomineeId,
      name,
      province,
      nominationId,
      categoryId,
      rankingId,
      standsIn,
      wish.proposerId ?? null,
      state,
      reason,
      wish.cureUntil ?? null,
      submittedAt,
    ],
  );
  return { nominationId, nomineeId, rankingId, name };
}

async function ensureRanking(database: Database, categoryId: string, province: string | null): Promise<string> {
  const rows = await database.reader.query<[{ id: string }]>(
    `INSERT INTO ranking (category_id, province_code) VALUES ($1, $2)
     ON CONFLICT ON CONSTRAINT ranking_one_per_list DO UPDATE SET province_code = EXCLUDED.province_code RETURNING id`,
    [categoryId, province],
  );
  return rows[0].id;
}

/** Moves a nomination to another state without asking anybody. */
export const setNomination = (
  database: Database,
  id: string,
  state: NominationState,
  cureUntil: Date | null = null,
): Promise<unknown> =>
  database.reader.query(
    `UPDATE nomination SET state = $2, cure_until = $3, submitted_at = coalesce(submitted_at, now()),
       state_reason = CASE WHEN $2 IN ('returned', 'failed', 'withdrawn') THEN 'Alasan uji' END WHERE id = $1`,
    [id, state, cureUntil],
  );

export const setRanking = (database: Database, id: string, state: string): Promise<unknown> =>
  database.reader.query('UPDATE ranking SET state = $2 WHERE id = $1', [id, state]);

/** The audit entries about one nomination, oldest first as far as the clock moved between them. */
export const auditOf = (database: Database, nominationId: string): Promise<AuditLine[]> =>
  database.reader.query(
    `SELECT event, payload::json -> 'before' AS before, payload::json -> 'after' AS after FROM audit_entry WHERE subject_type = 'nomination' AND subject_id = $1 ORDER BY at, lane, seq`,
    [nominationId],
  );

export interface AuditLine {
  readonly event: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** How many jobs of this name wait for a nomination. */
export async function jobsOf(database: Database, name: string, nominationId: string): Promise<number> {
  const rows = await database.reader.query<[{ count: number }]>(
    `SELECT count(*)::int AS count FROM pgboss.job WHERE name = $1 AND data->>'nominationId' = $2`,
    [name, nominationId],
  );
  return rows[0].count;
}
