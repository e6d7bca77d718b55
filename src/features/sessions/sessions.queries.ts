import { Injectable } from '@nestjs/common';

import { type Grant, type Role } from '../../core/access.js';
import { Database } from '../../platform/database/database.js';

interface GrantRow {
  role: Role | null;
  provinceCode: string | null;
  nomineeId: string | null;
}

/** The read side of sessions. */
@Injectable()
export class SessionsQueries {
  constructor(private readonly database: Database) {}

  /**
   * What the person behind the session may be at this moment; undefined when the session ended or expired, or the account
   * is not active. The hot path of every request: one statement over three indexes.
   */
  async grantsOfLiveSession(sessionId: string, userId: string, at: Date): Promise<Grant[] | undefined> {
    const rows = await this.database.reader.query<GrantRow[]>(LIVE_SESSION, [sessionId, userId, at]);
    if (rows.length === 0) return undefined;
    return rows.flatMap(({ role, provinceCode, nomineeId }) => (role ? [{ role, provinceCode, nomineeId }] : []));
  }
}

const LIVE_SESSION = `
  SELECT role_grant.role, role_grant.province_code AS "provinceCode", role_grant.nominee_id AS "nomineeId"
  FROM session
  JOIN user_account ON user_account.id = session.user_id AND user_account.state = 'active'
  LEFT JOIN role_grant ON role_grant.user_id = session.user_id
  WHERE session.id = $1 AND session.user_id = $2 AND session.ended_at IS NULL AND session.expires_at > $3`;
