import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { UploadsJobs } from '../../../src/features/uploads/uploads.jobs.js';
import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertFigureCategory } from '../../support/builders/indicators.js';
import { auditOf, insertNomination, setNomination } from '../../support/builders/nominations.js';
import { PDF } from '../../support/documents.js';
import { eventually } from '../../support/eventually.js';
import { evidenceOf, offsetOf, TusClient } from './tus.js';

const AFTER_THE_CALL = '2026-12-31T17:00:00Z';
const JUST_IN_TIME = '2026-12-31T16:59:59Z';

let t: TestApp;
let categoryId: string;
let proposer: TestActor;
let tus: TusClient;
let nominationId: string;

beforeAll(async () => {
  t = await startTestApp();
  categoryId = await insertFigureCategory(t.database);
});
beforeEach(async () => {
  t.clock.set('2026-03-02T02:00:00Z');
  proposer = await t.actorOf('proposer', { province: '73' });
  tus = new TusClient(t, proposer);
  ({ nominationId } = await insertNomination(t.database, { categoryId, proposerId: proposer.userId }));
});
afterAll(() => t.close());

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const pdf = (size = 3_000) => Buffer.concat([PDF, randomBytes(size - PDF.length)]);
const fileOf = (id: string) => join(t.config.storageDir, 'incoming', id);
const rowOf = async (id: string) =>
  (await t.database.reader.query<object[]>('SELECT id FROM evidence_upload WHERE id = $1', [id])).length;
const evidence = () =>
  t.database.reader.query<{ sha256: string; uploaded_at: Date }[]>(
    'SELECT sha256, uploaded_at FROM evidence WHERE nomination_id = $1',
    [nominationId],
  );
const events = async () => (await auditOf(t.database, nominationId)).map(({ event }) => event);

describe('the deadline', () => {
  it('is judged when the last piece arrives, not when the upload began', async () => {
    t.clock.set(JUST_IN_TIME);
    const content = pdf();
    const id = await tus.begun(nominationId, { size: content.length });
    await tus.send(id, 0, content.subarray(0, 1_000)).expect(204);
    t.clock.set(AFTER_THE_CALL);
    const late = await tus.send(id, 1_000, content.subarray(1_000)).expect(409);
    expect(late.body).toMatchObject({ code: 'stage.closed' });
    expect([await evidence(), offsetOf(await tus.check(id).expect(200))]).toEqual([[], 1_000]);
  });

  it('is kept by a last piece that begins in time, however long its bytes take', async () => {
    t.clock.set(JUST_IN_TIME);
    const content = pdf(1_000_000);
    const id = await tus.begun(nominationId, { size: content.length });
    const line = await tus.line(id, 0, content.length);
    await line.write(content.subarray(0, 500_000));
    await eventually('the piece has begun', () => existsSync(fileOf(id)) && sizeOnDisk(id).then((size) => size > 0));
    t.clock.set(AFTER_THE_CALL);
    await line.write(content.subarray(500_000));
    await eventually('the answer is there', () => line.answer.startsWith('HTTP/1.1 204'));
    line.break();
    expect(await evidence()).toEqual([{ sha256: sha256(content), uploaded_at: new Date(JUST_IN_TIME) }]);
  });

  it('that is set anew lets a kept upload end', async () => {
    t.clock.set(JUST_IN_TIME);
    const content = pdf();
    const id = await tus.begun(nominationId, { size: content.length });
    await tus.send(id, 0, content.subarray(0, 1_000)).expect(204);
    t.clock.set(AFTER_THE_CALL);
    await setNomination(t.database, nominationId, 'returned', new Date('2027-01-10T00:00:00Z'));
    expect(evidenceOf(await tus.send(id, 1_000, content.subarray(1_000)).expect(204))).toBeDefined();
  });
});

const sizeOnDisk = async (id: string): Promise<number> => {
  const { items } = (await tus.list().expect(200)).body as { items: { id: string; receivedBytes: number }[] };
  return items.find((one) => one.id === id)!.receivedBytes;
};

describe('after a day', () => {
  it('an upload is gone, finished or not, and then cleared away', async () => {
    const content = pdf();
    const open = await tus.begun(nominationId, { size: content.length });
    await tus.send(open, 0, content.subarray(0, 10)).expect(204);
    const done = await tus.begun(nominationId, { size: content.length });
    await tus.send(done, 0, content).expect(204);
    t.clock.advance({ hours: 23, minutes: 59, seconds: 59 });
    const young = await tus.begun(nominationId, { size: 9 });
    await t.app.get(UploadsJobs, { strict: false }).clearAway();
    await tus.check(open).expect(200);
    await tus.check(done).expect(200);

    t.clock.advance({ seconds: 1 });
    for (const id of [open, done]) {
      await tus.check(id).expect(404);
      await tus.send(id, 10, content.subarray(10)).expect(404);
      await tus.cancel(id).expect(404);
    }
    const listed = (await tus.list().expect(200)).body as { items: { id: string }[] };
    expect(listed.items.map(({ id }) => id)).toEqual([young]);

    await t.app.get(UploadsJobs, { strict: false }).clearAway();
    expect([await rowOf(open), await rowOf(done), await rowOf(young)]).toEqual([0, 0, 1]);
    expect([existsSync(fileOf(open)), existsSync(fileOf(young))]).toEqual([false, true]);
    expect((await evidence()).map((one) => one.sha256)).toEqual([sha256(content)]);
    expect((await auditOf(t.database, nominationId)).at(-1)).toMatchObject({
      event: 'upload.expired',
      before: { upload: open },
    });
    expect((await events()).filter((event) => event === 'upload.expired')).toHaveLength(1);
  });
});

describe('cancelUpload', () => {
  it('drops what has come, and leaves a note', async () => {
    const id = await tus.begun(nominationId, { size: 3_000 });
    await tus.send(id, 0, pdf(1_000)).expect(204);
    await tus.cancel(id).expect(204);
    await tus.check(id).expect(404);
    await tus.cancel(id).expect(404);
    expect([await rowOf(id), existsSync(fileOf(id))]).toEqual([0, false]);
    expect(await events()).toEqual(['upload.begun', 'upload.cancelled']);
  });

  it('takes no evidence out', async () => {
    const content = pdf();
    const id = await tus.begun(nominationId, { size: content.length });
    await tus.send(id, 0, content).expect(204);
    const answer = await tus.cancel(id).expect(409);
    expect(answer.body).toMatchObject({ code: 'upload.finished' });
    expect(await evidence()).toHaveLength(1);
  });

  it('wins over a piece that is still coming', async () => {
    const content = pdf(1_000_000);
    const id = await tus.begun(nominationId, { size: content.length });
    const line = await tus.line(id, 0, content.length);
    await line.write(content.subarray(0, 500_000));
    await eventually('the piece has begun', async () => (await sizeOnDisk(id)) > 0);
    await tus.cancel(id).expect(204);
    await line.write(content.subarray(500_000));
    await eventually('the answer is there', () => line.answer.startsWith('HTTP/1.1 404'));
    line.break();
    expect([await evidence(), existsSync(fileOf(id))]).toEqual([[], false]);
  });
});
