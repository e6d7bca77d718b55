import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';

import { parseTables } from '../../../src/core/scoring/tables/index.js';
import { scoreProblem } from '../../../src/core/scoring/index.js';
import {
  FILE_LIMITS,
  FileError,
  readWorkbook,
  type TableLimits,
  writeWorkbook,
} from '../../../src/platform/spreadsheets/index.js';
import { workbookParts, zipOf } from '../../support/zip.js';
import { outcomeOf, vector } from '../scoring/vectors.js';

const TIGHT: TableLimits = { bytes: 100_000, unpackedBytes: 1_000_000, sheets: 3, rows: 1_000 };

/** The code of the file's fault, with its parameters. */
async function refusal(bytes: Uint8Array, limits = TIGHT): Promise<unknown> {
  try {
    return (await readWorkbook('x.xlsx', bytes, limits)).map(({ sheet }) => sheet);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { code: error.code, params: error.params };
  }
}

describe('a workbook', () => {
  it('gives its cells by what they hold, the last value of a formula, and names what holds no value', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'DESK',
          rows: [
            ['calon', 'D1', 'D2'],
            ['P1', 33.3, true],
            ['P2', new Date('2025-05-01T00:00:00Z'), 0.881],
            ['=1+1', null, null],
            ['P4', null, 7],
          ],
          cells: new Map([
            ['2,2', { style: { numFmt: '0.0%' } }],
            ['3,1', { value: 2, type: 'formula' as const, formula: '1+1', formulaResult: 2 }],
            ['3,2', { value: '#DIV/0!', type: 'error' as const }],
          ]),
          merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 1 }],
        },
      ],
    });
    expect(await readWorkbook('x.xlsx', bytes, FILE_LIMITS)).toEqual([
      {
        file: 'x.xlsx',
        sheet: 'DESK',
        rows: [
          ['calon', 'D1', 'D2'],
          ['P1', 33.3, true],
          ['P2', { defect: 'cell.date', shown: '2025-05-01' }, { defect: 'cell.percent', shown: '88.1%' }],
          ['=1+1', 2, { defect: 'cell.formula-error', shown: '#DIV/0!' }],
          [{ defect: 'cell.merged', shown: 'A5:B5' }, { defect: 'cell.merged', shown: 'A5:B5' }, 7],
        ],
      },
    ]);
  });

  it('that another program filled in (exceljs 4.4) scores the acceptance award as its JSON does', async () => {
    const award = (vector('25-end-to-end-award') as { input: { rule: unknown } }).input;
    const tables = await readWorkbook('m.xlsx', readFileSync('test/vectors/25-marks.xlsx'), FILE_LIMITS);
    const parsed = parseTables({ file: 'rule.json', value: award.rule }, tables);
    expect(parsed.ok && scoreProblem(parsed.value)).toEqual(outcomeOf(award));
  });

  it('with a formula that was never computed says so', async () => {
    const bytes = zipOf(
      workbookParts({ DESK: '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><v>Infinity</v></c></row>' }),
    );
    const [table] = await readWorkbook('x.xlsx', bytes, FILE_LIMITS);
    expect(table?.rows).toEqual([[{ defect: 'cell.not-computed', shown: '' }, Infinity]]);
  });

  it('keeps rows and columns where they stand when those before them are left out', async () => {
    const bytes = zipOf(workbookParts({ DESK: '<row r="3"><c r="B3"><v>7</v></c></row>' }));
    const [table] = await readWorkbook('x.xlsx', bytes, FILE_LIMITS);
    expect(table?.rows[2]).toEqual([null, 7]);
  });
});

describe('what is no workbook', () => {
  it.each([
    ['nothing', '', 'file.empty'],
    ['text', 'calon;penilai', 'file.not-workbook'],
    ['an old Excel file, or one with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file.old-workbook'],
    ['an archive of something else', zipOf([{ name: 'a.txt', content: 'a' }]), 'file.not-workbook'],
    ['a workbook cut short', zipOf(workbookParts({ A: '' })).subarray(0, -30), 'file.not-workbook'],
    [
      'a directory that points nowhere',
      Buffer.concat([Buffer.alloc(22), Buffer.from('504b0506000000000100010000000000ffffff7f0000', 'hex')]),
      'file.not-workbook',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await refusal(Buffer.from(bytes))).toEqual({ code, params: {} });
  });

  it('a cell outside any sheet is refused', async () => {
    const bytes = zipOf(workbookParts({ A: '<row r="9999999"><c r="A9999999"><v>1</v></c></row>' }));
    expect(await refusal(bytes)).toEqual({ code: 'file.not-workbook', params: {} });
  });
});

describe('a workbook made to exhaust', () => {
  const zeros = '<row r="1"/>'.repeat(200_000);

  it('is refused by its size, before anything is unpacked', async () => {
    expect(await refusal(new Uint8Array(100_001))).toEqual({ code: 'file.too-large', params: { max: 0 } });
    expect(await refusal(zipOf(workbookParts({ A: zeros })))).toEqual({ code: 'file.expands', params: { max: 0 } });
  });

  it('that declares less than it unpacks to is refused', async () => {
    const lying = (declared: number, flags = 0) =>
      zipOf(
        workbookParts({ A: zeros }).map((part) => (part.name.includes('sheet1') ? { ...part, declared, flags } : part)),
      );
    for (const bytes of [lying(1_000), lying(0), lying(0, 8), lying(0xffff_ffff)]) {
      expect(await refusal(bytes)).toEqual({ code: 'file.not-workbook', params: {} });
    }
  });

  it('that names one sheet many times stops at what it holds', async () => {
    const bytes = zipOf(workbookParts({ A: '<row r="1"><c r="A1"><v>1</v></c></row>' }, Array<string>(500).fill('A')));
    expect(await refusal(bytes)).toEqual({ code: 'file.too-many-sheets', params: { max: 1 } });
  });

  it('with two cells in opposite corners of a sheet is refused, not laid out', async () => {
    const bytes = zipOf(
      workbookParts({
        A: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      }),
    );
    expect(await refusal(bytes, { ...TIGHT, rows: 2_000_000 })).toEqual({ code: 'file.not-workbook', params: {} });
  });

  it('with more rows than allowed is refused', async () => {
    const rows = Array.from({ length: 1_001 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`);
    expect(await refusal(zipOf(workbookParts({ A: rows.join('') })))).toEqual({
      code: 'file.too-many-rows',
      params: { max: 1_000 },
    });
  });

  it('with entities that refer to each other or to a file is not expanded', async () => {
    const doctype = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const parts = workbookParts({ A: '<row r="1"><c r="A1" t="inlineStr"><is><t>&b;&c;</t></is></c></row>' });
    const bytes = zipOf(
      parts.map((part) =>
        part.name.includes('sheet1') ? { ...part, content: `${doctype}${String(part.content)}` } : part,
      ),
    );
    const read = await readWorkbook('x.xlsx', bytes, FILE_LIMITS).then(
      ([table]) => JSON.stringify(table?.rows),
      (error: unknown) => (error as FileError).code,
    );
    expect(read).not.toMatch(/aaaa|root:/);
  });
});

describe('a workbook that is written', () => {
  it('has numbers as numbers and text as text, also where text looks like a formula', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'Hasil',
        places: 2,
        rows: [
          ['calon', 'nilai'],
          ['=1+1', { decimal: '-79.63' }],
          ['@x', 3],
          [null, '5/2'],
        ],
      },
    ]);
    const [table] = await readWorkbook('x.xlsx', bytes, FILE_LIMITS);
    expect(table?.rows).toEqual([
      ['calon', 'nilai'],
      ['=1+1', -79.63],
      ['@x', 3],
      [null, '5/2'],
    ]);
  });
});
