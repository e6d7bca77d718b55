import { type Grant, type Role } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { fromCursor } from '../../platform/http/paging.js';
import { type Language } from '../../platform/i18n/messages.js';
import { type UserState } from './user.lifecycle.js';

/** A person with their roles, as lists and pages show it: no password, no session. */
export interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly state: UserState;
  readonly language: Language;
  readonly grants: readonly Grant[];
  readonly version: number;
  readonly createdAt: Date;
}

export interface UserFilter {
  readonly role?: Role | undefined;
  readonly province?: string | undefined;
  readonly state?: UserState | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

const ROW = `
  SELECT u.id, u.email, u.name, u.state, u.language, held.grants, u.version, u.created_at AS "createdAt"
  FROM user_account u CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(
      json_build_object('role', role, 'provinceCode', province_code, 'nomineeId', nominee_id)
      ORDER BY role, province_code NULLS FIRST, nominee_id), '[]') AS grants
    FROM role_grant WHERE role_grant.user_id = u.id
  ) held`;

/** One person. Throws `user.not-found`. */
export async function getUser(tx: Tx, id: string): Promise<UserRow> {
  const rows = await tx.query<UserRow[]>(`${ROW} WHERE u.id = $1`, [id]);
  if (!rows[0]) throw notFound('user.not-found');
  return rows[0];
}

/**
 * Up to `limit + 1` people by e-mail. With a role and a province both, somebody is found who holds that role in that
 * province. One query, however many there are.
 */
export function listUsers(tx: Tx, filter: UserFilter): Promise<UserRow[]> {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${String(values.push(value))}`;
  const conditions = ['true'];
  if (filter.state) conditions.push(`u.state = ${bind(filter.state)}`);
  if (filter.role ?? filter.province) conditions.push(holds(filter, bind));
  if (filter.after) conditions.push(`u.email > ${bind(fromCursor(filter.after, ['text'])[0])}`);
  return tx.query(`${ROW} WHERE ${conditions.join(' AND ')} ORDER BY u.email LIMIT ${bind(filter.limit + 1)}`, values);
}

function holds({ role, province }: UserFilter, bind: (value: unknown) => string): string {
  const grant = [
    'wanted.user_id = u.id',
    ...(role ? [`wanted.role = ${bind(role)}`] : []),
    ...(province ? [`wanted.province_code = ${bind(province)}`] : []),
  ];
  return `EXISTS (SELECT FROM role_grant wanted WHERE ${grant.join(' AND ')})`;
}
