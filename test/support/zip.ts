import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The size that the directory declares, where it lies. */
  readonly declared?: number;
  readonly flags?: number;
}

/** A ZIP archive, part by part, for tests that need one that no honest program would write. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content, declared, flags = 0 } of parts) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const size = declared ?? raw.length;
    const checksum = crc32(raw);
    const local = header(
      0x04034b50,
      30,
      [4, 20, 2],
      [6, flags, 2],
      [8, 8, 2],
      [14, checksum, 4],
      [18, packed.length, 4],
      [22, size, 4],
      [26, name.length, 2],
    );
    const entry = header(
      0x02014b50,
      46,
      [6, 20, 2],
      [8, flags, 2],
      [10, 8, 2],
      [16, checksum, 4],
      [20, packed.length, 4],
      [24, size, 4],
      [28, name.length, 2],
      [42, offset, 4],
    );
    bodies.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += local.length + name.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = header(
    0x06054b50,
    22,
    [8, parts.length, 2],
    [10, parts.length, 2],
    [12, listing.length, 4],
    [16, offset, 4],
  );
  return Buffer.concat([...bodies, listing, end]);
}

function header(signature: number, length: number, ...fields: [at: number, value: number, bytes: 2 | 4][]): Buffer {
  const buffer = Buffer.alloc(length);
  buffer.writeUInt32LE(signature, 0);
  for (const [at, value, bytes] of fields) buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

const XMLNS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a workbook whose sheets hold the given rows as XML; `names` may name a sheet more than once. */
export function workbookParts(sheets: Readonly<Record<string, string>>, names = Object.keys(sheets)): ZipPart[] {
  const files = Object.keys(sheets);
  const list = names.map(
    (name, i) =>
      `<sheet name="${name}${i > files.length - 1 ? i : ''}" sheetId="${i + 1}" r:id="rId${files.indexOf(name) + 1}"/>`,
  );
  const types = files.map(
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const links = files.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types.join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${XMLNS}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`,
    },
    ...Object.values(sheets).map((rows, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `<worksheet xmlns="${XMLNS}"><sheetData>${rows}</sheetData></worksheet>`,
    })),
  ];
}
