import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

describe('health', () => {
  it('says that the process is alive', async () => {
    const answer = await t.http().get('/health/live').expect(200);
    expect(answer.body).toEqual({ status: 'ok' });
  });

  it('says that the server can serve, because its database answers', async () => {
    const answer = await t.http().get('/health/ready').expect(200);
    expect(answer.body).toEqual({ status: 'ok' });
  });
});
