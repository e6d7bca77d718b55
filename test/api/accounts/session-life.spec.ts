import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../../support/app.js';
import { auditOf, bearer, clientOf, type Pair } from '../../support/builders/accounts.js';

const SESSIONS = '/api/v1/auth/sessions';
const TEXT = expect.any(String) as unknown as string;

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const { refresh, me, newPair } = clientOf(() => t);

describe('renewing', () => {
  it('exchanges the refresh token for a new pair and lets the session live on', async () => {
    const pair = await newPair();
    t.clock.advance({ days: 13 });
    const answer = await refresh(pair.refreshToken).expect(201);
    const next = answer.body as Pair;
    expect(next).toEqual({ ...pair, accessToken: TEXT, refreshToken: TEXT, expiresAt: TEXT });
    expect(next.refreshToken).not.toBe(pair.refreshToken);

    t.clock.advance({ days: 13 });
    await refresh(next.refreshToken).expect(201);
  });

  it('is refused when the session has expired, and for a token that never was', async () => {
    const { refreshToken } = await newPair();
    t.clock.advance({ days: 14 });
    for (const token of [refreshToken, 'x'.repeat(43)]) {
      expect((await refresh(token).expect(401)).body).toMatchObject({ code: 'session.refresh-refused' });
    }
  });

  it('is refused once the person is suspended', async () => {
    const actor = await t.actorOf('proposer');
    const administrator = await t.actorOf('administrator');
    const pair = await newPair(actor.email);
    await t.http().post(`/api/v1/users/${actor.userId}/suspension`).set(administrator.headers).expect(200);
    await refresh(pair.refreshToken).expect(401);
  });
});

describe('ending', () => {
  it('signing out ends this session and no other', async () => {
    const actor = await t.actorOf('proposer');
    const [here, there] = [await newPair(actor.email), await newPair(actor.email)];
    await t.http().delete(`${SESSIONS}/current`).set(bearer(here.accessToken)).expect(204);
    await me(here.accessToken).expect(401);
    await refresh(here.refreshToken).expect(401);
    await me(there.accessToken).expect(200);
  });

  it('signing out everywhere ends every session of the person and of nobody else', async () => {
    const actor = await t.actorOf('proposer');
    const [here, there, stranger] = [await newPair(actor.email), await newPair(actor.email), await newPair()];
    await t.http().delete(SESSIONS).set(bearer(here.accessToken)).expect(204);
    await me(here.accessToken).expect(401);
    await me(there.accessToken).expect(401);
    await me(stranger.accessToken).expect(200);
  });

  it('lists the live sessions of oneself, the newest first, in as many statements for three as for one', async () => {
    const actor = await t.actorOf('proposer');
    const first = await newPair(actor.email);
    const list = (query = '') => t.http().get(`${SESSIONS}${query}`).set(bearer(first.accessToken)).expect(200);
    const openedAt = t.clock.now().toISOString();
    const [one] = ((await list()).body as { items: { id: string }[] }).items;
    expect((await list()).body).toEqual({
      items: [{ id: TEXT, current: true, createdAt: openedAt, renewedAt: openedAt, expiresAt: TEXT }],
      next: null,
    });
    const forOne = await t.countQueries(() => list());

    t.clock.advance({ minutes: 1 });
    await newPair(actor.email);
    await newPair(actor.email);
    expect(await t.countQueries(() => list())).toBe(forOne);
    const all = (await list()).body as { items: { id: string; current: boolean }[] };
    expect(all.items.map((item) => item.current)).toEqual([false, false, true]);

    const page = (await list('?limit=2')).body as { items: { id: string }[]; next: string };
    const rest = (await list(`?limit=2&after=${page.next}`)).body as { items: { id: string }[]; next: null };
    expect([...page.items, ...rest.items].map((item) => item.id)).toEqual(all.items.map((item) => item.id));
    expect([rest.items[0]!.id, rest.next]).toEqual([one!.id, null]);
  });

  it('ends one of one’s own sessions; the sessions of others do not exist', async () => {
    const actor = await t.actorOf('proposer');
    const [here, there] = [await newPair(actor.email), await newPair(actor.email)];
    const sessionOf = (pair: Pair) =>
      (JSON.parse(Buffer.from(pair.accessToken.split('.')[1]!, 'base64url').toString()) as { sid: string }).sid;
    const end = (pair: Pair, id: string) => t.http().delete(`${SESSIONS}/${id}`).set(bearer(pair.accessToken));

    const stranger = await newPair();
    expect((await end(stranger, sessionOf(there)).expect(404)).body).toMatchObject({ code: 'session.not-found' });
    await end(here, sessionOf(there)).expect(204);
    await me(there.accessToken).expect(401);
    await end(here, sessionOf(there)).expect(404);
    await me(here.accessToken).expect(200);
  });

  it('is in the audit log', async () => {
    const actor = await t.actorOf('proposer');
    const [here, there] = [await newPair(actor.email), await newPair(actor.email)];
    await t.http().delete(`${SESSIONS}/current`).set(bearer(here.accessToken)).expect(204);
    const { accessToken } = (await refresh(there.refreshToken).expect(201)).body as Pair;
    await t.http().delete(SESSIONS).set(bearer(accessToken)).expect(204);
    const events = await auditOf(t, 'session.opened', 'session.renewed', 'session.ended', 'session.ended-everywhere');
    expect(
      events
        .filter((line) => line.actorId === actor.userId)
        .map((line) => line.event)
        .sort(),
    ).toEqual(['session.ended', 'session.ended-everywhere', 'session.opened', 'session.opened', 'session.renewed']);
  });
});
