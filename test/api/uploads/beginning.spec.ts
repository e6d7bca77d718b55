import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertFigureCategory } from '../../support/builders/indicators.js';
import { auditOf, insertNomination, setNomination } from '../../support/builders/nominations.js';
import { PDF } from '../../support/documents.js';
import { evidenceOf, TUS, TusClient } from './tus.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const MAX_BYTES = 200_000;

let t: TestApp;
let categoryId: string;
let proposer: TestActor;
let tus: TusClient;
let nominationId: string;
let nomineeId: string;

beforeAll(async () => {
  t = await startTestApp({ UPLOAD_MAX_BYTES: String(MAX_BYTES) });
  categoryId = await insertFigureCategory(t.database);
});
beforeEach(async () => {
  t.clock.set('2026-03-02T02:00:00Z');
  proposer = await t.actorOf('proposer', { province: '73' });
  tus = new TusClient(t, proposer);
  ({ nominationId, nomineeId } = await insertNomination(t.database, { categoryId, proposerId: proposer.userId }));
});
afterAll(() => t.close());

const unfinished = async (client = tus) =>
  ((await client.list().expect(200)).body as { items: { id: string; nominationId: string }[] }).items;
const size = PDF.length;

describe('createUpload is refused, and leaves nothing, when', () => {
  const refused = async (client: TusClient, announce: Parameters<TusClient['begin']>[1], status: number) => {
    const answer = await client.begin(nominationId, announce).expect(status);
    expect([await unfinished(), await auditOf(t.database, nominationId)]).toEqual([[], []]);
    return answer.body as object;
  };

  it('the file is larger than allowed, before its first byte', async () => {
    expect(await refused(tus, { size: MAX_BYTES + 1 }, 413)).toMatchObject({ code: 'evidence.too-large' });
  });

  it('the file is empty', async () => {
    expect(await refused(tus, { size: 0 }, 422)).toMatchObject({ errors: [{ field: 'file', code: 'evidence.empty' }] });
  });

  it('the rubric has no such criterion', async () => {
    const words = { filename: 'a.pdf', criterion: 'LAIN' };
    expect(await refused(tus, { size, words }, 422)).toMatchObject({
      errors: [{ field: 'criterion', code: 'evidence.criterion-unknown' }],
    });
  });

  it.each<[string, Record<string, string>, object]>([
    ['has no name', { filetype: 'application/pdf' }, { field: 'filename', code: 'field.required' }],
    ['has an empty name', { filename: '' }, { field: 'filename', code: 'field.too-short' }],
    ['has an endless name', { filename: 'x'.repeat(256) }, { field: 'filename', code: 'field.too-long' }],
    ['says something unheard-of', { filename: 'a.pdf', warna: 'merah' }, { field: 'warna', code: 'field.unknown' }],
  ])('the file %s', async (_, words, fault) => {
    expect(await refused(tus, { size, words }, 422)).toMatchObject({ errors: [fault] });
  });

  it('a name cannot be stored', async () => {
    expect(await refused(tus, { size, words: { filename: 'a\0.pdf' } }, 422)).toMatchObject({
      code: 'request.value-not-storable',
    });
  });

  it.each([
    ['upload-length', '12x', { field: 'uploadLength', code: 'field.not-whole' }],
    ['upload-length', '9'.repeat(12), { field: 'uploadLength', code: 'field.too-big' }],
    ['upload-metadata', 'filename ???', { field: 'Upload-Metadata', code: 'field.wrong-form' }],
  ])('its header %s is %s', async (name, value, fault) => {
    const answer = await tus.begin(nominationId, { size }).set(name, value).expect(422);
    const { errors } = answer.body as { errors: object[] };
    expect(errors[0]).toMatchObject(fault);
    expect(await unfinished()).toEqual([]);
  });

  it('the length is not known yet', async () => {
    const answer = await tus.begin(nominationId, { size }).unset('upload-length').set('upload-defer-length', '1');
    expect([answer.status, answer.body]).toMatchObject([
      422,
      { errors: [{ field: 'uploadLength', code: 'field.required' }] },
    ]);
  });

  it('the call is over, or the file is locked', async () => {
    t.clock.set('2026-12-31T17:00:00Z');
    expect(await refused(tus, { size }, 409)).toMatchObject({ code: 'stage.closed' });
    await setNomination(t.database, nominationId, 'verified');
    expect(await refused(tus, { size }, 409)).toMatchObject({ code: 'nomination.locked' });
  });

  it('the nomination is somebody else’s, or none, or the role another', async () => {
    const stranger = new TusClient(t, await t.actorOf('secretariat', { province: '32' }));
    expect(await refused(stranger, { size }, 404)).toMatchObject({ code: 'nomination.not-found' });
    await tus.begin(NOBODY, { size }).expect(404);
    for (const role of ['auditor', 'evaluator', 'administrator'] as const) {
      await refused(new TusClient(t, await t.actorOf(role)), { size }, 403);
    }
  });

  it('the nomination has as many files as it may have', async () => {
    await t.database.reader.query(
      `INSERT INTO evidence (nomination_id, file_name, media_type, size_bytes, sha256, storage_key, uploaded_at)
       SELECT $1, 'a.pdf', 'application/pdf', 1, encode(sha256(place::text::bytea), 'hex'), gen_random_uuid(), now()
       FROM generate_series(1, 200) AS place`,
      [nominationId],
    );
    expect(await refused(tus, { size }, 409)).toMatchObject({ code: 'evidence.too-many' });
  });
});

describe('one person', () => {
  it('has twenty unfinished uploads at most, also when they begin at the same moment', async () => {
    const other = await insertNomination(t.database, { categoryId, proposerId: proposer.userId });
    const begun = await Promise.all(
      Array.from({ length: 24 }, (_, place) => tus.begin(place % 2 ? nominationId : other.nominationId, { size })),
    );
    expect(begun.map(({ status }) => status).sort()).toEqual([
      ...Array<number>(20).fill(201),
      ...Array<number>(4).fill(409),
    ]);
    expect(begun.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'upload.too-many' });

    const [first, second] = await unfinished();
    await tus.cancel(first!.id).expect(204);
    await tus.begun(nominationId, { size });
    await tus.begin(nominationId, { size }).expect(409);
    await tus.send(second!.id, 0, PDF).expect(204);
    await tus.begun(nominationId, { size });
    expect(await unfinished()).toHaveLength(20);
  });

  it('begins another file even under an Idempotency-Key that began one', async () => {
    const key = { 'idempotency-key': 'kunci' };
    const ids = [await tus.begin(nominationId, { size }).set(key), await tus.begin(nominationId, { size: 9 }).set(key)];
    expect(ids.map(({ status, body }) => [status, (body as { sizeBytes: number }).sizeBytes])).toEqual([
      [201, size],
      [201, 9],
    ]);
  });
});

describe('an upload of somebody else', () => {
  it('is not there, even for those who may see the nomination or fill it in', async () => {
    const id = await tus.begun(nominationId, { size });
    await tus.send(id, 0, PDF.subarray(0, 10)).expect(204);
    const others = [
      await t.actorOf('secretariat', { province: '73' }),
      await t.actorOf('secretariat'),
      await t.actorOf('nominee', { nomineeId }),
      await t.actorOf('proposer', { province: '73' }),
      await t.actorOf('secretariat', { province: '32' }),
    ];
    for (const client of others.map((actor) => new TusClient(t, actor))) {
      await client.check(id).expect(404);
      const answer = await client.send(id, 10, PDF.subarray(10)).expect(404);
      expect(answer.body).toMatchObject({ code: 'upload.not-found' });
      await client.cancel(id).expect(404);
      expect(await unfinished(client)).toEqual([]);
    }
    for (const role of ['auditor', 'evaluator', 'administrator'] as const) {
      const client = new TusClient(t, await t.actorOf(role));
      await client.check(id).expect(403);
      await client.send(id, 10, PDF.subarray(10)).expect(403);
      await client.list().expect(403);
    }
    await t.http().head(`/api/v1/uploads/${id}`).set(TUS).expect(401);
    expect(evidenceOf(await tus.send(id, 10, PDF.subarray(10)).expect(204))).toBeDefined();
  });

  it('is not there any more for its own sender who may no longer see the nomination', async () => {
    const id = await tus.begun(nominationId, { size });
    await t.database.reader.query('UPDATE nomination SET proposer_id = NULL WHERE id = $1', [nominationId]);
    await tus.check(id).expect(404);
    await tus.send(id, 0, PDF).expect(404);
  });
});

describe('listUploads', () => {
  it('shows what a person began and did not finish, in as many queries for one as for three', async () => {
    const first = await tus.begun(nominationId, { size, words: { filename: 'a.pdf', criterion: 'CAKUPAN' } });
    await tus.send(first, 0, PDF.subarray(0, 7)).expect(204);
    const forOne = await t.countQueries(() => unfinished());
    t.clock.advance({ minutes: 1 });
    const second = await tus.begun(nominationId, { size: 9 });
    const third = await tus.begun(nominationId, { size });
    const forThree = await t.countQueries(() => unfinished());
    expect(forThree).toBe(forOne);
    await tus.send(third, 0, PDF).expect(204);
    expect(await unfinished()).toEqual([
      {
        id: first,
        nominationId,
        criterion: 'CAKUPAN',
        fileName: 'a.pdf',
        sizeBytes: size,
        receivedBytes: 7,
        createdAt: '2026-03-02T02:00:00.000Z',
        expiresAt: '2026-03-03T02:00:00.000Z',
      },
      expect.objectContaining({ id: second, criterion: null, receivedBytes: 0, createdAt: '2026-03-02T02:01:00.000Z' }),
    ]);
  });
});
