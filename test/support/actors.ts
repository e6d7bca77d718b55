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

/** The password of every actor; its hash is fixed because hashing takes 40 ms each time. */
export const ACTOR_PASSWORD = 'kata sandi untuk uji coba';
const PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$1BsB+6tTPozdc3Sm0++b8A$C1x/CXYkPjpX4JKEBQPyr+OxoiO/HsNDq/09fmodWuU';

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
       VALUES ($1, $2, $3, 'active', $10, $4) RETURNING id
     ), role AS (
       INSERT INTO role_grant (user_id, role, province_code, nominee_id, granted_at)
       SELECT id, $5, $6, $7, $4 FROM person
     )
     INSERT INTO session (id, user_id, created_at, expires_at) SELECT $8, id, $4, $9 FROM person`,
    [userId, email, `Uji ${role}`, now, role, province ?? null, nomineeId ?? null, sessionId, expiresAt, PASSWORD_HASH],
  );
  const token = signAccessToken(secret, { userId, sessionId }, now, expiresAt);
  return { userId, sessionId, email, token, headers: { authorization: `Bearer ${token}` } };
}
