import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { auditOf, clientOf, userDeskOf } from '../../support/builders/accounts.js';

const TEXT = expect.any(String) as unknown as string;

let t: TestApp;
let administrator: TestActor;
beforeAll(async () => {
  t = await startTestApp();
  administrator = await t.actorOf('administrator');
});
afterAll(() => t.close());

const { me, refresh, newPair } = clientOf(() => t);
const { act } = userDeskOf(
  () => t,
  () => administrator,
);

interface Sessions {
  readonly items: { readonly id: string; readonly createdAt: string }[];
  readonly next: string | null;
}

describe('the sessions of a person', () => {
  it('are listed for an administrator, the newest first, by pages, in as many statements for three as for one', async () => {
    const { userId, email } = await t.actorOf('proposer');
    const list = async (query = '') => (await act('get', `${userId}/sessions${query}`).expect(200)).body as Sessions;
    expect(await list()).toEqual({ items: [], next: null });

    await newPair(email);
    const openedAt = t.clock.now().toISOString();
    expect(await list()).toEqual({
      items: [{ id: TEXT, current: false, createdAt: openedAt, renewedAt: openedAt, expiresAt: TEXT }],
      next: null,
    });
    const forOne = await t.countQueries(() => list());

    for (let n = 2; n <= 3; n += 1) {
      t.clock.advance({ minutes: 1 });
      await newPair(email);
    }
    expect(await t.countQueries(() => list())).toBe(forOne);
    const all = await list();
    expect(all.items.map(({ createdAt }) => createdAt)).toEqual(
      all.items.map(({ createdAt }) => createdAt).sort((a, b) => (a < b ? 1 : -1)),
    );
    const first = await list('?limit=2');
    const rest = await list(`?limit=2&after=${first.next!}`);
    expect([...first.items, ...rest.items]).toEqual(all.items);
  });

  it('end when an administrator ends them: from the next request on, and nobody else’s', async () => {
    const { userId, email } = await t.actorOf('evaluator');
    const [here, there, stranger] = [await newPair(email), await newPair(email), await newPair()];
    await act('delete', `${userId}/sessions`).expect(204);

    for (const pair of [here, there]) {
      await me(pair.accessToken).expect(401);
      await refresh(pair.refreshToken).expect(401);
    }
    await me(stranger.accessToken).expect(200);
    expect((await act('get', `${userId}/sessions`).expect(200)).body).toEqual({ items: [], next: null });
    await newPair(email); // they are signed out, not shut out
  });

  it('that an administrator ended are in the audit log, with whose they were', async () => {
    const { userId } = await t.actorOf('proposer');
    await act('delete', `${userId}/sessions`).expect(204);
    expect((await auditOf(t, 'session.ended-by-administrator')).slice(-1)).toMatchObject([
      { actorId: administrator.userId, subjectId: userId },
    ]);
  });

  it('of somebody who does not exist are not found', async () => {
    for (const method of ['get', 'delete'] as const) {
      const answer = await act(method, `${randomUUID()}/sessions`).expect(404);
      expect(answer.body).toMatchObject({ code: 'user.not-found' });
    }
  });

  it('are nobody’s business but an administrator’s', async () => {
    const { userId } = await t.actorOf('proposer');
    for (const other of [await t.actorOf('auditor'), await t.actorOf('secretariat')]) {
      await act('get', `${userId}/sessions`, other).expect(403);
      await act('delete', `${userId}/sessions`, other).expect(403);
    }
  });
});
