import { type Grant, type Role } from '../../core/access.js';
import { type Tx } from '../../platform/database/database.js';
import { queryPrepared } from '../../platform/database/prepared.js';
import { fromCursor } from '../../platform/http/paging.js';

interface GrantRow {
  role: Role | null;
  provinceCode: string | null;
  nomineeId: string | null;
}

/**
 * What the person behind the session may be at this moment; undefined when the session ended or expired, or the account is
 * not active. The hot path of every request: one statement over three indexes.
 */
export async function grantsOfLiveSession(
  tx: Tx,
  { sid, sub }: { readonly sid: string; readonly sub: string },
  at: Date,
): Promise<Grant[] | undefined> {
  const rows = await queryPrepared<GrantRow>(tx, LIVE_GRANTS, [sid, sub, at]);
  if (rows.length === 0) return undefined;
  return rows.flatMap(({ role, provinceCode, nomineeId }) => (role ? [{ role, provinceCode, nomineeId }] : []));
}

const LIVE_GRANTS = {
  name: 'session-live-grants',
  text: `
    SELECT role_grant.role, role_grant.province_code AS "provinceCode", role_grant.nominee_id AS "nomineeId"
    FROM session
    JOIN user_account ON user_account.id = session.user_id AND user_account.state = 'active'
    LEFT JOIN role_grant ON role_grant.user_id = session.user_id
    WHERE session.id = $1 AND session.user_id = $2 AND session.ended_at IS NULL AND session.expires_at > $3`,
};

/** One live session of a person; `renewedAt` is when it last got a refresh token. */
export interface SessionRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly renewedAt: Date;
  readonly expiresAt: Date;
}

/** Up to `limit + 1` of the live sessions of a person, the newest first. */
export function listLiveSessions(
  tx: Tx,
  userId: string,
  at: Date,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<SessionRow[]> {
  const [createdAt, id] = page.after === undefined ? [null, null] : fromCursor(page.after, ['instant', 'uuid']);
  return tx.query(
    `SELECT session.id, session.created_at AS "createdAt", token.issued_at AS "renewedAt",
            session.expires_at AS "expiresAt"
     FROM session JOIN refresh_token token ON token.session_id = session.id AND token.used_at IS NULL
     WHERE session.user_id = $1 AND session.ended_at IS NULL AND session.expires_at > $2
       AND ($3::timestamptz IS NULL OR (session.created_at, session.id) < ($3, $4::uuid))
     ORDER BY session.created_at DESC, session.id DESC LIMIT $5`,
    [userId, at, createdAt, id, page.limit + 1],
  );
}
