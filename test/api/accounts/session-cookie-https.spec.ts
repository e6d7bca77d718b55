import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { ACTOR_PASSWORD } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';

const SESSIONS = '/api/v1/auth/sessions';
const NAME = '__Secure-paritrana_refresh';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp({ PUBLIC_URL: 'https://award.example/paritrana/' });
});
afterAll(() => t.close());

it('under https the cookie travels over https only, and a cookie set over plain http is not believed', async () => {
  const { email } = await t.actorOf('proposer');
  const signedIn = await t.http().post(SESSIONS).send({ email, password: ACTOR_PASSWORD, keep: 'cookie' }).expect(201);
  const [cookie = ''] = signedIn.headers['set-cookie'] as unknown as string[];
  const token = /=([\w-]{43});/.exec(cookie)![1]!;
  expect(cookie).toBe(
    `${NAME}=${token}; Max-Age=1209600; Path=/paritrana/api/v1/auth; HttpOnly; Secure; SameSite=Strict`,
  );

  const refresh = (name: string) => t.http().post(`${SESSIONS}/refresh`).set('cookie', `${name}=${token}`);
  await refresh('paritrana_refresh').expect(401);
  const refused = await refresh(NAME).set('origin', 'http://award.example');
  expect(refused.status).toBe(403);
  await refresh(NAME).set('origin', 'https://award.example').expect(201);
});
