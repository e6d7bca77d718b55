import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { containing } from '../../platform/database/like.js';
import { fromCursor } from '../../platform/http/paging.js';
import { type NomineeKind } from './nominee.entity.js';

/** A nominee by name and place, and nothing of what it handed in. */
export interface NomineeRow {
  readonly id: string;
  readonly kind: NomineeKind;
  readonly name: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly regencyCode: string | null;
  readonly regencyName: string | null;
}

export interface NomineeFilter {
  readonly q?: string | undefined;
  readonly kind?: NomineeKind | undefined;
  readonly province?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

const ROW = `
  SELECT n.id, n.kind, n.name, n.province_code AS "provinceCode", p.name AS "provinceName",
    n.regency_code AS "regencyCode", r.name AS "regencyName"
  FROM nominee n JOIN province p ON p.code = n.province_code LEFT JOIN regency r ON r.code = n.regency_code`;

/** One nominee. Throws `nominee.not-found`. */
export async function getNominee(tx: Tx, id: string): Promise<NomineeRow> {
  const rows = await tx.query<NomineeRow[]>(`${ROW} WHERE n.id = $1`, [id]);
  if (!rows[0]) throw notFound('nominee.not-found');
  return rows[0];
}

/** Up to `limit + 1` nominees by name; one query, however many there are. */
export function listNominees(tx: Tx, filter: NomineeFilter): Promise<NomineeRow[]> {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${String(values.push(value))}`;
  const conditions = ['true'];
  if (filter.q) conditions.push(`n.name ILIKE ${bind(containing(filter.q))}`);
  if (filter.kind) conditions.push(`n.kind = ${bind(filter.kind)}`);
  if (filter.province) conditions.push(`n.province_code = ${bind(filter.province)}`);
  if (filter.after) {
    const [name, id] = fromCursor(filter.after, ['text', 'uuid']);
    conditions.push(`(n.name, n.id) > (${bind(name)}, ${bind(id)}::uuid)`);
  }
  return tx.query(
    `${ROW} WHERE ${conditions.join(' AND ')} ORDER BY n.name, n.id LIMIT ${bind(filter.limit + 1)}`,
    values,
  );
}
