import { open, stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { parse } from 'csv-parse';

import { csvOptions, delimiterOf, unescaped } from './csv-dialect.js';
import { FileError } from './file-error.js';
import { csvError } from './read-csv.js';
import { decodeUtf8, refuseUtf16 } from './text.js';

/** So much of a file tells its separator. */
const HEAD_BYTES = 65_536;
const CHUNK_BYTES = 1024 * 1024;

export interface StreamedCsv {
  readonly onRow: (row: readonly string[]) => void;
  /** Bytes read so far, of all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads a CSV file of any length row by row, headings first; only a piece of it is in memory. Throws FileError. */
export async function streamCsv(path: string, { onRow, onProgress }: StreamedCsv): Promise<void> {
  const { size } = await stat(path);
  if (size === 0) throw new FileError('file.empty');
  const parser = parse({ ...csvOptions(await delimiterIn(path)), bom: true });
  parser.on('readable', () => {
    try {
      for (let row = parser.read() as string[] | null; row !== null; row = parser.read() as string[] | null) {
        onRow(row.some((cell) => cell.startsWith("'")) ? row.map(unescaped) : row);
      }
    } catch (error) {
      parser.destroy(error as Error);
    }
  });
  const watch = watchBytes((done) => onProgress?.(done, size));
  try {
    await pipeline(createReadStream(path, { highWaterMark: CHUNK_BYTES }), watch, parser);
  } catch (error) {
    throw csvError(error);
  }
}

async function delimiterIn(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    refuseUtf16(head);
    // Up to the last whole line: a character may be cut at the end.
    const end = bytesRead < HEAD_BYTES ? bytesRead : head.lastIndexOf(0x0a) + 1;
    return delimiterOf(decodeUtf8(head.subarray(0, end)));
  } finally {
    await file.close();
  }
}

/** Lets bytes through that are UTF-8, and counts them; csv-parse itself would put a replacement character for any other. */
function watchBytes(onBytes: (done: number) => void): Transform {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let done = 0;
  const check = (callback: TransformCallback, chunk?: Buffer): void => {
    try {
      decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      callback(new FileError('file.not-utf8'));
      return;
    }
    done += chunk?.length ?? 0;
    onBytes(done);
    callback(null, chunk);
  };
  return new Transform({
    transform: (chunk: Buffer, _, callback) => {
      check(callback, chunk);
    },
    flush: (callback) => {
      check(callback);
    },
  });
}
