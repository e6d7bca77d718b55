/** A line of a page: larger and bold as a heading. */
export interface PdfLine {
  readonly text: string;
  readonly isHeading?: boolean;
}

const [WIDTH, HEIGHT] = [595, 842]; // A4 in points.
const MARGIN = 56;
const BAND = { height: 64, y: 778 } as const;
const COLOUR = { band: '0.11 0.36 0.42', onBand: '1 1 1', text: '0.13 0.13 0.13' } as const;
const [HEADING_SIZE, TEXT_SIZE, LEADING] = [14, 11, 20];

/**
 * A PDF 1.4 document with one page for each list of lines, under a band with the title. Two of the fourteen fonts that every
 * reader has are enough, and only letters of Latin-1; anything else becomes a question mark. The same every time.
 */
export function writePdf(title: string, pages: readonly (readonly PdfLine[])[]): Buffer {
  const first = 6; // After the catalogue, the pages, two fonts and the description.
  const ids = pages.map((_, index) => first + 2 * index);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${ids.map(reference).join(' ')}] /Count ${String(ids.length)} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title (${escaped(title)}) /Producer (Paritrana demo, sintetis) >>`,
    ...pages.flatMap((lines, index) => [pageObject(ids[index] ?? 0), stream(drawing(title, lines))]),
  ];
  return assemble(objects);
}

const reference = (id: number): string => `${String(id)} 0 R`;

const font = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

const pageObject = (id: number): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(WIDTH)} ${String(HEIGHT)}] ` +
  `/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${reference(id + 1)} >>`;

const stream = (content: string): string =>
  `<< /Length ${String(Buffer.byteLength(content, 'latin1'))} >>\nstream\n${content}\nendstream`;

function drawing(title: string, lines: readonly PdfLine[]): string {
  const band = `${COLOUR.band} rg 0 ${String(BAND.y)} ${String(WIDTH)} ${String(BAND.height)} re f`;
  const head = textAt(title, { font: 'F2', size: HEADING_SIZE, y: BAND.y + 26, colour: COLOUR.onBand });
  const body = lines.map(({ text, isHeading = false }, index) =>
    textAt(text, {
      font: isHeading ? 'F2' : 'F1',
      size: isHeading ? HEADING_SIZE : TEXT_SIZE,
      y: BAND.y - 40 - index * LEADING,
      colour: COLOUR.text,
    }),
  );
  return [band, head, ...body].join('\n');
}

interface Place {
  readonly font: 'F1' | 'F2';
  readonly size: number;
  readonly y: number;
  readonly colour: string;
}

const textAt = (text: string, { font: name, size, y, colour }: Place): string =>
  `BT ${colour} rg /${name} ${String(size)} Tf ${String(MARGIN)} ${String(y)} Td (${escaped(text)}) Tj ET`;

const escaped = (text: string): string =>
  text.replace(/[^\x20-\x7e\xa0-\xff]/g, '?').replace(/[\\()]/g, (character) => `\\${character}`);

/** Numbers the objects from 1 and writes the table that says at which byte each of them begins. */
function assemble(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length; // One character is one byte in Latin-1.
    body += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = ['0000000000 65535 f \n', ...offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)];
  const size = String(objects.length + 1);
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${String(body.length)}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${size}\n${rows.join('')}${trailer}`, 'latin1');
}
