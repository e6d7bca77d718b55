import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../../support/app.js';
import { auditOf } from '../../support/builders/accounts.js';

const ME = '/api/v1/auth/me';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

describe('oneself', () => {
  it('is told who one is and which roles one holds where', async () => {
    const actor = await t.actorOf('evaluator', { province: '31' });
    const answer = await t.http().get(ME).set(actor.headers).expect(200);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toEqual({
      id: actor.userId,
      email: actor.email,
      name: 'Uji evaluator',
      language: 'id',
      grants: [{ role: 'evaluator', provinceCode: '31', nomineeId: null }],
      version: 1,
    });
  });

  it('may change name and language, and nothing else', async () => {
    const actor = await t.actorOf('proposer');
    const patch = (body: object) => t.http().patch(ME).set(actor.headers).set('if-match', '"1"').send(body);
    expect((await patch({ grants: [{ role: 'administrator' }] }).expect(422)).body).toMatchObject({
      errors: [{ field: 'grants', code: 'field.unknown' }],
    });
    const answer = await patch({ name: 'Nama Baru', language: 'en' }).expect(200);
    expect(answer.body).toMatchObject({ name: 'Nama Baru', language: 'en', version: 2 });
    const [entry] = (await auditOf(t, 'user.changed')).filter((line) => line.actorId === actor.userId);
    expect(JSON.parse(entry!.payload)).toMatchObject({
      before: { name: 'Uji proposer', language: 'id' },
      after: { name: 'Nama Baru', language: 'en' },
    });
    expect((await patch({ name: 'Lagi' }).expect(412)).body).toMatchObject({ code: 'request.stale' });
  });

  it('is for signed-in people', async () => {
    for (const method of ['get', 'patch'] as const) await t.http()[method](ME).expect(401);
  });
});
