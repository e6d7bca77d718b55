import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ACTOR_PASSWORD } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { bearer, clientOf, type Pair } from '../../support/builders/accounts.js';

const SESSIONS = '/api/v1/auth/sessions';
const COOKIE = 'paritrana_refresh';
const TWO_WEEKS = 14 * 24 * 3600;
const GONE = `${COOKIE}=; Max-Age=0; Path=/api/v1/auth; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Strict`;

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const { me, refresh: refreshByBody, newPair } = clientOf(() => t);

const cookieOf = ({ headers }: { headers: object }): string | undefined =>
  (headers as Record<string, string[] | undefined>)['set-cookie']?.join('\n');
const tokenOf = (answer: { headers: object }): string => /=([\w-]{43});/.exec(cookieOf(answer) ?? '')![1]!;

async function signIn(email?: string, headers: Record<string, string> = {}) {
  const address = email ?? (await t.actorOf('proposer')).email;
  const body = { email: address, password: ACTOR_PASSWORD, keep: 'cookie' };
  return t.http().post(SESSIONS).set(headers).send(body);
}
const refresh = (token: string, headers: Record<string, string> = {}) =>
  t.http().post(`${SESSIONS}/refresh`).set('cookie', `other=1; ${COOKIE}=${token}`).set(headers);

describe('signing in with a cookie', () => {
  it('puts the refresh token where no script, no other site and no other route meets it, and nowhere else', async () => {
    const answer = await signIn();
    expect(answer.status).toBe(201);
    expect(Object.keys(answer.body as object).sort()).toEqual(['accessToken', 'expiresAt', 'user']);
    expect(cookieOf(answer)).toBe(
      `${COOKIE}=${tokenOf(answer)}; Max-Age=${String(TWO_WEEKS)}; Path=/api/v1/auth; HttpOnly; SameSite=Strict`,
    );
    expect(answer.text).not.toContain(tokenOf(answer));
    await me((answer.body as Pair).accessToken).expect(200);
  });

  it('happens on request only: otherwise the token is in the answer and no cookie is set', async () => {
    const { email } = await t.actorOf('proposer');
    for (const keep of [undefined, 'token']) {
      const answer = await t.http().post(SESSIONS).send({ email, password: ACTOR_PASSWORD, keep }).expect(201);
      expect([cookieOf(answer), (answer.body as Pair).refreshToken]).toEqual([undefined, expect.any(String)]);
    }
    const odd = await t.http().post(SESSIONS).send({ email, password: ACTOR_PASSWORD, keep: 'for ever' }).expect(422);
    expect(odd.body).toMatchObject({ errors: [{ field: 'keep', code: 'field.not-a-choice' }] });
  });

  it('sets no cookie when it is refused', async () => {
    const { email } = await t.actorOf('proposer');
    const answer = await t.http().post(SESSIONS).send({ email, password: 'bukan kata sandinya', keep: 'cookie' });
    expect([answer.status, cookieOf(answer)]).toEqual([401, undefined]);
  });
});

describe('renewing by cookie', () => {
  it('answers by cookie again, and the session lives on', async () => {
    const first = await signIn();
    t.clock.advance({ days: 13 });
    const second = await refresh(tokenOf(first)).expect(201);
    expect(Object.keys(second.body as object).sort()).toEqual(['accessToken', 'expiresAt', 'user']);
    expect(tokenOf(second)).not.toBe(tokenOf(first));
    expect(cookieOf(second)).toContain(`Max-Age=${String(TWO_WEEKS)};`);
    t.clock.advance({ days: 13 });
    await refresh(tokenOf(second)).send({}).expect(201);
  });

  it('repeats a lost answer, with what is left of the session', async () => {
    const first = await signIn();
    const lost = await refresh(tokenOf(first)).expect(201);
    t.clock.advance({ seconds: 20 });
    const again = await refresh(tokenOf(first)).expect(201);
    expect(tokenOf(again)).toBe(tokenOf(lost));
    expect(cookieOf(again)).toContain(`Max-Age=${String(TWO_WEEKS - 20)};`);
    await me((again.body as Pair).accessToken).expect(200);
  });

  it('yields to a token in the body, which is answered in the body', async () => {
    const [kept, { refreshToken }] = [await signIn(), await newPair()];
    const answer = await refresh(tokenOf(kept)).send({ refreshToken }).expect(201);
    expect([cookieOf(answer), (answer.body as Pair).refreshToken]).toEqual([undefined, expect.any(String)]);
    await refresh(tokenOf(kept)).expect(201);
  });

  it('without a token anywhere is refused', async () => {
    const answer = await t.http().post(`${SESSIONS}/refresh`).expect(401);
    expect(answer.body).toMatchObject({ code: 'session.refresh-refused' });
    expect(cookieOf(answer)).toBeUndefined();
  });

  it('takes a token that is refused away from the browser', async () => {
    const first = await signIn();
    await refresh(tokenOf(await refresh(tokenOf(first)).expect(201))).expect(201);
    for (const token of [tokenOf(first), '', 'x'.repeat(5000), '%00%ff']) {
      const answer = await refresh(token).expect(401);
      expect(answer.body).toMatchObject({ code: 'session.refresh-refused' });
      expect(cookieOf(answer)).toBe(GONE);
    }
  });
});

describe('the page of another site', () => {
  const elsewhere: [string, Record<string, string>][] = [
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister of this site', { 'sec-fetch-site': 'same-site' }],
    ['something that claims to be both', { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' }],
    ['another site, in a browser that says only so', { origin: 'https://jahat.example' }],
    ['a page without an origin', { origin: 'null' }],
  ];

  it.each(elsewhere)('cannot sign in or renew by cookie: %s', async (_, headers) => {
    const kept = await signIn();
    for (const answer of [await refresh(tokenOf(kept), headers), await signIn(undefined, headers)]) {
      expect([answer.status, cookieOf(answer)]).toEqual([403, undefined]);
      expect(answer.body).toMatchObject({ code: 'session.cross-site' });
    }
    await refresh(tokenOf(kept)).expect(201); // untouched
  });

  it('may still bring a token of its own in the body', async () => {
    const { refreshToken } = await newPair();
    await refreshByBody(refreshToken).set('sec-fetch-site', 'cross-site').expect(201);
  });

  it('is not mistaken for a page of our own, under whichever address people reach it', async () => {
    const own: Record<string, string>[] = [
      { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3000' },
      { 'sec-fetch-site': 'none' },
      { origin: 'http://127.0.0.1:3000' },
      { origin: 'http://paritrana.lan:3000', host: 'paritrana.lan:3000' },
    ];
    for (const headers of own) {
      const kept = await signIn(undefined, headers);
      expect([kept.status, (await refresh(tokenOf(kept), headers)).status]).toEqual([201, 201]);
    }
  });
});

describe('signing out', () => {
  const endings = { 'of this session': '/current', everywhere: '' };

  it.each(Object.entries(endings))('%s takes the cookie away', async (_, path) => {
    const kept = await signIn();
    const { accessToken } = kept.body as Pair;
    const answer = await t
      .http()
      .delete(SESSIONS + path)
      .set(bearer(accessToken))
      .set('cookie', `${COOKIE}=${tokenOf(kept)}`)
      .expect(204);
    expect(cookieOf(answer)).toBe(GONE);
    await refresh(tokenOf(kept)).expect(401);
  });

  it('says nothing of cookies to a client that has none', async () => {
    const { accessToken } = await newPair();
    const answer = await t.http().delete(`${SESSIONS}/current`).set(bearer(accessToken)).expect(204);
    expect(cookieOf(answer)).toBeUndefined();
  });

  it('of the session in hand by its id takes the cookie away, of another one leaves it', async () => {
    const { email } = await t.actorOf('proposer');
    const [here, there] = [await signIn(email), await signIn(email)];
    const { accessToken } = here.body as Pair;
    const idOf = (answer: { body: unknown }) => {
      const [, claims = ''] = (answer.body as Pair).accessToken.split('.');
      return (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sid: string }).sid;
    };
    const end = (answer: { body: unknown }) =>
      t
        .http()
        .delete(`${SESSIONS}/${idOf(answer)}`)
        .set(bearer(accessToken))
        .set('cookie', `${COOKIE}=${tokenOf(here)}`)
        .expect(204);
    expect(cookieOf(await end(there))).toBeUndefined();
    expect(cookieOf(await end(here))).toBe(GONE);
  });
});
