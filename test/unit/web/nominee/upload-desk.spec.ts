import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { UploadDesk } from '../../../../src/web/features/evidence/upload-desk.js';
import {
  type ShelvedUpload,
  type UnfinishedUpload,
  type UploadOffice,
} from '../../../../src/web/features/evidence/upload-office.js';

const NOMINATION = 'a0000000-0000-4000-8000-000000000001';
const OFFLINE = new TypeError('Failed to fetch');
const REFUSED = { status: 422, code: 'request.invalid', title: 'Tidak diterima' };

const fileOf = (name: string, bytes = 1000): File =>
  new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });

interface Line {
  readonly upload: ShelvedUpload;
  readonly onPlace: (url: string) => void;
  readonly onProgress: (bytes: number) => void;
  readonly succeed: () => void;
  readonly fail: (error: unknown) => void;
}

/** A server whose lines the test holds, and a browser with a shelf. */
function office() {
  const lines: Line[] = [];
  const shelf = new Map<string, ShelvedUpload>();
  const discarded: string[] = [];
  const done: string[] = [];
  const elsewhere = new Set<string>();
  const begun: UnfinishedUpload[] = [];
  const deps: UploadOffice = {
    send: (upload, sending, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('stopped'));
        });
        lines.push({ upload, ...sending, succeed: resolve, fail: reject });
      }),
    discard: (url) => Promise.resolve(void discarded.push(url)),
    unfinished: () => Promise.resolve(begun),
    shelf: {
      all: () => Promise.resolve([...shelf.values()]),
      put: (upload) => Promise.resolve(void shelf.set(upload.key, upload)),
      remove: (key) => Promise.resolve(void shelf.delete(key)),
      clear: () => {
        shelf.clear();
        return Promise.resolve();
      },
    },
    alone: async (name, work) => {
      if (elsewhere.has(name)) return false;
      await work();
      return true;
    },
    onDone: (nomination) => Promise.resolve(void done.push(nomination)),
  };
  return { lines, shelf, discarded, done, elsewhere, begun, deps, desk: new UploadDesk(deps) };
}

const states = (desk: UploadDesk): string[] =>
  desk.snapshot().map(({ fileName, state, sentBytes }) => `${fileName} ${state} ${String(sentBytes)}`);

const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(0);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('The desk where evidence is sent', () => {
  it('sends two files at a time and the next as soon as there is room', async () => {
    const { desk, lines, done, shelf } = office();
    await desk.add(NOMINATION, 'REG1', [fileOf('a.pdf'), fileOf('b.pdf'), fileOf('c.pdf')]);
    lines[0]?.onProgress(400);
    expect(states(desk)).toEqual(['a.pdf sending 400', 'b.pdf sending 0', 'c.pdf queued 0']);
    lines[0]?.succeed();
    await settle();
    expect(states(desk)).toEqual(['b.pdf sending 0', 'c.pdf sending 0']);
    expect(done).toEqual([NOMINATION]);
    expect([...shelf.values()].map(({ file }) => file.name)).toEqual(['b.pdf', 'c.pdf']);
  });

  it('waits for a lost network and goes on by itself, later and later, from where it was', async () => {
    const { desk, lines } = office();
    await desk.add(NOMINATION, null, [fileOf('a.pdf')]);
    lines[0]?.onPlace('https://x.invalid/u/1');
    lines[0]?.onProgress(600);
    lines[0]?.fail(OFFLINE);
    await settle();
    expect(states(desk)).toEqual(['a.pdf waiting 600']);
    await jest.advanceTimersByTimeAsync(1000);
    expect(lines[1]?.upload.uploadUrl).toBe('https://x.invalid/u/1');
    lines[1]?.fail(OFFLINE);
    await jest.advanceTimersByTimeAsync(1999);
    expect(lines).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(1);
    expect(lines).toHaveLength(3);
  });

  it('goes on at once when the network is back', async () => {
    const { desk, lines } = office();
    await desk.add(NOMINATION, null, [fileOf('a.pdf')]);
    lines[0]?.fail(OFFLINE);
    await settle();
    desk.retryWaiting();
    await settle();
    expect(lines).toHaveLength(2);
    expect(states(desk)).toEqual(['a.pdf sending 0']);
  });

  it('leaves a refused file to a person, and tries it again when told to', async () => {
    const { desk, lines } = office();
    await desk.add(NOMINATION, null, [fileOf('a.exe'), fileOf('b.pdf'), fileOf('c.pdf')]);
    lines[0]?.fail(REFUSED);
    await settle();
    expect(states(desk)).toEqual(['a.exe failed 0', 'b.pdf sending 0', 'c.pdf sending 0']);
    expect(desk.snapshot()[0]?.error).toEqual(REFUSED);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(lines).toHaveLength(3);
    lines[1]?.succeed();
    await settle();
    desk.retry(desk.snapshot()[0]?.key ?? '');
    await settle();
    expect(lines).toHaveLength(4);
  });

  it('lets a cancelled file go, here and on the server', async () => {
    const { desk, lines, discarded, shelf, done } = office();
    await desk.add(NOMINATION, null, [fileOf('a.pdf')]);
    lines[0]?.onPlace('https://x.invalid/u/1');
    await desk.cancel(desk.snapshot()[0]?.key ?? '');
    expect(states(desk)).toEqual([]);
    expect(discarded).toEqual(['https://x.invalid/u/1']);
    expect(shelf.size).toBe(0);
    expect(done).toEqual([]);
  });

  it('goes on after a reload with the files that lie on this device', async () => {
    const first = office();
    await first.desk.add(NOMINATION, 'REG1', [fileOf('a.pdf')]);
    first.lines[0]?.onPlace('https://x.invalid/u/1');
    await settle();
    first.begun.push({
      uploadUrl: 'https://x.invalid/u/1',
      nominationId: NOMINATION,
      criterion: 'REG1',
      fileName: 'a.pdf',
      sizeBytes: 1000,
      receivedBytes: 500,
    });
    const reloaded = new UploadDesk(first.deps);
    await reloaded.restore();
    expect(states(reloaded)).toEqual(['a.pdf sending 0']);
    expect(first.lines[1]?.upload.uploadUrl).toBe('https://x.invalid/u/1');
    await reloaded.restore();
    expect(states(reloaded)).toEqual(['a.pdf sending 0']);
  });

  it('leaves to another tab what that tab sends', async () => {
    const first = office();
    await first.desk.add(NOMINATION, null, [fileOf('a.pdf')]);
    const [key = ''] = first.shelf.keys();
    first.elsewhere.add(key);
    const other = new UploadDesk(first.deps);
    await other.restore();
    await settle();
    expect(states(other)).toEqual([]);
    expect(first.lines).toHaveLength(1);
    expect(first.shelf.size).toBe(1);
  });

  it('asks for the file of an upload that was begun elsewhere, and takes no other file for it', async () => {
    const { desk, lines, begun } = office();
    const uploadUrl = 'https://x.invalid/u/9';
    begun.push({
      uploadUrl,
      nominationId: NOMINATION,
      criterion: 'REG1',
      fileName: 'a.pdf',
      sizeBytes: 1000,
      receivedBytes: 500,
    });
    await desk.restore();
    expect(states(desk)).toEqual(['a.pdf unfinished 500']);
    expect(await desk.goOn(uploadUrl, fileOf('b.pdf'))).toBe(false);
    expect(await desk.goOn(uploadUrl, fileOf('a.pdf', 999))).toBe(false);
    expect(await desk.goOn(uploadUrl, fileOf('a.pdf'))).toBe(true);
    expect(lines[0]?.upload).toMatchObject({ uploadUrl, criterion: 'REG1', nominationId: NOMINATION });
    expect(states(desk)).toEqual(['a.pdf sending 0']);
  });

  it('forgets everything at sign-out', async () => {
    const { desk, shelf } = office();
    await desk.add(NOMINATION, null, [fileOf('a.pdf')]);
    await desk.forget();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(states(desk)).toEqual([]);
    expect(shelf.size).toBe(0);
  });
});
