import { crc32 } from 'node:zlib';

/** The smallest files of each kind, as a sender would make them. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const JPEG = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  Buffer.from('JFIF\0'),
  Buffer.alloc(32),
]);

/** A ZIP archive of uncompressed entries, in the order given; `streamed` tells their sizes only after their contents. */
export function zip(entries: Readonly<Record<string, string>>, { streamed = false } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [title, content] = [Buffer.from(name), Buffer.from(text)];
    const facts = factsOf(content);
    const descriptor = streamed ? Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), facts]) : Buffer.alloc(0);
    const start = header(title, streamed ? Buffer.alloc(facts.length) : facts, streamed);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), start, title, content, descriptor]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(place, 10);
    const entry = header(title, facts, streamed);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), entry, rest, title]));
    locals.push(local);
    place += local.length;
  }
  return Buffer.concat([...locals, ...directory, end(directory, place)]);
}

/** Checksum, size as stored, size when unpacked. */
function factsOf(content: Buffer): Buffer {
  const facts = Buffer.alloc(12);
  facts.writeUInt32LE(crc32(content), 0);
  facts.writeUInt32LE(content.length, 4);
  facts.writeUInt32LE(content.length, 8);
  return facts;
}

function header(title: Buffer, facts: Buffer, streamed: boolean): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(streamed ? 8 : 0, 2);
  facts.copy(common, 10);
  common.writeUInt16LE(title.length, 22);
  return common;
}

function end(directory: readonly Buffer[], place: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(directory.length, 8);
  record.writeUInt16LE(directory.length, 10);
  record.writeUInt32LE(Buffer.concat(directory).length, 12);
  record.writeUInt32LE(place, 16);
  return record;
}

/** The parts list and the main part of an Office document; the list declares what the main part is. */
const office = (part: string, type: string) => ({
  '[Content_Types].xml': `<Types><Override PartName="/${part}" ContentType="application/${type}.main+xml"/></Types>`,
  '_rels/.rels': '<Relationships/>',
  [part]: '<main/>',
});
const OOXML = 'vnd.openxmlformats-officedocument';
const DOCX_PARTS = office('word/document.xml', `${OOXML}.wordprocessingml.document`);
const DOCM_PARTS = office('word/document.xml', 'vnd.ms-word.document.macroEnabled');
export const DOCX = zip(DOCX_PARTS);
export const XLSX = zip(office('xl/workbook.xml', `${OOXML}.spreadsheetml.sheet`));
export const DOCM = zip({ ...DOCM_PARTS, 'word/vbaProject.bin': 'macro' });
/** As if it had no macros: their part goes by another name, or the list of parts does not tell. */
export const DOCM_RENAMED = zip({ ...DOCM_PARTS, 'word/gambar.bin': 'macro' });
export const DOCM_UNDECLARED = zip({ ...DOCX_PARTS, 'word/vbaProject.bin': 'macro' });
/** As Google Docs writes it: as a stream, pictures first and the list of parts last. */
const pictureFirst = (parts: Readonly<Record<string, string>>) =>
  zip(
    { 'word/media/image1.png': 'x'.repeat(1_500_000), ...Object.fromEntries(Object.entries(parts).reverse()) },
    { streamed: true },
  );
export const DOCX_STREAMED = pictureFirst(DOCX_PARTS);
export const DOCM_STREAMED = pictureFirst({ ...DOCM_PARTS, 'word/vbaProject.bin': 'macro' });
export const openDocument = (kind: string) =>
  zip({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<office:document-content/>' });
