import { createHash, randomBytes } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PreviousUpload, Upload, type UploadOptions } from 'tus-js-client';

import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertFigureCategory } from '../../support/builders/indicators.js';
import { insertNomination } from '../../support/builders/nominations.js';
import { DOCM, PDF } from '../../support/documents.js';

let t: TestApp;
let proposer: TestActor;
let nominationId: string;

beforeAll(async () => {
  t = await startTestApp();
  proposer = await t.actorOf('proposer', { province: '73' });
  const categoryId = await insertFigureCategory(t.database);
  ({ nominationId } = await insertNomination(t.database, { categoryId, proposerId: proposer.userId }));
});
afterAll(() => t.close());

/** What a browser keeps across a reload. */
class Kept {
  readonly uploads = new Map<string, PreviousUpload>();

  findAllUploads = () => Promise.resolve([...this.uploads.values()]);
  findUploadsByFingerprint = () => this.findAllUploads();
  removeUpload = (key: string) => Promise.resolve(void this.uploads.delete(key));
  addUpload = (key: string, upload: PreviousUpload) => {
    this.uploads.set(key, { ...upload, urlStorageKey: key });
    return Promise.resolve(key);
  };
}

/** The upload as a page makes it; `end` tells the evidence or throws what the client reports. */
function page(content: Buffer, kept: Kept, options: Partial<UploadOptions> = {}) {
  const seen: string[] = [];
  let upload: Upload | undefined;
  const end = new Promise<string | undefined>((resolve, reject) => {
    upload = new Upload(content, {
      endpoint: `${t.url}/api/v1/nominations/${nominationId}/uploads`,
      headers: proposer.headers,
      metadata: { filename: 'perda.pdf', filetype: 'application/pdf', criterion: 'PRODUK_HUKUM' },
      chunkSize: 400_000,
      retryDelays: [],
      urlStorage: kept,
      fingerprint: () => Promise.resolve('perda.pdf'),
      onBeforeRequest: (request) => void seen.push(request.getMethod()),
      onSuccess: ({ lastResponse }) => {
        resolve(lastResponse.getHeader('Upload-Evidence-Id'));
      },
      onError: reject,
      ...options,
    });
  });
  return { upload: upload!, end, seen };
}

describe('tus-js-client', () => {
  it('resumes after a reload where the page before stopped, and learns what became of the file', async () => {
    const content = Buffer.concat([PDF, randomBytes(1_500_000)]);
    const kept = new Kept();
    const before = page(content, kept, {});
    const cut = new Promise<void>((resolve) => {
      before.upload.options.onChunkComplete = (_size, accepted) => {
        if (accepted >= 800_000) void before.upload.abort().then(resolve);
      };
    });
    before.upload.start();
    await cut;

    const after = page(content, kept);
    const [previous] = await after.upload.findPreviousUploads();
    after.upload.resumeFromPreviousUpload(previous!);
    after.upload.start();
    const evidenceId = await after.end;

    expect([before.seen, after.seen]).toEqual([
      ['POST', 'PATCH', 'PATCH'],
      ['HEAD', 'PATCH', 'PATCH'],
    ]);
    const list = await t.http().get(`/api/v1/nominations/${nominationId}/evidence`).set(proposer.headers).expect(200);
    expect(list.body).toEqual({
      items: [expect.objectContaining({ id: evidenceId, sha256: createHash('sha256').update(content).digest('hex') })],
    });

    const reloaded = page(content, kept);
    reloaded.upload.resumeFromPreviousUpload(previous!);
    reloaded.upload.start();
    expect([await reloaded.end, reloaded.seen]).toEqual([evidenceId, ['HEAD']]);
  });

  it('hands on the problem details of a refusal', async () => {
    const { upload, end } = page(DOCM, new Kept());
    upload.start();
    const error: unknown = await end.catch((thrown: unknown) => thrown);
    const { originalResponse } = error as { originalResponse: { getStatus(): number; getBody(): string } };
    expect([originalResponse.getStatus(), JSON.parse(originalResponse.getBody())]).toMatchObject([
      422,
      { code: 'request.invalid', errors: [{ field: 'file', code: 'evidence.type-not-allowed' }] },
    ]);
  });
});
