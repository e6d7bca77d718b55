import { type FileHandle } from 'node:fs/promises';

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const DIRECTORY_BYTES_AT_MOST = 4_194_304;

/**
 * The names of the files inside a ZIP archive, read from the directory at its end without unpacking anything; null when the
 * directory is broken, oversized or of the 64-bit kind, which no office document needs.
 */
export async function zipEntries(file: FileHandle, sizeBytes: number): Promise<string[] | null> {
  const tail = await read(file, Math.max(0, sizeBytes - END_BYTES - COMMENT_BYTES), sizeBytes);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.length - end < END_BYTES || tail.readUInt32LE(end) !== END_SIGNATURE) return null;

  const [count, length, start] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  if (length > DIRECTORY_BYTES_AT_MOST || start + length > sizeBytes) return null;
  return entryNames(await read(file, start, start + length), count);
}

function entryNames(directory: Buffer, count: number): string[] | null {
  const names: string[] = [];
  let place = 0;
  for (let i = 0; i < count; i += 1) {
    if (place + ENTRY_BYTES > directory.length || directory.readUInt32LE(place) !== ENTRY_SIGNATURE) return null;
    const [name, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(place + offset)) as Lengths;
    names.push(directory.toString('utf8', place + ENTRY_BYTES, place + ENTRY_BYTES + name));
    place += ENTRY_BYTES + name + extra + comment;
  }
  return names;
}

type Lengths = [name: number, extra: number, comment: number];

/** The bytes from `start` up to `end`; fewer when the file ends before. */
export async function read(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
  return buffer.subarray(0, bytesRead);
}
