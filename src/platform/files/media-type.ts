import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

import { fileTypeFromFile } from 'file-type';

/** What a file is, by its content, and the extensions that say so, the usual one first. */
export interface MediaType {
  readonly type: string;
  readonly extensions: readonly string[];
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

const PDF = { type: 'application/pdf', extensions: ['.pdf'] };
const PNG = { type: 'image/png', extensions: ['.png'] };
const JPEG = { type: 'image/jpeg', extensions: ['.jpg', '.jpeg'] };
const DOCX = { type: `${OOXML}.wordprocessingml.document`, extensions: ['.docx'] };
const XLSX = { type: `${OOXML}.spreadsheetml.sheet`, extensions: ['.xlsx'] };
const ODT = { type: `${OPEN_DOCUMENT}.text`, extensions: ['.odt'] };
const ODS = { type: `${OPEN_DOCUMENT}.spreadsheet`, extensions: ['.ods'] };
const CSV = { type: 'text/csv', extensions: ['.csv'] };
const TEXT = { type: 'text/plain', extensions: ['.txt'] };

/** Every type that can be told; a page that offers an upload can name them. */
export const DOCUMENT_TYPES: readonly MediaType[] = [PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS, CSV, TEXT];

const ARCHIVE = 'application/zip';
const ZIP_BASED: readonly string[] = [ARCHIVE, DOCX.type, XLSX.type, ODT.type, ODS.type];
const HEAD_BYTES = 65_536;
const CONTROL = /[^\P{Cc}\t\n\r\f]/u; // Control characters besides those that lay text out.

/**
 * What a document is, judged by its bytes and never by what its sender says; null for anything that is not one of
 * `DOCUMENT_TYPES`. Office documents with macros are not. The name only tells CSV from other plain text (UTF-8).
 */
export async function detectMediaType(path: string, name: string): Promise<MediaType | null> {
  const mime = (await fileTypeFromFile(path))?.mime ?? '';
  const known = DOCUMENT_TYPES.find(({ type }) => type === mime);
  if (ZIP_BASED.includes(mime)) return officeType(known, await partsOf(path));
  if (known) return known;
  // Also when file-type names another type: a table that starts with "BMKG" is no bitmap.
  if (!(await isText(path))) return null;
  return name.toLowerCase().endsWith('.csv') ? CSV : TEXT;
}

const LIST_OF_PARTS = '[Content_Types].xml';
const MAIN_PARTS: readonly (readonly [MediaType, string])[] = [
  [DOCX, 'word/document.xml'],
  [XLSX, 'xl/workbook.xml'],
];
const MACROS = ['vbaProject.bin', 'Basic/script-lc.xml'];
const PARTS = [LIST_OF_PARTS, ...MAIN_PARTS.map(([, part]) => part), ...MACROS];
const LONGEST_PART = Math.max(...PARTS.map((part) => part.length));

/**
 * Two things file-type leaves open. It knows macros by the declared type of a document alone, which OpenDocument does not have and
 * a sender can write as he likes. And of an archive that was written as a stream, as Google Docs does with its list of parts last,
 * it gives up after 1 MiB and says ZIP (its issue 799).
 */
function officeType(known: MediaType | undefined, parts: ReadonlySet<string>): MediaType | null {
  if (MACROS.some((part) => parts.has(part))) return null;
  if (known || !parts.has(LIST_OF_PARTS)) return known ?? null;
  return MAIN_PARTS.find(([, part]) => parts.has(part))?.[0] ?? null;
}

/** Which of `PARTS` an archive has: their names stand in it as they are, whatever is compressed. */
async function partsOf(path: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'latin1' })) {
    const text = rest + String(chunk);
    PARTS.filter((part) => text.includes(part)).forEach((part) => found.add(part));
    rest = text.slice(-LONGEST_PART); // A name may lie across two chunks.
  }
  return found;
}

async function isText(path: string): Promise<boolean> {
  const { head, isCut } = await readHead(path);
  try {
    // A sample may be cut inside a character, which a streaming decoder waits for.
    return !CONTROL.test(new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: isCut }));
  } catch {
    return false;
  }
}

async function readHead(path: string): Promise<{ head: Buffer; isCut: boolean }> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { head: buffer.subarray(0, bytesRead), isCut: (await file.stat()).size > bytesRead };
  } finally {
    await file.close();
  }
}
