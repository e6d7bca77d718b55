import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertFigureCategory } from '../../support/builders/indicators.js';
import { auditOf, insertNomination } from '../../support/builders/nominations.js';
import { DOCM, PDF } from '../../support/documents.js';
import { eventually } from '../../support/eventually.js';
import { evidenceOf, header, metadata, offsetOf, TUS, TusClient } from './tus.js';

const MAX_BYTES = 5_000_000;

let t: TestApp;
let categoryId: string;
let proposer: TestActor;
let tus: TusClient;
let nominationId: string;

beforeAll(async () => {
  t = await startTestApp({ UPLOAD_MAX_BYTES: String(MAX_BYTES) });
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
/** A PDF of this size that nobody has sent before. */
const pdf = (size = 3_000) => Buffer.concat([PDF, randomBytes(size - PDF.length)]);
const evidence = async () => {
  const path = `/api/v1/nominations/${nominationId}/evidence`;
  const answer = await t.http().get(path).set(proposer.headers).expect(200);
  return (answer.body as { items: { id: string; sha256: string }[] }).items;
};
const incoming = () => readdir(join(t.config.storageDir, 'incoming'));
const storedFiles = async () =>
  (await readdir(t.config.storageDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
const events = async () => (await auditOf(t.database, nominationId)).map(({ event }) => event);

describe('an upload in pieces', () => {
  it('becomes evidence with its last piece, as if it had come in a form', async () => {
    const content = pdf();
    const words = { filename: '../Surat Bupati – ä.exe', filetype: 'application/x-evil', criterion: 'PRODUK_HUKUM' };
    const begun = await tus.begin(nominationId, { size: content.length, words }).expect(201);
    const { id } = begun.body as { id: string };
    expect(begun.headers).toMatchObject({
      location: `/api/v1/uploads/${id}`,
      'tus-resumable': '1.0.0',
      'upload-expires': 'Tue, 03 Mar 2026 02:00:00 GMT',
      'cache-control': 'no-store',
    });
    expect(begun.headers).not.toHaveProperty('access-control-allow-origin');
    expect(begun.body).toEqual({
      id,
      nominationId,
      criterion: 'PRODUK_HUKUM',
      fileName: words.filename,
      sizeBytes: 3_000,
      receivedBytes: 0,
      createdAt: '2026-03-02T02:00:00.000Z',
      expiresAt: '2026-03-03T02:00:00.000Z',
    });

    const first = await tus.send(id, 0, content.subarray(0, 1_000)).expect(204);
    expect([offsetOf(first), evidenceOf(first)]).toEqual([1_000, undefined]);
    const checked = await tus.check(id).expect(200);
    expect(checked.headers).toMatchObject({
      'upload-offset': '1000',
      'upload-length': '3000',
      'upload-metadata': metadata(words),
      'cache-control': 'no-store',
    });
    t.clock.advance({ minutes: 1 });
    const last = await tus.send(id, 1_000, content.subarray(1_000)).expect(204);

    expect(offsetOf(last)).toBe(3_000);
    expect(await evidence()).toEqual([
      {
        id: evidenceOf(last),
        nominationId,
        criterion: 'PRODUK_HUKUM',
        fileName: 'Surat Bupati – ä.exe.pdf',
        mediaType: 'application/pdf',
        sizeBytes: 3_000,
        sha256: sha256(content),
        uploadedAt: '2026-03-02T02:01:00.000Z',
      },
    ]);
    expect(await incoming()).not.toContain(id);
    const announced = { upload: id, criterion: 'PRODUK_HUKUM', fileName: words.filename, sizeBytes: 3_000 };
    expect(await auditOf(t.database, nominationId)).toEqual([
      { event: 'upload.begun', before: null, after: announced },
      { event: 'evidence.uploaded', before: null, after: expect.objectContaining({ evidence: evidenceOf(last) }) },
    ]);
  });

  it('goes on where the line broke', async () => {
    const content = pdf(4_000_000);
    const id = await tus.begun(nominationId, { size: content.length });
    const line = await tus.line(id, 0, content.length);
    await line.write(content.subarray(0, 2_500_000));
    await eventually('a part is on disk', async () => (await received(id)) > 1_000_000);
    line.break();

    const offset = offsetOf(await tus.check(id).expect(200));
    expect(offset).toBeGreaterThan(1_000_000);
    expect(offset).toBeLessThanOrEqual(2_500_000);
    await tus.send(id, offset, content.subarray(offset)).expect(204);
    expect((await evidence()).map((one) => one.sha256)).toEqual([sha256(content)]);
  });

  it('tells its evidence again when the last answer got lost', async () => {
    const content = pdf();
    const id = await tus.begun(nominationId, { size: content.length });
    const last = await tus.send(id, 0, content).expect(204);
    const again = await tus.send(id, 0, content).expect(204);
    const checked = await tus.check(id).expect(200);
    for (const answer of [again, checked]) {
      expect([offsetOf(answer), evidenceOf(answer)]).toEqual([content.length, evidenceOf(last)]);
    }
    expect(await evidence()).toHaveLength(1);
    expect(await events()).toEqual(['upload.begun', 'evidence.uploaded']);
  });

  it('becomes one piece of evidence when its last piece comes on several lines at the same moment', async () => {
    const content = pdf();
    const id = await tus.begun(nominationId, { size: content.length });
    await tus.send(id, 0, content.subarray(0, 2_999)).expect(204);
    const answers = await Promise.all([1, 2, 3, 4].map(() => tus.send(id, 2_999, content.subarray(2_999)).expect(204)));
    expect(await evidence()).toEqual([expect.objectContaining({ sha256: sha256(content) })]);
    const [{ id: evidenceId } = { id: '' }] = await evidence();
    expect(answers.map(evidenceOf)).toEqual(answers.map(() => evidenceId));
    expect(evidenceOf(await tus.check(id).expect(200))).toBe(evidenceId);
    expect(await events()).toEqual(['upload.begun', 'evidence.uploaded']);
  });

  it('is the evidence that is there already when the same content came before', async () => {
    const content = pdf();
    const before = await tus.begun(nominationId, { size: content.length });
    const again = await tus.begun(nominationId, { size: content.length });
    const ids = [await tus.send(before, 0, content).expect(204), await tus.send(again, 0, content).expect(204)];
    expect(new Set(ids.map(evidenceOf)).size).toBe(1);
    expect(await evidence()).toHaveLength(1);
    for (const id of [before, again]) expect(await incoming()).not.toContain(id);
  });

  it('asks for its last byte again when the server failed to admit the file', async () => {
    const content = pdf();
    const id = await tus.begun(nominationId, { size: content.length });
    await t.database.reader.query(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`,
    );
    await t.database.reader.query('CREATE TRIGGER fail BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION fail()');
    const failed = await tus.send(id, 0, content).expect(500);
    await t.database.reader.query('DROP TRIGGER fail ON evidence; DROP FUNCTION fail()');
    expect(failed.body).toMatchObject({ code: 'server.failed' });

    const checked = await tus.check(id).expect(200);
    expect([offsetOf(checked), evidenceOf(checked)]).toEqual([content.length - 1, undefined]);
    const last = await tus.send(id, content.length - 1, content.subarray(-1)).expect(204);
    expect(await evidence()).toEqual([expect.objectContaining({ id: evidenceOf(last), sha256: sha256(content) })]);
  });

  it('lets the newest line go first: the older one is stopped, what it brought stays', async () => {
    const content = pdf(4_000_000);
    const id = await tus.begun(nominationId, { size: content.length });
    const older = await tus.line(id, 0, content.length);
    await older.write(content.subarray(0, 1_500_000));
    await eventually('a part is on disk', async () => (await received(id)) > 1_000_000);
    const offset = offsetOf(await tus.check(id).expect(200));
    await tus.send(id, offset, content.subarray(offset)).expect(204);
    await eventually('the older line has its answer', () => older.answer.includes(`upload-offset: ${offset}`));
    older.break();
    expect((await evidence()).map((one) => one.sha256)).toEqual([sha256(content)]);
  });
});

const received = async (id: string): Promise<number> => {
  const { items } = (await tus.list().expect(200)).body as { items: { id: string; receivedBytes: number }[] };
  return items.find((one) => one.id === id)!.receivedBytes;
};

describe('a piece is refused, and changes nothing, when', () => {
  it('it does not begin where the last one ended', async () => {
    const content = pdf();
    const id = await tus.begun(nominationId, { size: content.length });
    await tus.send(id, 0, content.subarray(0, 1_000)).expect(204);
    for (const offset of [0, 999, 1_001, 2_999]) {
      const answer = await tus.send(id, offset, content.subarray(offset)).expect(409);
      expect(answer.body).toMatchObject({ code: 'upload.offset-mismatch' });
      expect(header(answer, 'tus-resumable')).toBe('1.0.0');
    }
    expect(offsetOf(await tus.check(id).expect(200))).toBe(1_000);
    await tus.send(id, 1_000, content.subarray(1_000)).expect(204);
    expect((await evidence()).map((one) => one.sha256)).toEqual([sha256(content)]);
  });

  it('it is longer than what was announced, whether or not it says so', async () => {
    const id = await tus.begun(nominationId, { size: 1_000 });
    const announced = await tus.send(id, 0, pdf(1_001)).expect(413);
    expect(announced.body).toMatchObject({ code: 'upload.longer-than-announced' });
    const chunked = await fetch(`${t.url}/api/v1/uploads/${id}`, {
      method: 'PATCH',
      headers: {
        ...proposer.headers,
        ...TUS,
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: new Blob([pdf(1_001)]).stream(),
      duplex: 'half',
    });
    expect([chunked.status, await chunked.json()]).toEqual([
      413,
      expect.objectContaining({ code: 'upload.longer-than-announced' }),
    ]);
    expect(await evidence()).toEqual([]);
  });

  it('it is not a piece, or says not where it begins', async () => {
    const id = await tus.begun(nominationId, { size: 1_000 });
    const json = await tus.send(id, 0, Buffer.from('{}')).set('content-type', 'application/json').expect(415);
    expect(json.body).toMatchObject({ code: 'request.unsupported-media-type' });
    for (const offset of ['-1', '1e2', '01', 'x']) {
      const wrong = await tus.send(id, 0, pdf(100)).set('upload-offset', offset).expect(422);
      expect(wrong.body).toMatchObject({ errors: [{ field: 'Upload-Offset', code: 'field.not-whole' }] });
    }
    const none = await tus.send(id, 0, pdf(100)).unset('upload-offset').expect(422);
    expect(none.body).toMatchObject({ errors: [{ field: 'Upload-Offset', code: 'field.required' }] });
    expect(offsetOf(await tus.check(id).expect(200))).toBe(0);
  });

  it('it speaks another version of the protocol', async () => {
    const id = await tus.begun(nominationId, { size: 1_000 });
    for (const question of [
      tus.begin(nominationId, { size: 1_000 }).set('tus-resumable', '0.2.2'),
      tus.send(id, 0, pdf(100)).unset('tus-resumable'),
      tus.check(id).unset('tus-resumable'),
    ]) {
      const answer = await question.expect(412);
      expect(answer.headers).toMatchObject({ 'tus-resumable': '1.0.0', 'tus-version': '1.0.0' });
    }
  });
});

describe('a whole file is refused, and forgotten, when', () => {
  it.each<[string, Buffer]>([
    ['it is a program called PDF', Buffer.from('MZ\x90\x00\x03', 'latin1')],
    ['it is a document with macros', DOCM],
  ])('%s', async (_, content) => {
    const before = (await storedFiles()).length;
    const id = await tus.begun(nominationId, { size: content.length });
    const answer = await tus.send(id, 0, content).expect(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ errors: [{ field: 'file', code: 'evidence.type-not-allowed' }] });
    await tus.check(id).expect(404);
    expect([await evidence(), (await storedFiles()).length]).toEqual([[], before]);
    const noted = { upload: id, criterion: null, fileName: 'perda.pdf', sizeBytes: content.length };
    expect((await auditOf(t.database, nominationId)).at(-1)).toEqual({
      event: 'upload.refused',
      before: { ...noted, reason: 'evidence.type-not-allowed' },
      after: null,
    });
  });
});
