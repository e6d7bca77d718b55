import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { JwtService } from '@nestjs/jwt';

import { ACTOR_PASSWORD } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { auditOf, bearer, clientOf, type Pair } from '../../support/builders/accounts.js';

const SESSIONS = '/api/v1/auth/sessions';
const TEXT = expect.any(String) as unknown as string;

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const { signIn, me, newPair } = clientOf(() => t);

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
      expect(Object.keys(answer.headers).sort()).toEqual(Object.keys(answers[0].headers).sort());
    }
  });

  it('asks the database the same number of times whether the account exists or not', async () => {
    const actor = await t.actorOf('proposer');
    const wrong = await t.countQueries(() => signIn(actor.email, 'bukan kata sandinya').expect(401));
    const unknown = await t.countQueries(() => signIn(`${randomUUID()}@example.test`).expect(401));
    expect(unknown).toBe(wrong);
  });

  it('takes as long for an account that does not exist as for a wrong password', async () => {
    const actor = await t.actorOf('proposer');
    const fastest = async (email: () => string) => {
      const times = [];
      for (let n = 0; n < 4; n += 1) {
        const start = performance.now();
        await signIn(email(), 'bukan kata sandinya').expect(401);
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const wrong = await fastest(() => actor.email);
    const unknown = await fastest(() => `${randomUUID()}@example.test`);
    // Without the decoy an unknown account is refused in a tenth of the time.
    expect(unknown / wrong).toBeGreaterThan(0.5);
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

const setState = (userId: string, state: 'invited' | 'suspended') =>
  t.database.reader.query(
    `UPDATE user_account SET state = $2, password_hash = CASE WHEN $2 = 'suspended' THEN password_hash END WHERE id = $1`,
    [userId, state],
  );
