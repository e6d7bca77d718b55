import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { faultText } from '../../../../src/core/scoring/index.js';
import { type CellValue, parseTables, placeText, type Table } from '../../../../src/core/scoring/tables/index.js';
import { vector } from '../vectors.js';
import { longTable, type RawTables, wideTables } from './tables-of.js';

const award = (vector('25-end-to-end-award') as { input: RawTables }).input;

/** Every fault as a person reads it, in English: place, sentence, code. */
function faultsOf(tables: readonly Table[], rule: unknown = award.rule): string[] {
  const parsed = parseTables({ file: 'rule.json', value: rule }, tables);
  if (parsed.ok) return [];
  return parsed.faults.map((f) => `${placeText(f.cell, 'en')}: ${faultText(f, 'en')} [${f.code}]`);
}

type Change = [sheet: string, row: number, column: number, value: CellValue];

/** The sheets of the award with some cells changed; rows and columns counted from 0. */
function changed(...changes: Change[]): Table[] {
  return wideTables(award).map((table) => {
    const rows = table.rows.map((row) => [...row]);
    for (const [sheet, row, column, value] of changes) {
      if (sheet !== table.sheet) continue;
      rows[row] ??= [];
      rows[row][column] = value;
    }
    return { ...table, rows };
  });
}

describe('a fault in a workbook', () => {
  it('is told with its sheet, row and column, and all are told at once', () => {
    const tables = changed(
      ['Calon', 1, 3, 'banyak'],
      ['Calon', 2, 1, 'mungkin'],
      ['Calon', 4, 8, '-2'],
      ['DESK', 1, 2, 6],
      ['DESK', 3, 3, null],
      ['INT', 2, 4, '101,5'],
    );
    expect(faultsOf(tables)).toEqual([
      'nilai.xlsx, sheet Calon, row 2, column D (K1): "banyak" is not a number in canonical form [number.malformed]',
      'nilai.xlsx, sheet DESK, row 2, column C (D1): "6" is not one of the levels 1, 2, 3, 4, 5 [mark.off-scale]',
      'nilai.xlsx, sheet DESK, row 4, column D (D2): D2 is unmarked; a sheet is complete or null [sheet.incomplete]',
      'nilai.xlsx, sheet INT, row 3, column E (W3): "101.5" is off the scale 0 to 100 [mark.off-scale]',
      'nilai.xlsx, sheet Calon, row 3, column B (G1_no_wage_arrears): is "mungkin"; true, false or null for pending [gate.malformed]',
      'nilai.xlsx, sheet Calon, row 5, column I (penalti): "-2" must be at least 0 [number.out-of-range]',
    ]);
  });

  it('is told in Indonesian as well', () => {
    const parsed = parseTables({ file: 'rule.json', value: award.rule }, changed(['DESK', 1, 2, 6]));
    const told = parsed.ok ? [] : parsed.faults.map((f) => `${placeText(f.cell, 'id')}: ${faultText(f, 'id')}`);
    expect(told).toEqual([
      'nilai.xlsx, lembar DESK, baris 2, kolom C (D1): "6" bukan salah satu tingkat: 1, 2, 3, 4, 5',
    ]);
  });

  it.each<[string, CellValue, string]>([
    [
      'a formula that fails',
      { defect: 'cell.formula-error', shown: '#DIV/0!' },
      'the formula gives the error #DIV/0! [cell.formula-error]',
    ],
    [
      'a formula never computed',
      { defect: 'cell.not-computed', shown: '' },
      'the formula was never computed; open the file in a spreadsheet program and save it [cell.not-computed]',
    ],
    ['a date', { defect: 'cell.date', shown: '2025-05-01' }, 'holds a date (2025-05-01), not a value [cell.date]'],
    [
      'a percentage',
      { defect: 'cell.percent', shown: '88.1%' },
      'is formatted as a percentage (88.1%); write a plain number, 88.1 and not 88.1% [cell.percent]',
    ],
    [
      'merged cells',
      { defect: 'cell.merged', shown: 'C2:D2' },
      'is part of the merged cells C2:D2; unmerge them [cell.merged]',
    ],
    ['NaN as text', 'NaN', '"NaN" is not a number in canonical form [number.malformed]'],
    ['Infinity as text', 'Infinity', '"Infinity" is not a number in canonical form [number.malformed]'],
    ['an infinite number', Infinity, '"Infinity" is not a number in canonical form [number.malformed]'],
    ['an exponent', '8e1', '"8e1" is not a number in canonical form [number.malformed]'],
    ['a truth value', true, 'true is not a number in canonical form [number.malformed]'],
    [
      'two separators',
      '1.234,5',
      '"1.234,5" is not a number in canonical form: write the decimal point as ".", 1234.5 [number.malformed]',
    ],
    ['200 digits', '9'.repeat(200), `"${'9'.repeat(40)}…" has too many digits [number.too-long]`],
    ['a huge cell', 'x'.repeat(40_000), 'is longer than 32767 characters [cell.too-long]'],
  ])('%s in the place of a mark is one fault', (_, value, told) => {
    expect(faultsOf(changed(['INT', 2, 2, value]))).toEqual([`nilai.xlsx, sheet INT, row 3, column C (W1): ${told}`]);
  });

  it('a number that may be thousands is refused where the file uses the other mark for decimals', () => {
    const told =
      '"1.234" may mean thousands or decimals: this file uses both comma and point; write no thousands separator';
    expect(faultsOf(changed(['Calon', 1, 3, '1.234'], ['Calon', 2, 3, '33,25']))).toEqual([
      `nilai.xlsx, sheet Calon, row 2, column D (K1): ${told} [number.thousands]`,
    ]);
    expect(faultsOf(changed(['Calon', 1, 3, '1.234']))).toEqual([]);
  });

  it('columns that are missing, unknown or there twice are named; columns for people are left alone', () => {
    expect(faultsOf(changed(['INT', 0, 2, 'W9']))).toEqual([
      'nilai.xlsx, sheet INT, row 1, column C: "W9" is no column of this table; they are W1, W2, W3, calon, penilai, keadaan [column.unknown]',
      'nilai.xlsx, sheet INT, row 1: there is no column "W1" [column.missing]',
      expect.stringContaining('sheet INT, row 2: the mark for W1 is missing'),
      ...Array<unknown>(43).fill(expect.stringContaining('the mark for W1 is missing')),
    ]);
    expect(faultsOf(changed(['DESK', 0, 6, 'D1']))).toEqual([
      'nilai.xlsx, sheet DESK, row 1, column G: the column "D1" is there twice [column.duplicate]',
    ]);
    expect(faultsOf(changed(['DESK', 0, 6, 'Catatan'], ['DESK', 1, 6, '=SUM(A1)']))).toEqual([]);
  });

  it('what stands beside the table is not passed over', () => {
    expect(faultsOf(changed(['DESK', 1, 9, 'lupa']))).toEqual([
      'nilai.xlsx, sheet DESK, row 2, column J: stands outside the columns that have a heading; perhaps a decimal comma was taken for a separator [cell.without-heading]',
    ]);
  });

  it('a nominee listed twice or not listed, an evaluator with two sheets, and blank names', () => {
    expect(
      faultsOf(
        changed(
          ['Calon', 2, 0, 'PROV-01'],
          ['DESK', 1, 0, 'PROV-99'],
          ['INT', 2, 1, 'A1'],
          ['INT', 3, 1, ' '],
          ['Calon', 3, 0, null],
        ),
      ),
    ).toEqual([
      'nilai.xlsx, sheet Calon, row 3, column A (calon): the nominee "PROV-01" appears more than once [nominee.duplicate]',
      'nilai.xlsx, sheet Calon, row 4, column A (calon): is blank [cell.blank]',
      'nilai.xlsx, sheet DESK, row 2, column B (penilai): the nominee "PROV-99" is not in the table of nominees [nominee.unlisted]',
      ...['PROV-02', 'PROV-03'].flatMap((name) =>
        Array<unknown>(3).fill(expect.stringContaining(`the nominee "${name}" is not in the table`)),
      ),
      'nilai.xlsx, sheet INT, row 3, column B (penilai): the evaluator "A1" already has a sheet for the nominee "PROV-01" [sheet.duplicate]',
      'nilai.xlsx, sheet INT, row 4, column B (penilai): is blank [cell.blank]',
      ...Array<unknown>(10).fill(expect.stringMatching(/PROV-0[23]" is not in the table/)),
    ]);
  });

  it('an evaluator who is said to be recused has no marks', () => {
    expect(faultsOf(changed(['DESK', 1, 5, 'berhalangan']))).toEqual([
      'nilai.xlsx, sheet DESK, row 2, column B (penilai): the evaluator is said to be recused, yet there are marks [sheet.not-beyond-recusal]',
    ]);
  });

  it('a nominee without a row in a stage that it reached is told at its row', () => {
    const [calon, desk, int] = wideTables(award);
    const without = { ...int!, rows: int!.rows.filter(([id]) => id !== 'PROV-02') };
    expect(faultsOf([calon!, desk!, without])).toEqual([
      'nilai.xlsx, sheet Calon, row 3: the sheets of stage INT are missing [sheets.missing]',
    ]);
  });

  it('sheets that are missing are named beside those that are there', () => {
    const [calon, desk] = wideTables(award);
    expect(faultsOf([desk!, { ...calon!, sheet: 'Data' }])[0]).toBe(
      'nilai.xlsx: there is no table "Calon"; there are: DESK, Data [table.missing]',
    );
    expect(faultsOf([])).toEqual([': has no row below the headings [table.empty]']);
  });

  it('a fault of the rule is told at its place in the file of the rule', () => {
    const parsed = parseTables({ file: 'rule.json', value: { rule: { stages: [] } } }, wideTables(award));
    expect(parsed).toMatchObject({
      ok: false,
      faults: [{ code: 'stages.empty', path: '/rule/stages', cell: { file: 'rule.json' } }],
    });
  });

  it('after 500 faults they are only counted', () => {
    const bad = wideTables(award).map((table) => ({
      ...table,
      rows: [table.rows[0]!, ...Array.from({ length: 700 }, () => [null, 'x', 'y'])],
    }));
    const told = faultsOf(bad);
    expect(told).toHaveLength(501);
    expect(told.at(-1)).toBe('nilai.xlsx: 1600 more faults are not listed [faults.more]');
  });
});

describe('a fault in a table of long form', () => {
  const long = (...rows: CellValue[][]): Table => {
    const table = longTable(award);
    return { ...table, rows: [...table.rows, ...rows] };
  };
  const last = longTable(award).rows.length;

  it('is told with its row and column', () => {
    expect(
      faultsOf([
        long(
          ['PROV-01', 'DESK', 'A1', 'D9', 3],
          ['PROV-01', 'DESKK', 'A1', 'D1', 3],
          ['PROV-01', '', '', 'K9', 3],
          ['PROV-01', 'DESK', 'A1', 'D1', 3],
          ['', '', '', 'K1', 3],
        ),
      ]),
    ).toEqual([
      `nilai.csv, row ${last + 1}, column D (kriteria): "D9" is not the code of a criterion, an indicator or a gate [entry.unknown-criterion]`,
      `nilai.csv, row ${last + 2}, column B (tahap): "DESKK" is not the code of a stage [stage.unknown]`,
      `nilai.csv, row ${last + 3}, column D (kriteria): "K9" is not the code of a criterion, an indicator or a gate [entry.unknown-criterion]`,
      `nilai.csv, row ${last + 4}, column E (nilai): was already given in another row [entry.duplicate]`,
      `nilai.csv, row ${last + 5}, column A (calon): is blank [cell.blank]`,
    ]);
  });

  it('a criterion without a row is told at the sheet of its evaluator', () => {
    const table = longTable(award);
    const without = {
      ...table,
      rows: table.rows.filter((row) => !(row[0] === 'PROV-01' && row[2] === 'A1' && row[3] === 'D2')),
    };
    expect(faultsOf([without])).toEqual([expect.stringMatching(/^nilai\.csv, row \d+: the mark for D2 is missing/)]);
  });
});

describe('whatever the tables hold', () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom('calon', 'penilai', 'D1', 'PROV-01', '__proto__', 'constructor', '1', 'ya', null, '', '\u0000'),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant({ defect: 'cell.date' as const, shown: '?' }),
  );
  const tables = fc.array(
    fc.record({
      file: fc.constant('x.xlsx'),
      sheet: fc.constantFrom('Calon', 'DESK', 'INT', 'ADM'),
      rows: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }),
    }),
    { maxLength: 4 },
  );

  it('is answered with faults, never with an exception, and every fault names the file', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const parsed = parseTables({ file: 'rule.json', value: award.rule }, given);
        expect(parsed.ok || parsed.faults.length > 0).toBe(true);
      }),
    );
  });
});
