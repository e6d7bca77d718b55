import { crc32, inflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { writePdf } from '../../../src/demo/files/pdf.js';
import { writePng } from '../../../src/demo/files/png.js';

describe('a PDF of the demo', () => {
  const file = writePdf('CONTOH (SINTETIS)', [
    [{ text: 'Halaman satu (sintetis)', isHeading: true }, { text: 'Rp 1\\2 – é' }],
    [{ text: 'Halaman dua' }],
  ]);
  const text = file.toString('latin1');
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
  const rows = text.slice(tableAt).split('\n').slice(2, -6);

  it('says at which byte each of its objects begins', () => {
    expect(text.slice(tableAt, tableAt + 8)).toBe('xref\n0 1');
    const used = rows.filter((row) => row.endsWith('n '));
    expect(used).toHaveLength(9);
    used.forEach((row, index) => {
      const offset = Number(row.slice(0, 10));
      expect(text.slice(offset, offset + 8)).toBe(`${String(index + 1)} 0 obj\n`);
    });
  });

  it('says how long each page is, to the byte', () => {
    const streams = [...text.matchAll(/<< \/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g)];
    expect(streams.map(([, length]) => Number(length))).toEqual(streams.map(([, , content]) => content!.length));
    expect(text).toContain('/Kids [6 0 R 8 0 R] /Count 2');
  });

  it('escapes what ends a text, and writes a question mark for what Latin-1 has not', () => {
    expect(text).toContain('(Halaman satu \\(sintetis\\)) Tj');
    expect(text).toContain('(Rp 1\\\\2 ? é) Tj');
  });
});

describe('a PNG of the demo', () => {
  const chunksOf = (file: Buffer): Map<string, Buffer> => {
    const chunks = new Map<string, Buffer>();
    let at = 8;
    while (at < file.length) {
      const length = file.readUInt32BE(at);
      const typed = file.subarray(at + 4, at + 8 + length);
      expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(typed));
      chunks.set(typed.subarray(0, 4).toString(), typed.subarray(4));
      at += 12 + length;
    }
    return chunks;
  };

  it('has a sound check sum on every part and one row of pixels for each line', () => {
    const chunks = chunksOf(writePng(0));
    expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'tEXt', 'IDAT', 'IEND']);
    const header = chunks.get('IHDR')!;
    const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
    expect(inflateSync(chunks.get('IDAT')!)).toHaveLength((width + 1) * height);
    expect(chunks.get('tEXt')!.toString('latin1')).toContain('sintetis');
  });

  it('differs by its seed in the colour alone', () => {
    const [one, other] = [chunksOf(writePng(0)), chunksOf(writePng(1))];
    expect(one.get('IDAT')).toEqual(other.get('IDAT'));
    expect(one.get('PLTE')).not.toEqual(other.get('PLTE'));
  });
});
