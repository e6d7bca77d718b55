import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { type SessionEnd } from '../accounts/index.js';
import { hashOf, newSalt, newToken, successorOf } from './refresh-token.js';
import { type HeldToken } from './session.policy.js';

/** The write side of sessions. Of a refresh token the database knows the SHA-256 only. */
@Injectable()
export class SessionsRepository {
  /** Opens a session and answers its id with its first refresh token. */
  async insert(tx: Tx, userId: string, at: Date, expiresAt: Date): Promise<{ id: string; token: string }> {
    const rows = await tx.query<{ id: string }[]>(
      'INSERT INTO session (user_id, created_at, expires_at) VALUES ($1, $2, $3) RETURNING id',
      [userId, at, expiresAt],
    );
    const id = rows[0]?.id ?? '';
    const token = newToken();
    await this.insertToken(tx, id, token, at);
    return { id, token };
  }

  /**
   * Finds a token, used or not, and holds its session, so that all who come with tokens of one session come one after the
   * other. The session first and the token only then, in a statement of its own: whoever waited sees what the one before did,
   * and nobody holds a token while waiting for a session.
   */
  async hold(tx: Tx, token: string): Promise<HeldToken | undefined> {
    const hash = hashOf(token);
    await tx.query(
      'SELECT FROM session WHERE id = (SELECT session_id FROM refresh_token WHERE token_hash = $1) FOR UPDATE',
      [hash],
    );
    const rows = await tx.query<HeldToken[]>(
      `SELECT session.id AS "sessionId", session.user_id AS "userId", session.expires_at AS "expiresAt",
              session.ended_at AS "endedAt", token.used_at AS "usedAt", token.successor_salt AS "successorSalt",
              token.repeated_run AS "repeatedRun"
       FROM refresh_token token JOIN session ON session.id = token.session_id
       WHERE token.token_hash = $1`,
      [hash],
    );
    return rows[0];
  }

  /**
   * Uses the token up, lets its session live on until `expiresAt` and answers the successor. The token before it can no
   * longer be repeated, as its successor is used now.
   */
  async renew(tx: Tx, token: string, sessionId: string, at: Date, expiresAt: Date): Promise<string> {
    const salt = newSalt();
    const successor = successorOf(token, salt);
    await tx.query(
      'UPDATE refresh_token SET successor_salt = NULL WHERE session_id = $1 AND successor_salt IS NOT NULL',
      [sessionId],
    );
    await tx.query('UPDATE refresh_token SET used_at = $2, successor_salt = $3 WHERE token_hash = $1', [
      hashOf(token),
      at,
      salt,
    ]);
    await tx.query('UPDATE session SET expires_at = $2 WHERE id = $1', [sessionId, expiresAt]);
    await this.insertToken(tx, sessionId, successor, at);
    return successor;
  }

  /** The successor that the token was given before, once more; it remembers how many repetitions led to it. */
  async repeat(tx: Tx, token: string, salt: Buffer, repeatedRun: number): Promise<string> {
    const successor = successorOf(token, salt);
    await tx.query('UPDATE refresh_token SET repeated_run = $2 WHERE token_hash = $1', [
      hashOf(successor),
      repeatedRun + 1,
    ]);
    return successor;
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

  // `refresh_token_one_unused_per_session` refuses a second token that works.
  private async insertToken(tx: Tx, sessionId: string, token: string, at: Date): Promise<void> {
    await tx.query('INSERT INTO refresh_token (token_hash, session_id, issued_at) VALUES ($1, $2, $3)', [
      hashOf(token),
      sessionId,
      at,
    ]);
  }
}
