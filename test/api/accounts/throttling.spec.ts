import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { ACTOR_PASSWORD } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { auditOf } from '../../support/builders/accounts.js';

const ATTEMPTS = 3;

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp({ SIGN_IN_ATTEMPTS: String(ATTEMPTS), TRUST_PROXY: 'true' });
});
beforeEach(() => t.database.reader.query('DELETE FROM rate_limit'));
afterAll(() => t.close());

const signIn = (email: string, password: string, address = '198.51.100.7') =>
  t.http().post('/api/v1/auth/sessions').set('x-forwarded-for', address).send({ email, password });
const fail = async (email: string, times: number, address?: string) => {
  const statuses = [];
  for (let n = 0; n < times; n += 1) statuses.push((await signIn(email, 'bukan kata sandinya', address)).status);
  return statuses;
};

describe('guessing passwords', () => {
  it.each(['exists', 'does not exist'])('stops after the allowed attempts on an account that %s', async (which) => {
    const email = which === 'exists' ? (await t.actorOf('proposer')).email : `${randomUUID()}@example.test`;
    expect(await fail(email, ATTEMPTS)).toEqual([401, 401, 401]);

    const answer = await signIn(email, ACTOR_PASSWORD).expect(429);
    const seconds = Number(answer.headers['retry-after']);
    expect(seconds).toBeGreaterThan(880);
    expect(seconds).toBeLessThanOrEqual(900);
    expect(answer.body).toEqual({
      type: 'urn:paritrana:problem:session.too-many-attempts',
      title: `Terlalu banyak percobaan; coba lagi dalam ${String(seconds)} detik`,
      status: 429,
      code: 'session.too-many-attempts',
      instance: `urn:paritrana:request:${String(answer.headers['x-request-id'])}`,
    });
  });

  it('counts from every address together, and other accounts are left alone', async () => {
    const [victim, bystander] = [await t.actorOf('proposer'), await t.actorOf('proposer')];
    for (const address of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) await fail(victim.email, 1, address);
    await signIn(victim.email, ACTOR_PASSWORD, '198.51.100.4').expect(429);
    await signIn(bystander.email, ACTOR_PASSWORD, '198.51.100.1').expect(201);
  });

  it('counts guesses that come at the same moment', async () => {
    const { email } = await t.actorOf('proposer');
    const answers = await Promise.all(Array.from({ length: 8 }, () => signIn(email, 'bukan kata sandinya')));
    expect(answers.map((answer) => answer.status).sort()).toEqual([401, 401, 401, 429, 429, 429, 429, 429]);
  });

  it('stops an address that tries many accounts, ten times later', async () => {
    for (let n = 0; n < ATTEMPTS * 10; n += 1) await fail(`${randomUUID()}@example.test`, 1, '2001:db8::1');
    const { email } = await t.actorOf('proposer');
    await signIn(email, ACTOR_PASSWORD, '2001:db8::2').expect(429); // the same subscriber
    await signIn(email, ACTOR_PASSWORD, '2001:db8:0:1::1').expect(201);
  });

  it('believes the proxy about the address, and nobody before it', async () => {
    for (let n = 0; n < ATTEMPTS * 10; n += 1) {
      await fail(`${randomUUID()}@example.test`, 1, `192.0.2.${String(n)}, 198.51.100.66`);
    }
    const { email } = await t.actorOf('proposer');
    await signIn(email, ACTOR_PASSWORD, '192.0.2.200, 198.51.100.66').expect(429);
  });

  it('does not count sign-ins that succeed', async () => {
    const { email } = await t.actorOf('proposer');
    for (let n = 0; n < ATTEMPTS * 2; n += 1) await signIn(email, ACTOR_PASSWORD).expect(201);
  });

  it('may go on when the time is over', async () => {
    const { email } = await t.actorOf('proposer');
    await fail(email, ATTEMPTS);
    await t.database.reader.query('UPDATE rate_limit SET expire = expire - 900000');
    await signIn(email, ACTOR_PASSWORD).expect(201);
  });

  it('is written down when it is stopped, and the counters hold no e-mail', async () => {
    const { email } = await t.actorOf('proposer');
    await fail(email, ATTEMPTS + 1);
    const last = (await auditOf(t, 'session.refused')).at(-1)!;
    expect(JSON.parse(last.payload)).toMatchObject({ after: { reason: 'session.too-many-attempts' } });
    const keys = await t.database.reader.query<{ key: string }[]>('SELECT key FROM rate_limit ORDER BY key');
    expect(keys.map((row) => row.key)).toEqual([
      expect.stringMatching(/^account:[0-9a-f]{64}$/),
      expect.stringMatching(/^address:[0-9a-f]{64}$/),
    ]);
  });

  it('stops guesses at the current password of a borrowed session as well', async () => {
    const actor = await t.actorOf('proposer');
    const change = (currentPassword: string) =>
      t
        .http()
        .put('/api/v1/auth/me/password')
        .set(actor.headers)
        .send({ currentPassword, newPassword: 'kuda hijau terbang rendah' });
    for (let n = 0; n < ATTEMPTS; n += 1) await change('bukan kata sandinya').expect(422);
    await change(ACTOR_PASSWORD).expect(429);
  });

  it('requests for a new password are limited alike, whether the account exists or not', async () => {
    const { email } = await t.actorOf('proposer');
    for (const address of [email, `${randomUUID()}@example.test`]) {
      const ask = () => t.http().post('/api/v1/auth/password-resets').send({ email: address });
      for (let n = 0; n < ATTEMPTS; n += 1) await ask().expect(202);
      await ask().expect(429);
    }
  });
});
