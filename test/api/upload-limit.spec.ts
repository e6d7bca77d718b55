import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../support/app.js';
import { PDF } from '../support/documents.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const EVIDENCE = `/api/v1/nominations/${NOBODY}/evidence`;

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp({ UPLOADS_PER_MINUTE: '2' });
});
afterAll(() => t.close());

describe('uploads from one address', () => {
  it('wait once there were as many in a minute as allowed; reading goes on', async () => {
    const actor = await t.actorOf('secretariat');
    const send = () => t.http().post(EVIDENCE).set(actor.headers).attach('file', PDF, 'a.pdf');
    await send().expect(404);
    await send().expect(404);
    const answer = await send().expect(429);
    expect(answer.body).toMatchObject({ code: 'request.too-many' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    await t.http().get(EVIDENCE).set(actor.headers).expect(404);
  });
});
