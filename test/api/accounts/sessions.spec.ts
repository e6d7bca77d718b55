import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { JwtService } from '@nestjs/jwt';

import { ACTOR_PASSWORD } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { auditOf } from '../../support/builders/accounts.js';

const SESSIONS = '/api/v1/auth/sessions';
const TEXT = expect.any(String) as unknown as string;

interface Pair {
  accessToken: string;
  expiresAt: string;
  refreshToken: string;
  user: { id: string };
}

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const signIn = (email: string, password = ACTOR_PASSWORD) => t.http().post(SESSIONS).send({ email, password });
const refresh = (refreshToken: string) => t.http().post(`${SESSIONS}/refresh`).send({ refreshToken });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const me = (token: string) => t.http().get('/api/v1/auth/me').set(bearer(token));
const newPair = async (email?: string) => {
  const address = email ?? (await t.actorOf('proposer')).email;
  return (await signIn(address).expect(201)).body as Pair;
};

describe('signing in', () => {
  it('answers a pair of tokens and who one is', async () => {
    const actor = await t.actorOf('secretariat', { province: '73' });
    const answer = await signIn(actor.email.toUpperCase()).expect(201);
    expect(answer.body).toEqual({
      accessToken: TEXT,
      expiresAt: '2026-03-02T02:10:00.000Z',
      refreshToken: expect.stringMatching(/^[\w-]{43}$/),
      user: {
        id: actor.userId,
        email: actor.email,
        name: 'Uji secretariat',
        language: 'id',
        grants: [{ role: 'secretariat', provinceCode: '73', nomineeId: null }],
        version: 1,
      },
    });
    await me((answer.body as Pair).accessToken).expect(200);
  });

  it('refuses alike whoever is unknown, invited, suspended or has a wrong password', async () => {
    const [invited, suspended, active] = [
      await t.actorOf('proposer'),
      await t.actorOf('proposer'),
      await t.actorOf('proposer'),
    ];
    await setState(invited.userId, 'invited');
    await setState(suspended.userId, 'suspended');

    const answers = await Promise.all([
      signIn(`${randomUUID()}@example.test`),
      signIn(invited.email),
      signIn(suspended.email),
      signIn(active.email, 'bukan kata sandinya'),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect({ ...(answer.body as object), instance: '' }).toEqual({
        type: 'urn:paritrana:problem:session.credentials-wrong',
        title: 'Alamat surel atau kata sandi salah',
        status: 401,
        code: 'session.credentials-wrong',
        instance: '',
      });
      expect(Object.keys(answer.headers).sort()).toEqual(Object.keys(answers[0]!.headers).sort());
    }
  });

  it('asks the database the same number of times whether the account exists or not', async () => {
    const actor = await t.actorOf('proposer');
    const wrong = await t.countQueries(() => signIn(actor.email, 'bukan kata sandinya').expect(401));
    const unknown = await t.countQueries(() => signIn(`${randomUUID()}@example.test`).expect(401));
    expect(unknown).toBe(wrong);
  });

  it('checks the fields before the password', async () => {
    const actor = await t.actorOf('proposer');
    const answer = await t.http().post(SESSIONS).send({ email: actor.email, password: ACTOR_PASSWORD, admin: true });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'request.invalid', errors: [{ field: 'admin', code: 'field.unknown' }] });
    expect((await t.http().post(SESSIONS).send({ email: {}, password: [] })).status).toBe(422);
    expect((await t.http().post(SESSIONS)).status).toBe(422);
  });

  it('takes a password as it is, but for the way its characters were composed', async () => {
    const actor = await t.actorOf('proposer');
    await signIn(actor.email, ` ${ACTOR_PASSWORD}`).expect(401);
    await signIn(actor.email, ACTOR_PASSWORD.replace('a', '\uff41')).expect(201); // a full-width a
  });

  it('is written down every time, with a digest of the e-mail and without the password', async () => {
    const actor = await t.actorOf('proposer');
    await signIn(actor.email).expect(201);
    const password = 'jangan pernah dicatat';
    await signIn(actor.email, password).expect(401);

    const opened = (await auditOf(t, 'session.opened')).filter((line) => line.actorId === actor.userId);
    expect(opened).toHaveLength(1);
    const refused = (await auditOf(t, 'session.refused')).at(-1)!;
    expect(JSON.parse(refused.payload)).toMatchObject({
      actor: { userId: null, roles: [] },
      subject: { type: 'email-digest', id: expect.stringMatching(/^[0-9a-f]{64}$/) },
      after: { reason: 'session.credentials-wrong' },
    });
    expect(refused.payload).not.toContain(actor.email);
    expect(refused.payload).not.toContain(password);
  });

  it('leaves no token in the database, not even under an Idempotency-Key', async () => {
    const actor = await t.actorOf('proposer');
    const key = randomUUID();
    const answer = await signIn(actor.email).set(actor.headers).set('idempotency-key', key).expect(201);
    const { accessToken, refreshToken } = answer.body as Pair;
    for (const table of ['audit_entry', 'idempotency_key', 'session', 'refresh_token', 'pgboss.job']) {
      const rows = await t.database.reader.query<unknown[]>(
        `SELECT 1 FROM ${table} r WHERE r::text LIKE $1 OR r::text LIKE $2 OR r::text LIKE $3`,
        [`%${accessToken}%`, `%${refreshToken}%`, `%${key}%`],
      );
      expect([table, rows]).toEqual([table, []]);
    }
  });
});

describe('an access token', () => {
  it('works for its minutes and not a second longer', async () => {
    const { accessToken } = await newPair();
    t.clock.advance({ minutes: 9, seconds: 59 });
    await me(accessToken).expect(200);
    t.clock.advance({ seconds: 1 });
    await me(accessToken).expect(401);
  });

  it('is refused when it was signed by somebody else, for another issuer, not at all, or changed', async () => {
    const { accessToken } = await newPair();
    const [head = '', claims = '', signature = ''] = accessToken.split('.');
    const { iss, ...genuine } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { iss: string };
    expect(iss).toBe('paritrana');
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = [
      `${head}.${encode({ ...genuine, iss, sub: randomUUID() })}.${signature}`,
      `${encode({ alg: 'none', typ: 'JWT' })}.${claims}.`,
      `${head}.${claims}.${'A'.repeat(43)}`,
      new JwtService({ secret: t.config.tokens.secret }).sign(genuine, { issuer: 'somebody else' }),
      new JwtService({ secret: t.config.tokens.secret }).sign(genuine, { algorithm: 'HS512', issuer: 'paritrana' }),
      'nonsense',
    ];
    for (const token of forged) await me(token).expect(401);
    await me(accessToken).expect(200);
  });

  it('costs one statement to check', async () => {
    const { accessToken } = await newPair();
    const queries = await t.countQueries(() => t.http().get('/api/v1/nowhere').set(bearer(accessToken)));
    const signedIn = await t.countQueries(() => me(accessToken).expect(200));
    expect([queries, signedIn]).toEqual([0, 2]);
  });
});

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

  it('a token that comes a second time ends the whole session, and it stays ended', async () => {
    const stolen = await newPair();
    const next = (await refresh(stolen.refreshToken).expect(201)).body as Pair;
    await me(next.accessToken).expect(200);

    await refresh(stolen.refreshToken).expect(401);

    await me(next.accessToken).expect(401);
    await refresh(next.refreshToken).expect(401);
    const [entry] = (await auditOf(t, 'session.reuse-detected')).slice(-1);
    expect(JSON.parse(entry!.payload)).toMatchObject({ actor: { userId: null }, subject: { type: 'session' } });
  });

  it('the same token sent many times at once never leaves two pairs that work', async () => {
    const { refreshToken } = await newPair();
    const answers = await Promise.all(Array.from({ length: 6 }, () => refresh(refreshToken)));
    const pairs = answers.filter((answer) => answer.status === 201).map((answer) => answer.body as Pair);
    expect(pairs).toHaveLength(1);
    const alive = await Promise.all(pairs.map((pair) => me(pair.accessToken)));
    expect(alive.map((answer) => answer.status)).toEqual([401]);
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

const setState = (userId: string, state: 'invited' | 'suspended') =>
  t.database.reader.query(
    `UPDATE user_account SET state = $2, password_hash = CASE WHEN $2 = 'suspended' THEN password_hash END WHERE id = $1`,
    [userId, state],
  );
