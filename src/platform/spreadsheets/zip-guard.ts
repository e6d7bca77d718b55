import { FileError } from './file-error.js';
import { megabytes, type TableLimits } from './limits.js';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_535;
const HELD_BACK = 0xffff_ffff;
const HAS_DESCRIPTOR = 8;
const FOLDER_OR_EMPTY = 2;

/**
 * Refuses a workbook before it is unpacked: when what its directory declares is too much, or when an entry declares nothing and so
 * would have no bound. The reader then holds every entry to what it declared. Returns the number of sheets that can be in it.
 */
export function guardZip(bytes: Uint8Array, limits: TableLimits): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = view.byteLength < 22 ? -1 : findEnd(view);
  if (at < 0) throw new FileError('file.not-workbook');
  const count = view.getUint16(at + 10, true);
  at = view.getUint32(at + 16, true);
  let [unpacked, parts] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    const entry = readEntry(view, at);
    unpacked += entry.unpacked;
    if (unpacked > limits.unpackedBytes) throw new FileError('file.expands', { max: megabytes(limits.unpackedBytes) });
    if (/sheet[^/]*\.xml$/i.test(entry.name)) parts += 1;
    at = entry.next;
  }
  return parts;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function readEntry(view: DataView, at: number): { name: string; unpacked: number; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new FileError('file.not-workbook');
  const flags = view.getUint16(at + 8, true);
  const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  // Sizes kept elsewhere (ZIP64, or after the data) are for archives far beyond any workbook read here.
  if (packed === HELD_BACK || unpacked === HELD_BACK) throw new FileError('file.not-workbook');
  if (unpacked === 0 && (packed > FOLDER_OR_EMPTY || (flags & HAS_DESCRIPTOR) !== 0)) {
    throw new FileError('file.not-workbook');
  }
  const length = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(
    new Uint8Array(view.buffer, view.byteOffset + at + 46, Math.min(length, view.byteLength - at - 46)),
  );
  return { name, unpacked, next: at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true) };
}
