import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { userDeskOf } from '../../support/builders/accounts.js';

const USERS = '/api/v1/users';

let t: TestApp;
let administrator: TestActor;
beforeAll(async () => {
  t = await startTestApp();
  administrator = await t.actorOf('administrator', { email: 'zz-administrator@example.test' });
});
afterAll(() => t.close());

const { invited, act } = userDeskOf(
  () => t,
  () => administrator,
);

describe('suspending', () => {
  it('shuts the person out at once, and letting them in again does not revive their sessions', async () => {
    const actor = await t.actorOf('proposer');
    const me = () => t.http().get('/api/v1/auth/me').set(actor.headers);
    await me().expect(200);

    const suspended = await act('post', `${actor.userId}/suspension`).expect(200);
    expect(suspended.body).toMatchObject({ state: 'suspended', version: 2 });
    await me().expect(401);

    const back = await act('delete', `${actor.userId}/suspension`).expect(200);
    expect(back.body).toMatchObject({ state: 'active', version: 3 });
    await me().expect(401);
  });

  it('somebody who never chose a password is invited again afterwards', async () => {
    const { id } = await invited();
    await act('post', `${id}/suspension`).expect(200);
    expect((await act('delete', `${id}/suspension`).expect(200)).body).toMatchObject({ state: 'invited' });
  });

  it('does not happen twice, nor to oneself', async () => {
    const { id } = await invited();
    await act('post', `${id}/suspension`).expect(200);
    expect((await act('post', `${id}/suspension`).expect(409)).body).toMatchObject({ code: 'user.state-not-allowed' });
    const own = await act('post', `${administrator.userId}/suspension`).expect(409);
    expect(own.body).toMatchObject({ code: 'user.own-suspension' });
  });

  it('letting in somebody who was never shut out is refused', async () => {
    const actor = await t.actorOf('proposer');
    const answer = await act('delete', `${actor.userId}/suspension`).expect(409);
    expect(answer.body).toMatchObject({ code: 'user.state-not-allowed' });
  });
});

describe('who may', () => {
  it('nobody but an administrator may see or change people', async () => {
    const others = await Promise.all([
      t.actorOf('auditor'),
      t.actorOf('secretariat'),
      t.actorOf('secretariat', { province: '73' }),
    ]);
    for (const other of others) {
      expect((await t.http().get(USERS).set(other.headers)).status).toBe(403);
      expect((await act('get', administrator.userId, other)).status).toBe(403);
      expect((await t.http().post(USERS).set(other.headers).send({})).status).toBe(403);
      expect((await act('patch', administrator.userId, other)).status).toBe(403);
      expect((await act('post', `${administrator.userId}/suspension`, other)).status).toBe(403);
      expect((await act('delete', `${administrator.userId}/suspension`, other)).status).toBe(403);
      expect((await act('post', `${administrator.userId}/invitation`, other)).status).toBe(403);
    }
  });

  it('every change is in the audit log', async () => {
    const { id } = await invited();
    await act('post', `${id}/invitation`).expect(202);
    await act('patch', id).set('if-match', '"1"').send({ name: 'Baru' }).expect(200);
    await act('post', `${id}/suspension`).expect(200);
    await act('delete', `${id}/suspension`).expect(200);
    const rows = await t.database.reader.query<{ event: string; actor_id: string }[]>(
      `SELECT event, actor_id FROM audit_entry WHERE subject_id = $1 AND event <> 'link.issued'`,
      [id],
    );
    expect(new Set(rows.map((row) => row.actor_id))).toEqual(new Set([administrator.userId]));
    expect(rows.map((row) => row.event).sort()).toEqual([
      'user.changed',
      'user.invitation-resent',
      'user.invited',
      'user.reactivated',
      'user.suspended',
    ]);
  });
});
