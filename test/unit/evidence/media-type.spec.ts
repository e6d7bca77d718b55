import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { detectMediaType } from '../../../src/platform/files/media-type.js';
import {
  DOCM,
  DOCM_RENAMED,
  DOCM_STREAMED,
  DOCM_UNDECLARED,
  DOCX,
  DOCX_STREAMED,
  JPEG,
  openDocument,
  PDF,
  PNG,
  XLSX,
  zip,
} from '../../support/documents.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paritrana-media-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function typeOf(content: Buffer, name = 'berkas'): Promise<string | null> {
  const path = join(folder, 'content');
  await writeFile(path, content);
  return (await detectMediaType(path, name))?.type ?? null;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

describe('what a document is', () => {
  it.each([
    ['PDF', PDF, 'application/pdf'],
    ['PNG', PNG, 'image/png'],
    ['JPEG', JPEG, 'image/jpeg'],
    ['DOCX', DOCX, `${OFFICE}.wordprocessingml.document`],
    ['DOCX as Google Docs writes it', DOCX_STREAMED, `${OFFICE}.wordprocessingml.document`],
    ['XLSX', XLSX, `${OFFICE}.spreadsheetml.sheet`],
    ['ODT', openDocument('text'), `${ODF}.text`],
    ['ODS', openDocument('spreadsheet'), `${ODF}.spreadsheet`],
    ['plain text', Buffer.from('Nama;Nilai\r\nMaros;80,5 – baik\n'), 'text/plain'],
    ['plain text that starts as a bitmap does', Buffer.from('BMKG;Maros;80,5\n'), 'text/plain'],
  ])('%s is told by its bytes, whatever it is called', async (_, content, type) => {
    expect(await typeOf(content, 'gambar.png')).toBe(type);
  });

  it('CSV is plain text that is called so', async () => {
    expect(await typeOf(Buffer.from('a,b\n1,2\n'), 'DATA.CSV')).toBe('text/csv');
  });

  it.each([
    ['a program', Buffer.from('MZ\x90\x00\x03\x00', 'latin1')],
    ['a document with macros', DOCM],
    ['a document whose macros go by another name', DOCM_RENAMED],
    ['a document that does not declare its macros', DOCM_UNDECLARED],
    ['a document with macros, written as a stream', DOCM_STREAMED],
    ['a spreadsheet with Basic', zip({ mimetype: `${ODF}.spreadsheet`, 'Basic/script-lc.xml': '' })],
    ['a drawing', openDocument('graphics')],
    ['any other archive', zip({ 'rahasia.txt': 'x' })],
    ['text in another encoding', Buffer.from('caf\xe9', 'latin1')],
    ['text with a NUL', Buffer.from('a\0b')],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1')],
  ])('%s is none of the documents', async (_, content) => {
    expect(await typeOf(content, 'berkas.docx')).toBeNull();
  });

  it('text is not refused because the sample ends inside a character', async () => {
    expect(await typeOf(Buffer.from(`x${'é'.repeat(40_000)}`))).toBe('text/plain');
  });
});
