import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { loadConfig } from '../../../src/platform/config/config.js';
import { FileStore } from '../../../src/platform/files/file-store.js';

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paritrana-files-'));
  store = new FileStore(loadConfig({ NODE_ENV: 'test', DATA_DIR: folder }));
});
afterEach(() => rm(folder, { recursive: true }));

const files = async () =>
  (await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

describe('the file store', () => {
  it('gives back the bytes it took, and tells their size and SHA-256', async () => {
    const content = Buffer.from('isi berkas'.repeat(20_000));
    const stored = await store.put(Readable.from([content.subarray(0, 70_000), content.subarray(70_000)]));
    expect(stored).toEqual({
      key: expect.any(String),
      sizeBytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    expect(await buffer(await store.open(stored.key))).toEqual(content);
  });

  it('keeps nothing of a stream that breaks', async () => {
    const broken = new Readable({ read: () => undefined });
    broken.push('half');
    const put = store.put(broken);
    broken.destroy(new Error('line broke'));
    await expect(put).rejects.toThrow('line broke');
    expect(await files()).toEqual([]);
  });

  it('keeps nothing of many streams that break as soon as they begin', async () => {
    const puts = Array.from({ length: 50 }, () => {
      const content = Readable.from(
        (function* () {
          yield 'half';
          throw new Error('line broke');
        })(),
      );
      return store.put(content);
    });
    const outcomes = await Promise.allSettled(puts);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']));
    expect(await files()).toEqual([]);
  });

  it('says at once that a file is not there', async () => {
    await expect(store.open(randomUUID())).rejects.toThrow('ENOENT');
  });

  it('forgets a file, as often as it is asked to', async () => {
    const { key } = await store.put(Readable.from(['x']));
    await store.remove(key);
    await store.remove(key);
    expect(await files()).toEqual([]);
  });

  it('lets only its own user read the files', async () => {
    const { key } = await store.put(Readable.from(['x']));
    const { mode } = await stat(store.pathOf(key));
    expect((mode & 0o777).toString(8)).toBe('600');
  });
});
