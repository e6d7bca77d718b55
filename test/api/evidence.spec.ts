import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { DOCUMENT_TYPES } from '../../src/platform/files/media-type.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { createDocument } from '../../src/platform/openapi/document.js';
import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { insertFigureCategory, insertFigures } from '../support/builders/indicators.js';
import { auditOf, insertNomination, setNomination } from '../support/builders/nominations.js';
import { DOCM, DOCX, PDF, PNG } from '../support/documents.js';
import { eventually } from '../support/eventually.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const MAX_BYTES = 200_000;

let t: TestApp;
let categoryId: string;
let secretariat: TestActor;
let proposer: TestActor;
let stranger: TestActor;
let auditor: TestActor;

beforeAll(async () => {
  t = await startTestApp({ UPLOAD_MAX_BYTES: String(MAX_BYTES) });
  secretariat = await t.actorOf('secretariat', { province: '73' });
  proposer = await t.actorOf('proposer', { province: '73' });
  stranger = await t.actorOf('secretariat', { province: '32' });
  auditor = await t.actorOf('auditor');
  categoryId = await insertFigureCategory(t.database);
});
beforeEach(() => {
  t.clock.set('2026-03-02T02:00:00Z');
});
afterAll(() => t.close());

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const unlike = (content: Buffer) => Buffer.concat([content, Buffer.from(String(Math.random()))]);
const mine = async (changes: object = {}) =>
  (await insertNomination(t.database, { categoryId, proposerId: proposer.userId, ...changes })).nominationId;
const get = (path: string, actor = proposer) => t.http().get(`/api/v1/${path}`).set(actor.headers);
const del = (id: string, actor = proposer) => t.http().delete(`/api/v1/evidence/${id}`).set(actor.headers);
const form = (nominationId: string, actor = proposer) =>
  t.http().post(`/api/v1/nominations/${nominationId}/evidence`).set(actor.headers);
const upload = (nominationId: string, content: Buffer = PDF, name = 'perda.pdf', actor = proposer) =>
  form(nominationId, actor).attach('file', content, name);
const idOf = (answer: { body: unknown }) => (answer.body as { id: string }).id;

const storedFiles = async (): Promise<string[]> => {
  const entries = await readdir(t.config.storageDir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
};
const rowsOf = (nominationId: string) =>
  t.database.reader.query<{ storage_key: string }[]>('SELECT * FROM evidence WHERE nomination_id = $1', [nominationId]);
const view = (nominationId: string, content: Buffer, changes: object = {}) => ({
  id: expect.any(String),
  nominationId,
  criterion: null,
  fileName: 'perda.pdf',
  mediaType: 'application/pdf',
  sizeBytes: content.length,
  sha256: sha256(content),
  uploadedAt: '2026-03-02T02:00:00.000Z',
  ...changes,
});

describe('uploadEvidence', () => {
  it('keeps the file with its size, its SHA-256 and what its bytes say it is', async () => {
    const nominationId = await mine();
    const content = unlike(PDF);
    const answer = await upload(nominationId, content).field('criterion', 'PRODUK_HUKUM').expect(201);
    expect(answer.body).toEqual(view(nominationId, content, { criterion: 'PRODUK_HUKUM' }));
    const [row] = await rowsOf(nominationId);
    expect(await storedFiles()).toContain(row!.storage_key);
    const id = idOf(answer);
    expect(await auditOf(t.database, nominationId)).toEqual([
      {
        event: 'evidence.uploaded',
        before: null,
        after: {
          evidence: id,
          criterion: 'PRODUK_HUKUM',
          fileName: 'perda.pdf',
          sizeBytes: content.length,
          sha256: sha256(content),
        },
      },
    ]);
  });

  it('takes the criterion before the file as well, and an empty one as none', async () => {
    const nominationId = await mine();
    const first = await form(nominationId)
      .field('criterion', 'CAKUPAN')
      .attach('file', unlike(PDF), 'a.pdf')
      .expect(201);
    expect(first.body).toMatchObject({ criterion: 'CAKUPAN' });
    const second = await form(nominationId).field('criterion', '').attach('file', unlike(PDF), 'b.pdf').expect(201);
    expect(second.body).toMatchObject({ criterion: null });
  });

  it('keeps no folder of a name, writes all languages, and adds the extension that the content deserves', async () => {
    const nominationId = await mine();
    const answer = await upload(nominationId, unlike(PNG), '../../Surat Bupati – Enrekang ä.exe').expect(201);
    expect(answer.body).toMatchObject({ fileName: 'Surat Bupati – Enrekang ä.exe.png', mediaType: 'image/png' });
  });

  it('adds the same content for the same criterion once, also when it is sent at the same moment', async () => {
    const nominationId = await mine();
    const content = unlike(PDF);
    const answers = await Promise.all([1, 2, 3].map(() => upload(nominationId, content).expect(201)));
    expect(new Set(answers.map(idOf)).size).toBe(1);
    await upload(nominationId, content).field('criterion', 'CAKUPAN').expect(201);
    const rows = await rowsOf(nominationId);
    expect(rows).toHaveLength(2);
    const stored = await storedFiles();
    expect(rows.every((row) => stored.includes(row.storage_key))).toBe(true);
  });

  it('never answers another file with what an Idempotency-Key answered before', async () => {
    const nominationId = await mine();
    const key = { 'idempotency-key': `kunci-${nominationId}` };
    const first = await upload(nominationId, unlike(PDF)).set(key).expect(201);
    const second = await upload(nominationId, unlike(PDF)).set(key).expect(201);
    expect(idOf(second)).not.toBe(idOf(first));
  });

  describe('leaves neither file nor row when', () => {
    let before: string[];
    let nominationId: string;
    beforeEach(async () => {
      nominationId = await mine();
      before = (await storedFiles()).sort();
    });
    afterEach(async () => {
      await eventually('the store is as before', async () => (await storedFiles()).sort().join() === before.join());
      expect(await rowsOf(nominationId)).toEqual([]);
    });

    it('the file is a byte larger than allowed', async () => {
      const content = Buffer.concat([PDF, Buffer.alloc(MAX_BYTES - PDF.length + 1)]);
      const answer = await upload(nominationId, content).expect(413);
      expect(answer.body).toMatchObject({
        code: 'evidence.too-large',
        title: `Berkas terlalu besar; paling besar ${MAX_BYTES} bita`,
      });
    });

    it('the file is far larger than allowed', async () => {
      const answer = await upload(nominationId, Buffer.alloc(MAX_BYTES + 100_000)).expect(413);
      expect(answer.body).toMatchObject({ code: 'evidence.too-large' });
    });

    it('the file is empty', async () => {
      const answer = await upload(nominationId, Buffer.alloc(0)).expect(422);
      expect(answer.body).toMatchObject({ errors: [{ field: 'file', code: 'evidence.empty' }] });
    });

    it.each<[string, Buffer, string]>([
      ['a program called PDF', Buffer.from('MZ\x90\x00\x03', 'latin1'), 'perda.pdf'],
      ['a document with macros', DOCM, 'perda.docx'],
    ])('it is %s', async (_, content, name) => {
      const answer = await upload(nominationId, content, name).expect(422);
      expect(answer.body).toMatchObject({ errors: [{ field: 'file', code: 'evidence.type-not-allowed' }] });
    });

    it('the rubric has no such criterion', async () => {
      const answer = await upload(nominationId).field('criterion', 'LAIN').expect(422);
      expect(answer.body).toMatchObject({ errors: [{ field: 'criterion', code: 'evidence.criterion-unknown' }] });
    });

    it('there are two files', async () => {
      const answer = await upload(nominationId).attach('file', unlike(PDF), 'lain.pdf').expect(422);
      expect(answer.body).toMatchObject({ errors: [{ field: '', code: 'field.too-many-items' }] });
    });

    it('there is no file', async () => {
      const answer = await form(nominationId).field('criterion', 'CAKUPAN').expect(422);
      expect(answer.body).toMatchObject({ errors: [{ field: 'file', code: 'field.required' }] });
    });

    it('a field is not known', async () => {
      const file = await form(nominationId).attach('berkas', PDF, 'a.pdf').expect(422);
      expect(file.body).toMatchObject({ errors: [{ field: 'berkas', code: 'field.unknown' }] });
      const text = await upload(nominationId).field('warna', 'merah').expect(422);
      expect(text.body).toMatchObject({ errors: [{ field: 'warna', code: 'field.unknown' }] });
    });

    it('the body is not a form', async () => {
      const answer = await form(nominationId).send({ file: 'x' }).expect(415);
      expect(answer.body).toMatchObject({ code: 'request.unsupported-media-type' });
    });

    it('the form ends too early', async () => {
      const answer = await form(nominationId)
        .set('content-type', 'multipart/form-data; boundary=x')
        .send('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 half')
        .expect(422);
      expect(answer.body).toMatchObject({ errors: [{ field: 'file', code: 'evidence.broken' }] });
    });

    it('the line breaks in the middle', async () => {
      await sendHalf(nominationId);
    });

    it('the transaction fails', async () => {
      await t.database.reader.query(
        `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`,
      );
      await t.database.reader.query(
        'CREATE TRIGGER fail BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION fail()',
      );
      const answer = await upload(nominationId, unlike(DOCX), 'a.docx').expect(500);
      await t.database.reader.query('DROP TRIGGER fail ON evidence; DROP FUNCTION fail()');
      expect(answer.body).toMatchObject({ code: 'server.failed' });
    });

    it('the file is locked, the call over, the nomination of somebody else, or the role another', async () => {
      await upload(nominationId, PDF, 'a.pdf', stranger).expect(404);
      await upload(nominationId, PDF, 'a.pdf', auditor).expect(403);
      await upload(NOBODY).expect(404);
      t.clock.set('2026-12-31T17:00:00Z');
      const late = await upload(nominationId).expect(409);
      expect(late.body).toMatchObject({ code: 'stage.closed' });
      await setNomination(t.database, nominationId, 'verified');
      const locked = await upload(nominationId).expect(409);
      expect(locked.body).toMatchObject({ code: 'nomination.locked' });
    });
  });

  it('stops at two hundred files', async () => {
    const nominationId = await mine();
    await t.database.reader.query(
      `INSERT INTO evidence (nomination_id, file_name, media_type, size_bytes, sha256, storage_key, uploaded_at)
       SELECT $1, 'a.pdf', 'application/pdf', 1, encode(sha256(place::text::bytea), 'hex'), gen_random_uuid(), now()
       FROM generate_series(1, 200) AS place`,
      [nominationId],
    );
    const answer = await upload(nominationId).expect(409);
    expect(answer.body).toMatchObject({ code: 'evidence.too-many' });
  });
});

/** Announces a large form, sends a part of its file and hangs up. */
async function sendHalf(nominationId: string): Promise<void> {
  const { hostname, port } = new URL(t.url);
  const head = [
    `POST /api/v1/nominations/${nominationId}/evidence HTTP/1.1`,
    'host: localhost',
    `authorization: ${proposer.headers.authorization}`,
    'content-type: multipart/form-data; boundary=x',
    'content-length: 150000',
    '',
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7',
  ];
  const socket = connect(Number(port), hostname);
  await new Promise<void>((resolve) =>
    socket.write(`${head.join('\r\n')}${'x'.repeat(70_000)}`, () => {
      resolve();
    }),
  );
  await eventually('a part has come in', async () => (await storedFiles()).some((name) => name.endsWith('.part')));
  socket.destroy();
}

describe('listEvidence', () => {
  it('shows what stands, in the order in which it came, in as many queries for one file as for three', async () => {
    const nominationId = await mine();
    const [first, second, third] = [unlike(PDF), unlike(PDF), unlike(PDF)];
    const path = `nominations/${nominationId}/evidence`;
    await upload(nominationId, first).expect(201);
    const forOne = await t.countQueries(() => get(path).expect(200));
    t.clock.advance({ minutes: 1 });
    await upload(nominationId, second).expect(201);
    t.clock.advance({ minutes: 1 });
    const removed = idOf(await upload(nominationId, third).expect(201));
    const forThree = await t.countQueries(() => get(path).expect(200));
    expect(forThree).toBe(forOne);
    await del(removed).expect(204);
    for (const actor of [proposer, secretariat, auditor]) {
      const answer = await get(path, actor).expect(200);
      expect(answer.body).toEqual({
        items: [view(nominationId, first), view(nominationId, second, { uploadedAt: '2026-03-02T02:01:00.000Z' })],
      });
    }
    await get(path, stranger).expect(404);
    await get(path, await t.actorOf('evaluator')).expect(403);
  });
});

describe('downloadEvidence', () => {
  it('sends the very bytes, to be saved under their name, and notes who had them', async () => {
    const nominationId = await mine();
    const content = unlike(PNG);
    const id = idOf(await upload(nominationId, content, 'Foto – Kantor.png').expect(201));
    t.clock.advance({ minutes: 1 });
    const answer = await get(`evidence/${id}/content`, auditor).buffer(true).expect(200);
    expect(answer.body).toEqual(content);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="Foto _ Kantor.png"; filename*=UTF-8''Foto%20%E2%80%93%20Kantor.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
      etag: `"${sha256(content)}"`,
    });
    expect((await auditOf(t.database, nominationId)).at(-1)).toEqual({
      event: 'evidence.downloaded',
      before: null,
      after: { evidence: id, fileName: 'Foto – Kantor.png', sha256: sha256(content) },
    });
  });

  it('sends text as text, never as a page', async () => {
    const nominationId = await mine();
    const html = Buffer.from('<script>alert(1)</script>');
    const id = idOf(await upload(nominationId, html, 'halaman.html').expect(201));
    const answer = await get(`evidence/${id}/content`).expect(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8' });
    expect(answer.headers['content-disposition']).toContain('filename="halaman.html.txt"');
  });

  it('does not exist for those who may not see the nomination, and leaves no note of them', async () => {
    const nominationId = await mine();
    const id = idOf(await upload(nominationId, unlike(PDF)).expect(201));
    const answer = await get(`evidence/${id}/content`, stranger).expect(404);
    expect(answer.body).toMatchObject({ code: 'evidence.not-found' });
    await get(`evidence/${NOBODY}/content`).expect(404);
    await get(`evidence/${id}/content`, await t.actorOf('administrator')).expect(403);
    expect(await auditOf(t.database, nominationId)).toHaveLength(1);
  });

  it('fails before the first byte when the content is not in the store', async () => {
    const nominationId = await mine();
    const id = idOf(await upload(nominationId, unlike(PDF)).expect(201));
    await t.database.reader.query('UPDATE evidence SET storage_key = gen_random_uuid() WHERE id = $1', [id]);
    const answer = await get(`evidence/${id}/content`).expect(500);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(JSON.stringify(answer.body)).not.toContain(t.config.storageDir);
  });
});

describe('removeEvidence', () => {
  it('erases a file that was never handed in; its row stays', async () => {
    const nominationId = await mine();
    const id = idOf(await upload(nominationId, unlike(PDF)).expect(201));
    const [row] = await rowsOf(nominationId);
    t.clock.advance({ minutes: 1 });
    await del(id).expect(204);
    await t.app.get(Jobs).drain();
    expect(await storedFiles()).not.toContain(row!.storage_key);
    expect(await rowsOf(nominationId)).toEqual([{ ...row, removed_at: new Date('2026-03-02T02:01:00Z') }]);
    expect((await auditOf(t.database, nominationId)).at(-1)).toMatchObject({
      event: 'evidence.removed',
      before: { evidence: id },
    });
    for (const actor of [proposer, secretariat, auditor]) await get(`evidence/${id}/content`, actor).expect(404);
    const again = await del(id).expect(404);
    expect(again.body).toMatchObject({ code: 'evidence.not-found' });
  });

  it('keeps what was handed in for the history, which secretariat and auditor may read', async () => {
    const nominationId = await mine();
    await insertFigures(t.database, nominationId, { verified: false });
    const content = unlike(PDF);
    const id = idOf(await upload(nominationId, content).field('criterion', 'PRODUK_HUKUM').expect(201));
    await t.http().post(`/api/v1/nominations/${nominationId}/submissions`).set(proposer.headers).expect(201);
    await del(id).expect(204);
    await t.app.get(Jobs).drain();
    for (const actor of [secretariat, auditor]) {
      const answer = await get(`evidence/${id}/content`, actor).buffer(true).expect(200);
      expect(answer.headers['etag']).toBe(`"${sha256(content)}"`);
    }
    await get(`evidence/${id}/content`).expect(404);
  });

  it('lets the same content come again', async () => {
    const nominationId = await mine();
    const content = unlike(PDF);
    const id = idOf(await upload(nominationId, content).expect(201));
    await del(id).expect(204);
    const again = await upload(nominationId, content).expect(201);
    expect(idOf(again)).not.toBe(id);
    await t.app.get(Jobs).drain();
    await get(`evidence/${idOf(again)}/content`).expect(200);
  });

  it('is closed once the file is decided or the call is over, and to strangers', async () => {
    const nominationId = await mine();
    const id = idOf(await upload(nominationId, unlike(PDF)).expect(201));
    const hidden = await del(id, stranger).expect(404);
    expect(hidden.body).toMatchObject({ code: 'evidence.not-found' });
    await del(id, auditor).expect(403);
    t.clock.set('2026-12-31T17:00:00Z');
    const late = await del(id).expect(409);
    expect(late.body).toMatchObject({ code: 'stage.closed' });
    await setNomination(t.database, nominationId, 'verified');
    const locked = await del(id).expect(409);
    expect(locked.body).toMatchObject({ code: 'nomination.locked' });
  });
});

describe('the contract', () => {
  it('says that an upload is a form with a binary file, and a download a binary of each type', () => {
    const { paths, components } = createDocument(t.app);
    expect(paths['/api/v1/nominations/{id}/evidence']?.post?.requestBody).toEqual({
      required: true,
      content: { 'multipart/form-data': { schema: { $ref: '#/components/schemas/EvidenceForm' } } },
    });
    expect(components?.schemas?.['EvidenceForm']).toMatchObject({
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' }, criterion: { type: 'string' } },
    });
    const binary = { schema: { type: 'string', format: 'binary' } };
    expect(paths['/api/v1/evidence/{id}/content']?.get?.responses['200']).toMatchObject({
      content: Object.fromEntries(DOCUMENT_TYPES.map(({ type }) => [type, binary])),
    });
  });
});
