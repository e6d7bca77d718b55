import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  FILE_LIMITS,
  FileError,
  readCsv,
  type TableLimits,
  writeCsv,
} from '../../../src/platform/spreadsheets/index.js';

const rowsOf = (text: string | Uint8Array, limits: TableLimits = FILE_LIMITS) =>
  readCsv('x.csv', Buffer.from(text), limits).rows;

function refusal(text: string | Uint8Array, limits: Partial<TableLimits> = {}): unknown {
  try {
    return rowsOf(text, { ...FILE_LIMITS, ...limits });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { code: error.code, params: error.params };
  }
}

describe('a CSV file', () => {
  it.each([
    ['comma', 'calon,nilai\nP1,"33,25"'],
    ['semicolon', 'calon;nilai\nP1;33,25'],
    ['tab', 'calon\tnilai\nP1\t33,25'],
    ['a semicolon though a heading in quotes has commas', '"calon";nilai\r\nP1;"33,25"\r\n'],
  ])('is separated by %s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      ['calon', 'nilai'],
      ['P1', '33,25'],
    ]);
  });

  it('may begin with a byte order mark', () => {
    expect(rowsOf('\ufeffcalon;nilai\nP1;1')[0]).toEqual(['calon', 'nilai']);
  });

  it('keeps blank lines and rows of any width, so that its rows count as a spreadsheet counts them', () => {
    expect(rowsOf('a,b\n\n1,2,3\n4')).toEqual([['a', 'b'], [''], ['1', '2', '3'], ['4']]);
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeffcalon;nilai', 'utf16le'), { code: 'file.utf16', params: {} }],
    ['UTF-16 without its mark', Buffer.from('calon;nilai', 'utf16le'), { code: 'file.utf16', params: {} }],
    ['Windows-1252', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x3b, 0x61]), { code: 'file.not-utf8', params: {} }],
    ['nothing but spaces', ' \n ', { code: 'file.empty', params: {} }],
    ['an open quote', 'a,b\n1,"2\n3,4', { code: 'file.not-csv', params: { line: 3 } }],
    ['a quote inside a cell', 'a,b\n1,2"3"\n', { code: 'file.not-csv', params: { line: 2 } }],
  ])('in %s is refused', (_, bytes, fault) => {
    expect(refusal(bytes)).toEqual(fault);
  });

  it('that is too large or too long is refused', () => {
    expect(refusal('a,b', { bytes: 2 })).toEqual({ code: 'file.too-large', params: { max: 0 } });
    expect(refusal('a\n1\n2\n3', { rows: 3 })).toEqual({ code: 'file.too-many-rows', params: { max: 3 } });
    expect(refusal(`a\n"${'x'.repeat(5_000_000)}`)).toMatchObject({ code: 'file.not-csv' });
  });
});

describe('CSV that is written', () => {
  it('keeps numbers as numbers and disarms text that a spreadsheet would run', () => {
    expect(
      writeCsv({
        rows: [
          ['calon', 'nilai'],
          ['=1+1', { decimal: '-79.63' }],
          ['-x', 3],
          ['@a', null],
          ['a,b', '5/2'],
        ],
      }),
    ).toBe("calon,nilai\n'=1+1,-79.63\n'-x,3\n'@a,\n\"a,b\",5/2\n");
  });

  it('reads back as what was written', () => {
    const text = fc
      .string({ unit: 'binary' })
      .filter((value) => !value.startsWith("'") && value.trim() === value && value !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        expect(rowsOf(writeCsv({ rows: [['calon', 'nilai'], ...rows] })).slice(1)).toEqual(rows);
      }),
    );
  });
});
