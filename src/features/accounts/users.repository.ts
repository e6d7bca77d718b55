import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import { type Grant } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { User } from './user.entity.js';

/** Why a session ended before its time. */
export type SessionEnd = 'signed_out' | 'token_reused' | 'password_changed' | 'suspended' | 'administrator';

/** The write side of people and their roles, always inside the caller's transaction. */
@Injectable()
export class UsersRepository {
  async get(tx: Tx, id: string): Promise<User> {
    const found = await tx.findOneBy(User, { id });
    if (!found) throw notFound('user.not-found');
    return found;
  }

  /** The person with this e-mail, in lower case; null when there is none. */
  findByEmail(tx: Tx, email: string): Promise<User | null> {
    return tx.findOneBy(User, { email });
  }

  /** The row, held until the transaction ends. Throws `user.not-found`. */
  async lock(tx: Tx, id: string): Promise<User> {
    const found = await tx.findOne(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw notFound('user.not-found');
    return found;
  }

  /** The rows that exist, held until the transaction ends; always taken in the same order, so that nobody deadlocks. */
  lockAll(tx: Tx, ids: readonly string[]): Promise<User[]> {
    return tx.find(User, { where: { id: In([...ids]) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(tx: Tx, user: Omit<User, 'id' | 'version'>): Promise<string> {
    const { identifiers } = await tx.insert(User, user);
    return (identifiers[0] as { id: string }).id;
  }

  /** Changes the named columns and counts the version up. */
  async change(tx: Tx, id: string, changes: Partial<User>): Promise<void> {
    await tx.update(User, id, { ...changes, version: () => 'version + 1' });
  }

  grants(tx: Tx, userId: string): Promise<Grant[]> {
    return tx.query(
      `SELECT role, province_code AS "provinceCode", nominee_id AS "nomineeId" FROM role_grant
       WHERE user_id = $1 ORDER BY role, province_code NULLS FIRST, nominee_id`,
      [userId],
    );
  }

  /** Makes these the roles of the person. Roles that stay keep the instant they were granted. */
  async setGrants(tx: Tx, userId: string, grants: readonly Grant[], at: Date): Promise<void> {
    const wanted = JSON.stringify(grants);
    await tx.query(
      `DELETE FROM role_grant WHERE user_id = $1 AND NOT EXISTS (
         SELECT FROM ${WANTED} WHERE wanted.role = role_grant.role
           AND wanted."provinceCode" IS NOT DISTINCT FROM role_grant.province_code
           AND wanted."nomineeId" IS NOT DISTINCT FROM role_grant.nominee_id)`,
      [userId, wanted],
    );
    await tx.query(
      `INSERT INTO role_grant (user_id, role, province_code, nominee_id, granted_at)
       SELECT $1, wanted.role, wanted."provinceCode", wanted."nomineeId", $3 FROM ${WANTED}
       ON CONFLICT ON CONSTRAINT role_grant_once DO NOTHING`,
      [userId, wanted, at],
    );
  }

  /**
   * Ends every session of the person, or all but one: their tokens are refused from the next request on. It stands here,
   * and not with the sessions, because it happens in the transaction of what causes it.
   */
  async endSessions(
    tx: Tx,
    userId: string,
    end: { reason: SessionEnd; at: Date; except?: string | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE session SET ended_at = $2, ended_reason = $3
       WHERE user_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $4::uuid`,
      [userId, end.at, end.reason, end.except ?? null],
    );
  }
}

const WANTED = `jsonb_to_recordset($2::jsonb) AS wanted (role text, "provinceCode" char(2), "nomineeId" uuid)`;
