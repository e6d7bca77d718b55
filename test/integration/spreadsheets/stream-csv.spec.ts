import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { FileError, streamCsv } from '../../../src/platform/spreadsheets/index.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paritrana-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function rowsOf(content: string | Uint8Array): Promise<(readonly string[])[]> {
  const path = join(folder, 'x.csv');
  await writeFile(path, content);
  const rows: (readonly string[])[] = [];
  await streamCsv(path, { onRow: (row) => rows.push(row) });
  return rows;
}

const refusal = (content: string | Uint8Array): Promise<unknown> =>
  rowsOf(content).then(
    (rows) => rows.length,
    (error: unknown) => (error instanceof FileError ? [error.code, error.params] : error),
  );

describe('a CSV file that is read as a stream', () => {
  it('gives the rows that the whole file would give', async () => {
    expect(await rowsOf('\ufeffcalon;nilai\r\n\r\nA;33,25\r\n\'=B;"a;b"')).toEqual([
      ['calon', 'nilai'],
      [''],
      ['A', '33,25'],
      ['=B', 'a;b'],
    ]);
  });

  it('keeps letters whole that lie across two pieces', async () => {
    const name = 'é'.repeat(700_001);
    const rows = await rowsOf(`a;calon\nx;${name}\n`);
    expect(rows[1]?.[1] === name).toBe(true);
  });

  it('tells how far it has come', async () => {
    const path = join(folder, 'long.csv');
    await writeFile(path, `a;b\n${'1;2\n'.repeat(700_000)}`);
    const seen: [number, number][] = [];
    await streamCsv(path, { onRow: () => undefined, onProgress: (done, total) => seen.push([done, total]) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toEqual([2_800_004, 2_800_004]);
  });

  it.each<[string, string | Uint8Array, unknown]>([
    ['nothing', '', ['file.empty', {}]],
    ['UTF-16', Buffer.from('\ufeffcalon', 'utf16le'), ['file.utf16', {}]],
    [
      'a byte that is no UTF-8, far down',
      Buffer.concat([Buffer.from(`a;b\n${'1;2\n'.repeat(500_000)}`), Buffer.from([0xe9, 0x0a])]),
      ['file.not-utf8', {}],
    ],
    ['a letter that is cut off at the end', Buffer.from([0x61, 0x3b, 0x62, 0x0a, 0xc3]), ['file.not-utf8', {}]],
    ['an open quote', 'a;b\n1;"2\n', ['file.not-csv', { line: 2 }]],
    ['an open quote and megabytes after it', `a;b\n1;"${'x'.repeat(5_000_000)}`, ['file.not-csv', { line: 2 }]],
  ])('with %s is refused', async (_, content, fault) => {
    expect(await refusal(content)).toEqual(fault);
  });

  it('ends with what its reader throws', async () => {
    const path = join(folder, 'x.csv');
    await writeFile(path, 'a;b\n1;2\n');
    const failing = streamCsv(path, {
      onRow: () => {
        throw new RangeError('enough');
      },
    });
    await expect(failing).rejects.toThrow('enough');
  });
});
