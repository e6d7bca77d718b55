import { randomUUID } from 'node:crypto';

import { type Role } from '../../src/core/access.js';
import { signAccessToken } from '../../src/features/sessions/access-token.js';
import { type Database } from '../../src/platform/database/database.js';

export interface TestActor {
  readonly userId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly token: string;
  readonly headers: { readonly authorization: string };
}

export interface ActorOptions {
  /** The one province the role reaches; everywhere when left out. */
  readonly province?: string;
  readonly nomineeId?: string;
  readonly email?: string;
}

const YEAR_MS = 365 * 24 * 3_600_000;

/** A signed-in person with one role, put straight into the database. Their token and session live for a year. */
export async function insertActor(
  database: Database,
  surroundings: { readonly secret: string; readonly now: Date },
  role: Role,
  { province, nomineeId, email = `${role}-${randomUUID()}@example.test` }: ActorOptions = {},
): Promise<TestActor> {
  const { secret, now } = surroundings;
  const [userId, sessionId] = [randomUUID(), randomUUID()];
  const expiresAt = new Date(now.getTime() + YEAR_MS);
  await database.reader.query(
    `WITH person AS (
       INSERT INTO user_account (id, email, name, state, password_hash, created_at)
       VALUES ($1, $2, $3, 'active', 'no password verifies against this', $4) RETURNING id
     ), role AS (
       INSERT INTO role_grant (user_id, role, province_code, nominee_id, granted_at)
       SELECT id, $5, $6, $7, $4 FROM person
     )
     INSERT INTO session (id, user_id, created_at, expires_at) SELECT $8, id, $4, $9 FROM person`,
    [userId, email, `Uji ${role}`, now, role, province ?? null, nomineeId ?? null, sessionId, expiresAt],
  );
  const token = signAccessToken(secret, { userId, sessionId }, now, expiresAt);
  return { userId, sessionId, email, token, headers: { authorization: `Bearer ${token}` } };
}
