import { type FileHandle } from 'node:fs/promises';

import { read, zipEntries } from './zip-entries.js';

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

const HEAD_BYTES = 65_536;
const STARTS: readonly (readonly [MediaType, Buffer])[] = [
  [PDF, Buffer.from('%PDF-')],
  [PNG, Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  [JPEG, Buffer.from([0xff, 0xd8, 0xff])],
];
const ZIP_START = Buffer.from('PK\x03\x04', 'latin1');
// An OpenDocument file starts with an uncompressed entry "mimetype": 30 bytes of header, the name, the type itself.
const OPEN_DOCUMENT_START = 'mimetypeapplication/vnd.oasis.opendocument.';
const OPEN_DOCUMENT_AT = 30;
const CONTROL = /[^\P{Cc}\t\n\r\f]/u; // Control characters besides those that lay text out.

/**
 * What a document is, judged by its bytes and never by what its sender says; null for anything that is not one of
 * `DOCUMENT_TYPES`. Office documents with macros are not. The name only tells CSV from other plain text (UTF-8).
 */
export async function detectMediaType(file: FileHandle, name: string): Promise<MediaType | null> {
  const { size } = await file.stat();
  const head = await read(file, 0, Math.min(size, HEAD_BYTES));
  const found = STARTS.find(([, start]) => head.subarray(0, start.length).equals(start));
  if (found) return found[0];
  if (head.subarray(0, ZIP_START.length).equals(ZIP_START)) return officeType(head, await zipEntries(file, size));
  if (!isText(head, size > head.length)) return null;
  return name.toLowerCase().endsWith('.csv') ? CSV : TEXT;
}

function officeType(head: Buffer, entries: readonly string[] | null): MediaType | null {
  if (!entries || entries.some((entry) => /(^|\/)(vbaProject\.bin|Basic\/)/i.test(entry))) return null;
  const start = head.toString('latin1', OPEN_DOCUMENT_AT, OPEN_DOCUMENT_AT + OPEN_DOCUMENT_START.length + 12);
  if (start.startsWith(`${OPEN_DOCUMENT_START}text`)) return ODT;
  if (start.startsWith(`${OPEN_DOCUMENT_START}spreadsheet`)) return ODS;
  if (!entries.includes('[Content_Types].xml')) return null;
  if (entries.includes('word/document.xml')) return DOCX;
  return entries.includes('xl/workbook.xml') ? XLSX : null;
}

function isText(head: Buffer, isCut: boolean): boolean {
  try {
    // A sample may be cut inside a character, which a streaming decoder waits for.
    return !CONTROL.test(new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: isCut }));
  } catch {
    return false;
  }
}
