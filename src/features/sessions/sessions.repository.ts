import { createHash, randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { type SessionEnd } from '../accounts/index.js';

/** A session and one of its refresh tokens, both held until the transaction ends. */
export interface HeldToken {
  readonly sessionId: string;
  readonly userId: string;
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The write side of sessions. Of a refresh token the database knows the SHA-256 only. */
@Injectable()
export class SessionsRepository {
  async insert(tx: Tx, userId: string, at: Date, expiresAt: Date): Promise<string> {
    const rows = await tx.query<{ id: string }[]>(
      'INSERT INTO session (user_id, created_at, expires_at) VALUES ($1, $2, $3) RETURNING id',
      [userId, at, expiresAt],
    );
    return rows[0]?.id ?? '';
  }

  /**
   * Gives the session its next refresh token. The token before it must be used up by now:
   * `refresh_token_one_unused_per_session` refuses a second one that works.
   */
  async issueToken(tx: Tx, sessionId: string, at: Date): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await tx.query('INSERT INTO refresh_token (token_hash, session_id, issued_at) VALUES ($1, $2, $3)', [
      hashOf(token),
      sessionId,
      at,
    ]);
    return token;
  }

  /** Finds a token, used or not, and holds it with its session; whoever comes second sees what the first one did. */
  async hold(tx: Tx, token: string): Promise<HeldToken | undefined> {
    const rows = await tx.query<HeldToken[]>(
      `SELECT session.id AS "sessionId", session.user_id AS "userId", token.used_at AS "usedAt",
              session.expires_at AS "expiresAt", session.ended_at AS "endedAt"
       FROM refresh_token token JOIN session ON session.id = token.session_id
       WHERE token.token_hash = $1 FOR UPDATE OF token, session`,
      [hashOf(token)],
    );
    return rows[0];
  }

  /** Uses the token up and lets its session live on until `expiresAt`. */
  async renew(tx: Tx, token: string, sessionId: string, at: Date, expiresAt: Date): Promise<void> {
    await tx.query('UPDATE refresh_token SET used_at = $2 WHERE token_hash = $1', [hashOf(token), at]);
    await tx.query('UPDATE session SET expires_at = $2 WHERE id = $1', [sessionId, expiresAt]);
  }

  /** Ends one live session of this person. False when there is none. */
  async end(tx: Tx, session: { id: string; userId: string }, reason: SessionEnd, at: Date): Promise<boolean> {
    const [, count] = await tx.query<[unknown[], number]>(
      `UPDATE session SET ended_at = $3, ended_reason = $4
       WHERE id = $1 AND user_id = $2 AND ended_at IS NULL AND expires_at > $3`,
      [session.id, session.userId, at, reason],
    );
    return count === 1;
  }
}
