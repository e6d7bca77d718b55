import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  compareClaims,
  comparisonTables,
  HYPOTHESIS_MESSAGES,
  readClaims,
} from '../../../../src/core/scoring/comparison/index.js';
import { HYPOTHESES } from '../../../../src/core/scoring/comparison/hypotheses.js';
import { type Standing } from '../../../../src/core/scoring/comparison/standing-table.js';
import { fixedText, type Problem, scoreProblem } from '../../../../src/core/scoring/index.js';
import {
  type CellValue,
  outcomeTable,
  type Table,
  type WrittenCell,
} from '../../../../src/core/scoring/tables/index.js';
import { problems } from '../arbitrary.js';
import { rubricRule } from '../builders.js';
import { problemOf, vector } from '../vectors.js';

const award = problemOf((vector('25-end-to-end-award') as { input: unknown }).input);

const asRead = (cell: WrittenCell): CellValue => (typeof cell === 'object' && cell !== null ? cell.decimal : cell);
const tableOf = (rows: readonly (readonly CellValue[])[]): Table => ({ file: 'hasil.csv', rows });

/** The published table of a problem, as it reads back. */
function publishedTable(problem: Problem): CellValue[][] {
  return outcomeTable(scoreProblem(problem)).rows.map((row) => row.map(asRead));
}

function compareWith(problem: Problem, rows: readonly (readonly CellValue[])[]) {
  const claims = readClaims(problem.rule, [tableOf(rows)]);
  if (!claims.ok) throw new Error(JSON.stringify(claims.faults));
  return compareClaims(problem, claims.value);
}

/** What somebody publishes who computes that way. */
function claimedBy(problem: Problem, standing: Standing): CellValue[][] {
  const codes = problem.rule.stages.map(({ code }) => code);
  const { places } = problem.rule.rounding;
  const cell = (id: string, field: string, digits = places): CellValue => {
    const number = standing.get(id)?.get(field);
    return number ? fixedText(number.published, digits) : null;
  };
  return [
    ['calon', 'nilai akhir', 'peringkat', ...codes],
    ...[...standing.keys()].map((id) => [
      id,
      cell(id, 'final'),
      cell(id, 'rank', 0),
      ...codes.map((code) => cell(id, code)),
    ]),
  ];
}

describe('a shadow comparison', () => {
  it('of what was computed with itself agrees in every number', () => {
    fc.assert(
      fc.property(problems(), (given) => {
        const problem = problemOf(given);
        expect(compareWith(problem, publishedTable(problem))).toMatchObject({
          agrees: true,
          differences: [],
          explanations: [],
        });
      }),
      { numRuns: 30 },
    );
  });

  it('names every number that differs, nominees that one side does not know, and columns that it left alone', () => {
    expect(
      compareWith(award, [
        ['Peringkat', 'Calon', 'Nilai akhir', 'INT', 'Paraf'],
        ['1', 'PROV-03', '79.63', '82.775', 'x'],
        ['3', 'PROV-07', '77.5', null, null],
        [null, 'PROV-05', null, '90', null],
        [9, 'PROV-99', 12, null, null],
      ]),
    ).toEqual({
      agrees: false,
      nominees: 3,
      compared: 6,
      differences: [
        {
          nominee: 'PROV-03',
          field: 'INT',
          kind: 'rounding',
          claimed: '82.775',
          computed: '82.78',
          exact: '3311/40',
          delta: '-1/200',
        },
        { nominee: 'PROV-07', field: 'rank', kind: 'different', claimed: '3', computed: '2', exact: null, delta: '1' },
        {
          nominee: 'PROV-07',
          field: 'final',
          kind: 'rounding',
          claimed: '77.5',
          computed: '77.53',
          exact: '542691/7000',
          delta: '-3/100',
        },
        {
          nominee: 'PROV-05',
          field: 'INT',
          kind: 'different',
          claimed: '90',
          computed: '81.72',
          exact: '2043/25',
          delta: '207/25',
        },
      ],
      unclaimed: expect.arrayContaining(['PROV-01', 'PROV-02', 'PROV-04', 'PROV-06', 'PROV-08', 'PROV-09']),
      unmarked: ['PROV-99'],
      fields: ['rank', 'final', 'INT'],
      ignored: ['Paraf'],
      explanations: [],
    });
  });

  it('takes the doubles of a workbook for the numbers that they show', () => {
    const rows = scoreProblem(award).results.map((r): CellValue[] => [
      r.id,
      Number(r.finalExact?.split('/').reduce((a, b) => String(Number(a) / Number(b)))),
    ]);
    expect(compareWith(award, [['calon', 'final'], ...rows])).toMatchObject({ agrees: true });
  });

  it('says that a nominee who failed a gate has no rank', () => {
    const { differences } = compareWith(award, [
      ['calon', 'peringkat'],
      ['PROV-05', 1],
    ]);
    expect(differences).toEqual([
      { nominee: 'PROV-05', field: 'rank', kind: 'different', claimed: '1', computed: null, exact: null, delta: null },
    ]);
  });

  it('explains a panel in which absent evaluators counted as zero', () => {
    const problem = problemOf({
      rule: rubricRule([{ code: 'D', weight: '100' }]),
      nominees: [
        { id: 'A', DESK: { x: [90], y: [80], z: null } },
        { id: 'B', DESK: { x: [60], y: [66], z: [60] } },
      ],
    });
    expect(
      compareWith(problem, [
        ['calon', 'final', 'rank'],
        ['A', '56.67', 2],
        ['B', '62', 1],
      ]).explanations,
    ).toEqual(['absent.zero']);
  });

  it('explains rounding in floating point: 1.005 is 1.00 there', () => {
    const problem = problemOf({
      rule: rubricRule([{ code: 'D', weight: '100' }]),
      nominees: [{ id: 'A', DESK: { x: ['1.01'], y: ['1'] } }],
    });
    expect(
      compareWith(problem, [
        ['calon', 'final'],
        ['A', '1.01'],
      ]).agrees,
    ).toBe(true);
    expect(
      compareWith(problem, [
        ['calon', 'final'],
        ['A', '1.00'],
      ]).explanations,
    ).toEqual(expect.arrayContaining(['float.to-fixed', 'rounding.truncated', 'rounding.half-even']));
  });

  it.each(HYPOTHESES.map(({ code, stand }) => [code, stand] as const))(
    'results computed by %s are equal or are explained by it',
    (code, stand) => {
      fc.assert(
        fc.property(problems(), (given) => {
          const problem = problemOf(given);
          const { differences, unclaimed, explanations } = compareWith(problem, claimedBy(problem, stand(problem)));
          const isDifferent = differences.some(({ kind }) => kind === 'different');
          expect(unclaimed).toEqual([]);
          expect(isDifferent ? explanations : [code]).toContain(code);
        }),
        { numRuns: 15 },
      );
    },
  );

  it('every explanation is told in both languages', () => {
    expect(Object.keys(HYPOTHESIS_MESSAGES).sort()).toEqual(HYPOTHESES.map(({ code }) => code).sort());
  });

  it('is written as a table of differences and a summary', () => {
    const [differences, summary] = comparisonTables(
      compareWith(award, [
        ['calon', 'final'],
        ['PROV-03', '79.62'],
      ]),
    );
    expect(differences?.rows.slice(0, 3)).toEqual([
      ['calon', 'butir', 'jenis', 'menurut hasil', 'menurut aturan', 'selisih (eksak)', 'nilai (eksak)'],
      ['PROV-03', 'final', 'berbeda', { decimal: '79.62' }, { decimal: '79.63' }, '-1/100', '637/8'],
      ['PROV-07', null, 'tidak ada di hasil'],
    ]);
    expect(summary?.rows.slice(1, 5)).toEqual([
      ['hasil sama', 'tidak'],
      ['calon yang dibandingkan', 1],
      ['angka yang dibandingkan', 1],
      ['angka yang berbeda', 1],
    ]);
  });
});

describe('a faulty table of results', () => {
  const faults = (rows: readonly (readonly CellValue[])[]): string[] => {
    const claims = readClaims(award.rule, [tableOf(rows)]);
    return claims.ok ? [] : claims.faults.map(({ code, cell }) => `${code} ${cell.row ?? ''}${cell.column ?? ''}`);
  };

  it.each<[string, CellValue[][], string[]]>([
    [
      'nothing to compare',
      [
        ['calon', 'Paraf'],
        ['PROV-01', 'x'],
      ],
      ['column.missing 1'],
    ],
    ['no nominees', [['nilai akhir'], [70]], ['column.missing 1', 'cell.blank 2A']],
    ['no rows', [['calon', 'final']], ['table.empty ']],
    [
      'a nominee twice',
      [
        ['calon', 'final'],
        ['A', 1],
        ['A', 2],
      ],
      ['claim.duplicate 3A'],
    ],
    [
      'words for numbers',
      [
        ['calon', 'final'],
        ['A', 'tujuh'],
        ['B', '1e3'],
        ['C', 'NaN'],
      ],
      ['number.malformed 2B', 'number.malformed 3B', 'number.malformed 4B'],
    ],
    [
      '200 digits',
      [
        ['calon', 'final'],
        ['A', '9'.repeat(200)],
      ],
      ['number.malformed 2B'],
    ],
    [
      'a failed formula',
      [
        ['calon', 'final'],
        ['A', { defect: 'cell.formula-error', shown: '#REF!' }],
      ],
      ['cell.formula-error 2B'],
    ],
  ])('with %s is refused at its place', (_, rows, expected) => {
    expect(faults(rows)).toEqual(expected);
  });
});
