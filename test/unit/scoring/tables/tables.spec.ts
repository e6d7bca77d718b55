import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { scoreProblem } from '../../../../src/core/scoring/index.js';
import { type CellValue, parseTables, type Table } from '../../../../src/core/scoring/tables/index.js';
import { problems } from '../arbitrary.js';
import { rubricRule } from '../builders.js';
import { outcomeOf, vector } from '../vectors.js';
import { longTable, type RawTables, wideTables } from './tables-of.js';

const award = (vector('25-end-to-end-award') as { input: RawTables }).input;
const ruleFile = (value: unknown) => ({ file: 'rule.json', value });

function outcomeOfTables(rule: unknown, tables: readonly Table[]) {
  const parsed = parseTables(ruleFile(rule), tables);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 1));
  return scoreProblem(parsed.value);
}

/** Every text number with a decimal comma. */
const withCommas = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row, i) =>
    row.map((cell) => (i > 0 && typeof cell === 'string' && /^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell)),
  ),
});

describe('marks in tables', () => {
  it('the acceptance award (case 25) scores the same from JSON, from sheets and in long form', () => {
    const expected = outcomeOf(award);
    expect(outcomeOfTables(award.rule, wideTables(award))).toEqual(expected);
    expect(outcomeOfTables(award.rule, [longTable(award)])).toEqual(expected);
  });

  it('any problem scores the same from JSON, from sheets and in long form, with a comma as with a point', () => {
    fc.assert(
      fc.property(problems(), (problem) => {
        const expected = outcomeOf(problem);
        expect(outcomeOfTables(problem.rule, wideTables(problem).map(withCommas))).toEqual(expected);
        expect(outcomeOfTables(problem.rule, [withCommas(longTable(problem))])).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('the order of rows, of columns and of sheets changes nothing', () => {
    const turned = wideTables(award)
      .map((table) => ({
        ...table,
        rows: [table.rows[0]!, ...table.rows.slice(1).toReversed()].map((row) => row.toReversed()),
      }))
      .toReversed();
    expect(outcomeOfTables(award.rule, turned)).toEqual(outcomeOf(award));
  });

  it('the rule may stand alone or inside a scoring problem', () => {
    expect(outcomeOfTables(award, wideTables(award))).toEqual(outcomeOf(award));
  });

  it('headings are found in English, in any case and with any spacing', () => {
    const english = wideTables(award).map((table) => ({
      ...table,
      sheet: table.sheet === 'Calon' ? 'nominees' : table.sheet!.toLowerCase(),
      rows: [
        table.rows[0]!.map(
          (cell) => ({ calon: ' Nominee ', penilai: 'EVALUATOR', keadaan: 'State' })[cell as string] ?? cell,
        ),
        ...table.rows.slice(1),
      ],
    }));
    expect(outcomeOfTables(award.rule, english)).toEqual(outcomeOf(award));
  });

  it('a stage code that no sheet may be called is found under its written name', () => {
    const code = 'DESK: evaluasi meja / babak penyisihan 2025';
    const rule = rubricRule([{ code: 'D', weight: '100' }], { code });
    const tables = wideTables({ rule, nominees: [{ id: 'N', [code]: { A: [80] } }] });
    const named = tables.map((table) =>
      table.sheet === code ? { ...table, sheet: 'DESK_ evaluasi meja _ babak pen' } : table,
    );
    expect(outcomeOfTables(rule, named).results[0]).toMatchObject({ final: '80.00' });
  });
});

describe('what stands in a cell', () => {
  const rule = {
    gates: ['G'],
    stages: [
      {
        code: 'ADM',
        weight: '50',
        kind: 'indicators',
        items: [
          { code: 'K', weight: '50', fn: 'goalpost', lo: '0', hi: '100' },
          { code: 'L', weight: '50', fn: 'levels', levels: { '2': '40', perda: '100' } },
        ],
      },
      { code: 'DESK', weight: '50', kind: 'rubric', items: [{ code: 'D', weight: '100' }] },
    ],
  };
  const score = (main: CellValue[], desk: CellValue[][] = [['N', 'A', 80, null]]) =>
    outcomeOfTables(rule, [
      {
        file: 'x.xlsx',
        sheet: 'Calon',
        rows: [
          ['calon', 'G', 'K', 'L', 'tahap tercapai'],
          ['N', ...main],
        ],
      },
      { file: 'x.xlsx', sheet: 'DESK', rows: [['calon', 'penilai', 'D', 'keadaan'], ...desk] },
    ]).results[0];

  it.each<[CellValue, string]>([
    ['70,5', '341/4'],
    ['70.5', '341/4'],
    [' 70 ', '85'],
    [70.30000000000001, '1703/20'],
    [1e-7, '1000000001/20000000'],
  ])('the figure %j is read as it is seen', (cell, mean) => {
    expect(score(['ya', cell, 'perda'])!.stages['ADM']!.exact).toBe(mean);
  });

  it('blank and "tidak ada" are missing, which counts zero; n/a gives its weight away; tunda is pending', () => {
    const adm = (cell: CellValue) => score(['ya', cell, 'perda'])!.stages['ADM'];
    expect(adm(null)).toMatchObject({ exact: '50', coverage: '1' });
    expect(adm('Tidak ada')).toMatchObject({ exact: '50', coverage: '1' });
    expect(adm('N/A')).toMatchObject({ exact: '100', coverage: '1/2' });
    expect(adm('tidak berlaku')).toMatchObject({ exact: '100', coverage: '1/2' });
    expect(adm('tunda')).toMatchObject({ exact: null });
  });

  it('a level is found by its name, also when the workbook holds it as a number', () => {
    expect(score(['ya', 0, 2])!.stages['ADM']!.exact).toBe('20');
    expect(score(['ya', 0, 'perda'])!.stages['ADM']!.exact).toBe('50');
  });

  it.each<[CellValue, boolean | null]>([
    ['ya', true],
    ['Lulus', true],
    [true, true],
    [1, true],
    ['TIDAK', false],
    ['gugur', false],
    [false, false],
    [null, null],
    ['tunda', null],
  ])('the gate %j is %j', (cell, state) => {
    const { eligible, failedGates, blockers } = score([cell, 50, 2])!;
    expect({ eligible, failed: failedGates.length > 0, pending: blockers.length > 0 }).toEqual({
      eligible: state === true,
      failed: state === false,
      pending: state === null,
    });
  });

  it('blank marks are an absent evaluator, "berhalangan" is a recused one, and neither is a zero', () => {
    const panel = (desk: CellValue[][]) => score(['ya', 50, 2], [['N', 'A', 80, null], ...desk])!.stages['DESK'];
    expect(panel([['N', 'B', null, null]])).toMatchObject({ exact: '80', sheets: 1 });
    expect(panel([['N', 'B', ' ', 'berhalangan']])).toMatchObject({ exact: '80', sheets: 1 });
    expect(panel([['N', 'B', '60,5', '']])).toMatchObject({ exact: '281/4', sheets: 2 });
  });

  it('the stage reached is taken from its column', () => {
    expect(score(['ya', 50, 2, 'ADM'], [])).toMatchObject({ stageReached: 'ADM' });
  });
});
