import { type Actor } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { fromCursor } from '../../platform/http/paging.js';
import { type NominationState } from './nomination.lifecycle.js';
import { type NominationSubject, viewCondition } from './nomination.policy.js';
import { type NomineeKind } from '../nominees/index.js';

/** A nomination with its nominee, as lists and pages show it. */
export interface NominationRow extends NominationSubject {
  readonly id: string;
  readonly categoryId: string;
  readonly rankingId: string;
  readonly nomineeKind: NomineeKind;
  readonly nomineeName: string;
  readonly nomineeProvince: string;
  readonly regencyCode: string | null;
  readonly sectorCode: string | null;
  readonly sizeClassCode: string | null;
  readonly state: NominationState;
  readonly stateReason: string | null;
  readonly cureUntil: Date | null;
  readonly submittedAt: Date | null;
  readonly originId: string | null;
  readonly version: number;
}

export interface NominationFilter {
  readonly categoryId?: string | undefined;
  readonly rankingId?: string | undefined;
  readonly state?: NominationState | undefined;
  readonly province?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

const ROW = `
  n.id, n.category_id AS "categoryId", n.ranking_id AS "rankingId", n.nominee_id AS "nomineeId",
  n.province_code AS "provinceCode", n.proposer_id AS "proposerId",
  m.kind AS "nomineeKind", m.name AS "nomineeName", m.province_code AS "nomineeProvince",
  m.regency_code AS "regencyCode", m.sector_code AS "sectorCode", m.size_class_code AS "sizeClassCode",
  n.state, n.state_reason AS "stateReason", n.cure_until AS "cureUntil", n.submitted_at AS "submittedAt",
  n.origin_id AS "originId", n.version
  FROM nomination n JOIN nominee m ON m.id = n.nominee_id`;

/** One nomination with its nominee. Asks nobody's permission: check `canView` before showing it. */
export async function getNomination(tx: Tx, id: string): Promise<NominationRow> {
  const rows = await tx.query<NominationRow[]>(`SELECT ${ROW} WHERE n.id = $1`, [id]);
  if (!rows[0]) throw notFound('nomination.not-found');
  return rows[0];
}

/** Up to `limit + 1` of the nominations the actor may see, by nominee name; one query, however many there are. */
export function listNominations(tx: Tx, actor: Actor, filter: NominationFilter): Promise<NominationRow[]> {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${String(values.push(value))}`;
  const conditions = [viewCondition(actor, 'n', values)];
  if (filter.categoryId) conditions.push(`n.category_id = ${bind(filter.categoryId)}`);
  if (filter.rankingId) conditions.push(`n.ranking_id = ${bind(filter.rankingId)}`);
  if (filter.state) conditions.push(`n.state = ${bind(filter.state)}`);
  if (filter.province) conditions.push(`m.province_code = ${bind(filter.province)}`);
  if (filter.after) {
    const [name, id] = fromCursor(filter.after, ['text', 'uuid']);
    conditions.push(`(m.name, n.id) > (${bind(name)}, ${bind(id)}::uuid)`);
  }
  return tx.query(
    `SELECT ${ROW} WHERE ${conditions.join(' AND ')} ORDER BY m.name, n.id LIMIT ${bind(filter.limit + 1)}`,
    values,
  );
}

/** The checksum of the latest receipt; null when the nomination was never handed in. */
export async function latestChecksum(tx: Tx, nominationId: string): Promise<string | null> {
  const rows = await tx.query<{ checksum: string }[]>(
    'SELECT checksum FROM nomination_submission WHERE nomination_id = $1 ORDER BY number DESC LIMIT 1',
    [nominationId],
  );
  return rows[0]?.checksum ?? null;
}
