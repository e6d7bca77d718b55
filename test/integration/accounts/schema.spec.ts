import { randomBytes, randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { violatedConstraint } from '../../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const AT = '2026-03-02T02:00:00Z';
const HASH = 'hash';
const run = (sql: string, values: unknown[] = []) => t.database.reader.query<unknown[]>(sql, values);
const refusedBy = async (sql: string, values: unknown[] = []) => {
  try {
    await run(sql, values);
    return 'nothing';
  } catch (error) {
    return violatedConstraint(error);
  }
};
const addUser = (email: string, state: string, hash: string | null, language = 'id') =>
  refusedBy(
    `INSERT INTO user_account (email, name, state, password_hash, language, created_at) VALUES ($1, 'X', $2, $3, $4, $5)`,
    [email, state, hash, language, AT],
  );
const addGrant = (userId: string, role: string, province: string | null = null, nominee: string | null = null) =>
  refusedBy(
    'INSERT INTO role_grant (user_id, role, province_code, nominee_id, granted_at) VALUES ($1, $2, $3, $4, $5)',
    [userId, role, province, nominee, AT],
  );

describe('the database holds, by name', () => {
  it('one account per e-mail, in lower case', async () => {
    const email = `${randomUUID()}@example.test`;
    expect(await addUser(email, 'active', HASH)).toBe('nothing');
    expect(await addUser(email, 'active', HASH)).toBe('user_account_one_per_email');
    expect(await addUser('Besar@example.test', 'active', HASH)).toBe('user_account_email_is_lowercase');
  });

  it('a password for everybody who is active and for nobody who is invited', async () => {
    expect(await addUser('a@example.test', 'active', null)).toBe('user_account_active_has_password');
    expect(await addUser('b@example.test', 'invited', HASH)).toBe('user_account_invited_has_none');
    expect(await addUser('c@example.test', 'gone', HASH)).toBe('user_account_state_known');
    expect(await addUser('d@example.test', 'active', HASH, 'fr')).toBe('user_account_language_known');
  });

  it('roles that mean something, each once', async () => {
    const { userId } = await t.actorOf('secretariat', { province: '73' });
    expect(await addGrant(userId, 'secretariat', '73')).toBe('role_grant_once');
    expect(await addGrant(userId, 'secretariat')).toBe('nothing');
    expect(await addGrant(userId, 'secretariat')).toBe('role_grant_once');
    expect(await addGrant(userId, 'king')).toBe('role_grant_role_known');
    expect(await addGrant(userId, 'administrator', '73')).toBe('role_grant_administrator_is_national');
    expect(await addGrant(userId, 'nominee')).toBe('role_grant_nominee_has_subject');
    expect(await addGrant(userId, 'auditor', '99')).toBe('role_grant_province_exists');
    expect(await addGrant(userId, 'nominee', null, randomUUID())).toBe('role_grant_nominee_exists');
    expect(await addGrant(randomUUID(), 'auditor')).toBe('role_grant_user_exists');
  });

  it('one refresh token that works for each session', async () => {
    const { sessionId } = await t.actorOf('proposer');
    const add = () =>
      refusedBy('INSERT INTO refresh_token (token_hash, session_id, issued_at) VALUES ($1, $2, $3)', [
        randomBytes(32),
        sessionId,
        AT,
      ]);
    expect([await add(), await add()]).toEqual(['nothing', 'refresh_token_one_unused_per_session']);
  });

  it('one refresh token that can be repeated for each session, and only after its use', async () => {
    const { sessionId } = await t.actorOf('proposer');
    const add = (usedAt: string | null, run = 0) =>
      refusedBy(
        `INSERT INTO refresh_token (token_hash, session_id, issued_at, used_at, successor_salt, repeated_run)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [randomBytes(32), sessionId, AT, usedAt, randomBytes(32), run],
      );
    expect(await add(null)).toBe('refresh_token_unused_has_no_successor');
    expect(await add(AT, -1)).toBe('refresh_token_repeated_run_not_negative');
    expect([await add(AT), await add(AT)]).toEqual(['nothing', 'refresh_token_one_repeatable_per_session']);
  });

  it('a known reason for every session that ended', async () => {
    const { sessionId } = await t.actorOf('proposer');
    const end = (reason: string | null) =>
      refusedBy('UPDATE session SET ended_at = $2, ended_reason = $3 WHERE id = $1', [sessionId, AT, reason]);
    expect(await end(null)).toBe('session_end_has_reason');
    expect(await end('bored')).toBe('session_ended_reason_known');
  });

  it('one link that works for each purpose', async () => {
    const { userId } = await t.actorOf('proposer');
    const add = (purpose: string) =>
      refusedBy('INSERT INTO one_time_link (token_hash, user_id, purpose, expires_at) VALUES ($1, $2, $3, $4)', [
        randomBytes(32),
        userId,
        purpose,
        AT,
      ]);
    expect(await add('invitation')).toBe('nothing');
    expect(await add('password_reset')).toBe('nothing');
    expect(await add('invitation')).toBe('one_time_link_one_unused_per_purpose');
    expect(await add('party')).toBe('one_time_link_purpose_known');
  });
});
