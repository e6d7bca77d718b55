import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ACTOR_PASSWORD, type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { auditOf, mailsTo, tokenIn } from '../../support/builders/accounts.js';

const AUTH = '/api/v1/auth';
const NEW_PASSWORD = 'kuda hijau terbang rendah';

let t: TestApp;
let administrator: TestActor;
beforeAll(async () => {
  t = await startTestApp();
  administrator = await t.actorOf('administrator');
});
afterAll(() => t.close());

let number = 0;
const invite = async () => {
  const email = `undangan-${String((number += 1))}@example.test`;
  const body = { email, name: 'Ibu Ani', grants: [{ role: 'proposer' }] };
  const answer = await t.http().post('/api/v1/users').set(administrator.headers).send(body).expect(201);
  const { id } = answer.body as { id: string };
  return { id, email, token: tokenIn((await mailsTo(t, email))[0]) };
};
const accept = (token: string, password = NEW_PASSWORD) =>
  t.http().post(`${AUTH}/invitations/acceptance`).send({ token, password });
const askReset = (email: string) => t.http().post(`${AUTH}/password-resets`).send({ email });
const reset = (token: string, password = NEW_PASSWORD) =>
  t.http().post(`${AUTH}/password-resets/completion`).send({ token, password });
const signIn = (email: string, password: string) => t.http().post(`${AUTH}/sessions`).send({ email, password });
const resetToken = async (email: string) => {
  await askReset(email).expect(202);
  return tokenIn((await mailsTo(t, email))[0]);
};

describe('accepting an invitation', () => {
  it('makes the person active with the password they chose', async () => {
    const { id, email, token } = await invite();
    const answer = await accept(token).expect(204);
    expect(answer.body).toEqual({});
    const signedIn = await signIn(email, NEW_PASSWORD).expect(201);
    expect(signedIn.body).toMatchObject({ user: { id, grants: [{ role: 'proposer' }] } });
    expect((await auditOf(t, 'user.activated')).filter((line) => line.actorId === id)).toHaveLength(1);
  });

  it('keeps nothing but an argon2id hash with the agreed cost', async () => {
    const { id, token } = await invite();
    await accept(token).expect(204);
    const [row] = await t.database.reader.query<{ password_hash: string }[]>(
      'SELECT password_hash FROM user_account WHERE id = $1',
      [id],
    );
    expect(row!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('works once, however many try at the same moment', async () => {
    const { token } = await invite();
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 422, 422]);
    expect((await accept(token).expect(422)).body).toMatchObject({ code: 'link.not-usable' });
  });

  it('works for 72 hours', async () => {
    const [early, late] = [await invite(), await invite()];
    t.clock.advance({ hours: 71, minutes: 59 });
    await accept(early.token).expect(204);
    t.clock.advance({ minutes: 1 });
    await accept(late.token).expect(422);
  });

  it('a new invitation makes the earlier link worthless', async () => {
    const { id, email, token } = await invite();
    await t.http().post(`/api/v1/users/${id}/invitation`).set(administrator.headers).expect(202);
    const second = (await mailsTo(t, email)).map(tokenIn).find((other) => other !== token)!;
    await accept(token).expect(422);
    await accept(second).expect(204);
  });

  it('does not work for somebody who was suspended meanwhile, nor with a link of the other kind', async () => {
    const { id, token } = await invite();
    await reset(token).expect(422);
    await t.http().post(`/api/v1/users/${id}/suspension`).set(administrator.headers).expect(200);
    await accept(token).expect(422);
  });

  it('refuses an unfit password and leaves the link usable', async () => {
    const { email, token } = await invite();
    const faultOf = async (password: string) => {
      const { errors } = (await accept(token, password).expect(422)).body as {
        errors: { field: string; code: string }[];
      };
      return errors.map(({ field, code }) => `${field} ${code}`);
    };
    expect(await faultOf('sebelas abc')).toEqual(['password field.too-short']);
    expect(await faultOf('x'.repeat(201))).toEqual(['password field.too-long']);
    expect(await faultOf('Indonesia2026')).toEqual(['password password.too-common']);
    expect(await faultOf(email.toUpperCase())).toEqual(['password password.same-as-email']);
    await accept(token).expect(204);
  });
});

describe('forgetting the password', () => {
  it('mails a link; with it a new password is chosen and every session ends', async () => {
    const actor = await t.actorOf('proposer');
    const token = await resetToken(actor.email);
    await reset(token).expect(204);
    await t.http().get(`${AUTH}/me`).set(actor.headers).expect(401);
    await signIn(actor.email, ACTOR_PASSWORD).expect(401);
    await signIn(actor.email, NEW_PASSWORD).expect(201);
    await reset(token).expect(422);
  });

  it('answers alike for an e-mail that nobody has, after the same work, and mails nobody', async () => {
    const actor = await t.actorOf('proposer');
    const unknown = 'tidak-ada@example.test';
    const known = await t.countQueries(() => askReset(actor.email).expect(202));
    expect(await t.countQueries(() => askReset(unknown).expect(202))).toBe(known);
    const [one, other] = [await askReset(actor.email), await askReset(unknown)];
    expect([other.status, other.body, other.text]).toEqual([one.status, one.body, one.text]);
    expect(await mailsTo(t, unknown)).toEqual([]);
  });

  it('mails nobody who has not yet accepted an invitation or is suspended', async () => {
    const { email } = await invite();
    await askReset(email).expect(202);
    expect(await mailsTo(t, email)).toHaveLength(1); // the invitation

    const actor = await t.actorOf('proposer');
    await t.http().post(`/api/v1/users/${actor.userId}/suspension`).set(administrator.headers).expect(200);
    await askReset(actor.email).expect(202);
    expect(await mailsTo(t, actor.email)).toEqual([]);
  });

  it('the link works for one hour, and only the newest one', async () => {
    const actor = await t.actorOf('proposer');
    const first = await resetToken(actor.email);
    await askReset(actor.email).expect(202);
    const second = (await mailsTo(t, actor.email)).map(tokenIn).find((other) => other !== first)!;
    await reset(first).expect(422);
    t.clock.advance({ hours: 1 });
    await reset(second).expect(422);
  });

  it('is in the audit log without the e-mail or the link', async () => {
    const actor = await t.actorOf('proposer');
    const token = await resetToken(actor.email);
    await reset(token).expect(204);
    const lines = await auditOf(t, 'password.reset-requested', 'link.issued', 'password.reset');
    expect(
      lines
        .filter((line) => line.subjectId === actor.userId)
        .map((line) => line.event)
        .sort(),
    ).toEqual(['link.issued', 'password.reset']);
    const text = lines.map((line) => line.payload).join('\n');
    expect(text).toContain('password.reset-requested');
    expect(text).not.toContain(actor.email);
    expect(text).not.toContain(token);
  });
});

describe('changing one’s own password', () => {
  const change = (actor: TestActor, currentPassword: string, newPassword = NEW_PASSWORD) =>
    t.http().put(`${AUTH}/me/password`).set(actor.headers).send({ currentPassword, newPassword });

  it('needs the current one, keeps this session and ends the others', async () => {
    const actor = await t.actorOf('proposer');
    const other = (await signIn(actor.email, ACTOR_PASSWORD).expect(201)).body as { accessToken: string };
    await change(actor, ACTOR_PASSWORD).expect(204);
    await t.http().get(`${AUTH}/me`).set(actor.headers).expect(200);
    await t
      .http()
      .get(`${AUTH}/me`)
      .set({ authorization: `Bearer ${other.accessToken}` })
      .expect(401);
    await signIn(actor.email, NEW_PASSWORD).expect(201);
    expect((await auditOf(t, 'password.changed')).filter((line) => line.actorId === actor.userId)).toHaveLength(1);
  });

  it('makes a link that was asked for earlier worthless', async () => {
    const actor = await t.actorOf('proposer');
    const token = await resetToken(actor.email);
    await change(actor, ACTOR_PASSWORD).expect(204);
    await reset(token).expect(422);
  });

  it.each([
    ['bukan kata sandinya', NEW_PASSWORD, 'currentPassword', 'password.current-wrong'],
    [ACTOR_PASSWORD, 'qwertyuiop12', 'newPassword', 'password.too-common'],
    [ACTOR_PASSWORD, 'pendek', 'newPassword', 'field.too-short'],
  ])('is refused with %s and %s: %s %s', async (current, next, field, code) => {
    const actor = await t.actorOf('proposer');
    const answer = await change(actor, current, next).expect(422);
    expect(answer.body).toMatchObject({ code: 'request.invalid', errors: [{ field, code }] });
    await signIn(actor.email, ACTOR_PASSWORD).expect(201);
  });

  it('two changes at the same moment cannot both succeed', async () => {
    const actor = await t.actorOf('proposer');
    const answers = await Promise.all([
      change(actor, ACTOR_PASSWORD, 'kata sandi pertama'),
      change(actor, ACTOR_PASSWORD, 'kata sandi kedua'),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 422]);
  });

  it('is for signed-in people', async () => {
    await t.http().put(`${AUTH}/me/password`).send({}).expect(401);
  });
});
