import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { faultText, parseRule, scoreProblem, parseProblem } from '../../../../src/core/scoring/index.js';
import { type RegisterGroup, RegisterReader } from '../../../../src/core/scoring/register/index.js';
import { compileLinear } from '../../../../src/core/scoring/register/linear-plan.js';
import { type CellValue, placeText } from '../../../../src/core/scoring/tables/index.js';
import { ruleOf } from '../vectors.js';

type Json = Record<string, unknown>;

const RULE: Json = {
  stages: [
    {
      code: 'S',
      weight: '60',
      kind: 'indicators',
      items: [
        {
          code: 'A',
          weight: '70',
          items: [
            { code: 'goal', weight: '100/3', fn: 'goalpost', lo: '5', hi: '40' },
            { code: 'cost', weight: '200/3', fn: 'goalpost', lo: '0', hi: '12', dir: 'cost' },
          ],
        },
        {
          code: 'step',
          weight: '30',
          fn: 'step',
          steps: [
            ['0', '0'],
            ['2', '70'],
            ['3', '100'],
          ],
        },
      ],
    },
    {
      code: 'T',
      weight: '40',
      kind: 'indicators',
      items: [
        { code: 'target', weight: '40', fn: 'target', target: '70', cap: '110' },
        {
          code: 'line',
          weight: '20',
          fn: 'piecewise',
          knots: [
            ['0', '100'],
            ['5', '60'],
            ['30', '0'],
          ],
        },
        { code: 'log', weight: '20', fn: 'log_goalpost', lo: '1', hi: '50000' },
        { code: 'level', weight: '20', fn: 'levels', levels: { none: '0', '1': '50', yes: '100' } },
      ],
    },
  ],
  gates: ['G'],
  adjustments: { bonus_cap: '3' },
  ranking: { tie_break: ['T', 'A', 'goal', 'penalty'] },
};

const HEAD = ['calon', 'prov', 'G', 'goal', 'cost', 'step', 'target', 'line', 'log', 'level', 'bonus', 'penalti'];

function rankRegister(
  rule: Json,
  rows: readonly (readonly CellValue[])[],
  head: readonly CellValue[] = HEAD,
  by = ['prov'],
) {
  const reader = new RegisterReader(ruleOf(rule), 'r.csv', head, by);
  for (const row of rows) reader.add(row);
  reader.finish();
  return { groups: [...reader.ranking.ranked()], faults: reader.faults.list() };
}

/** The same rows as a scoring problem for each group, ranked by the engine. */
function rankByEngine(rule: Json, rows: readonly (readonly string[])[]): RegisterGroup[] {
  const names = [...new Set(rows.map((row) => row[1]!))].sort();
  return names.map((name) => {
    const nominees = rows.filter((row) => row[1] === name).map(nomineeOf);
    const parsed = parseProblem({ rule, nominees });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const { results } = scoreProblem(parsed.value);
    const lines = results.map(({ id, rank, status, final, decidedBy, stages }) => ({
      id,
      rank,
      status,
      final,
      decidedBy,
      stages: Object.values(stages).map(({ rounded }) => rounded),
    }));
    return { group: [name], lines };
  });
}

function nomineeOf([id, , gate, ...cells]: readonly string[]): Json {
  const codes = HEAD.slice(3, 10);
  const figure = (text: string) =>
    text === ''
      ? { state: 'missing' }
      : text === 'n/a'
        ? null
        : text === 'tunda'
          ? { state: 'pending' }
          : text.replace(',', '.');
  const points = (text: string) => (text === '' ? null : text.replace(',', '.'));
  return {
    id,
    gates: { G: gate === '' ? null : gate === 'ya' },
    indicators: Object.fromEntries(codes.map((code, i) => [code, figure(cells[i]!)])),
    bonus: points(cells[7]!),
    penalty: points(cells[8]!),
  };
}

const decimal = (most: number, places = 1) =>
  fc.integer({ min: 0, max: most * 10 ** places }).map((n) => (n / 10 ** places).toFixed(places).replace('.', ','));
const odd = fc.constantFrom('', 'n/a', 'tunda', '12,3456789', '-4', '999999999999');
const figure = (most: number, places?: number) =>
  fc.oneof({ weight: 12, arbitrary: decimal(most, places) }, { weight: 1, arbitrary: odd });
const row = fc.tuple(
  fc.constantFrom('Aceh', 'Bali'),
  fc.oneof({ weight: 8, arbitrary: fc.constant('ya') }, { weight: 1, arbitrary: fc.constantFrom('tidak', '') }),
  figure(50),
  figure(15),
  figure(5, 0),
  figure(100),
  figure(40),
  fc.oneof(fc.integer({ min: 1, max: 60_000 }).map(String), fc.constantFrom('', 'n/a')),
  fc.constantFrom('none', '1', 'yes', 'n/a'),
  fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: decimal(6) }),
  fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: decimal(6) }),
);
const registers = fc
  .array(row, { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map((cells, i) => [`N${String(i).padStart(2, '0')}`, ...cells]));

describe('a register', () => {
  it.each<[string, Json]>([
    ['on the published final', {}],
    ['on the exact final', { on: 'exact' }],
    ['densely', { method: 'dense_1223' }],
  ])('ranked %s row by row gives each group what the engine gives it', (_, terms) => {
    const rule = { ...RULE, ranking: { ...(RULE['ranking'] as Json), ...terms } };
    expect(compileLinear(ruleOf(rule))).not.toBeNull();
    fc.assert(
      fc.property(registers, (rows) => {
        expect(rankRegister(rule, rows)).toEqual({ groups: rankByEngine(rule, rows), faults: [] });
      }),
      { numRuns: 150 },
    );
  });

  it.each<[string, Json]>([
    ['rounds on the way', { rounding: { points: ['stage', 'final'] } }],
    ['is a geometric mean', { composite: 'geometric' }],
    ['publishes ten places', { rounding: { places: 10 } }],
  ])('under a rule that %s is computed the long way, with the same answer', (_, terms) => {
    const rule = { ...RULE, ...terms };
    expect(compileLinear(ruleOf(rule))).toBeNull();
    fc.assert(
      fc.property(registers, (rows) => {
        expect(rankRegister(rule, rows)).toEqual({ groups: rankByEngine(rule, rows), faults: [] });
      }),
      { numRuns: 20 },
    );
  });

  it('keeps a final within the bounds of the rule', () => {
    const rule = { ...RULE, adjustments: { clip: ['10', '50'] } };
    fc.assert(
      fc.property(registers, (rows) => {
        expect(rankRegister(rule, rows)).toEqual({ groups: rankByEngine(rule, rows), faults: [] });
      }),
      { numRuns: 20 },
    );
  });
});

describe('a faulty register', () => {
  const GOOD = ['N1', 'Aceh', 'ya', '10', '3', '2', '50', '7', '100', 'yes', '', ''];
  const told = (rows: readonly (readonly CellValue[])[], head?: readonly CellValue[], by?: string[]) =>
    rankRegister(RULE, rows, head, by).faults.map(
      (f) => `${placeText(f.cell, 'en')}: ${faultText(f, 'en')} [${f.code}]`,
    );
  const withCell = (column: number, value: CellValue): CellValue[] =>
    GOOD.map((cell, i) => (i === column ? value : cell));

  it('is told row by row, all at once', () => {
    expect(
      told([
        GOOD,
        GOOD,
        withCell(0, ''),
        [...withCell(3, 'banyak').with(0, 'N3')],
        [''],
        withCell(9, 'maybe').with(0, 'N4'),
        withCell(2, 'entah').with(0, 'N5'),
        withCell(1, ' ').with(0, 'N6'),
        withCell(11, '-1').with(0, 'N7'),
        [...GOOD.with(0, 'N8'), 'x'],
      ]),
    ).toEqual([
      'r.csv, row 3, column A (calon): the nominee "N1" appears more than once [nominee.duplicate]',
      'r.csv, row 4, column A (calon): is blank [cell.blank]',
      'r.csv, row 5, column D (goal): "banyak" is not a number in canonical form [number.malformed]',
      'r.csv, row 7, column J (level): "maybe" is not one of the levels 1, none, yes [level.unknown]',
      'r.csv, row 8, column C (G): is "entah"; true, false or null for pending [gate.malformed]',
      'r.csv, row 9, column B (prov): is blank [cell.blank]',
      'r.csv, row 10, column L (penalti): "-1" must be at least 0 [number.out-of-range]',
      'r.csv, row 11, column M: stands outside the columns that have a heading; perhaps a decimal comma was taken for a separator [cell.without-heading]',
    ]);
  });

  it('names columns that are missing, and a rule with panels', () => {
    expect(told([GOOD], HEAD.with(1, 'x-prov'))).toEqual([
      'r.csv, row 1: there is no column "prov" [column.missing]',
      expect.stringContaining('[cell.blank]'),
    ]);
    const panel = { stages: [{ code: 'DESK', weight: '100', kind: 'rubric', items: [{ code: 'D', weight: '100' }] }] };
    expect(rankRegister(panel, [['N', 'x']], ['calon', 'prov']).faults.map(({ code }) => code)).toContain(
      'register.panel',
    );
    expect(told([])).toEqual(['r.csv: has no row below the headings [table.empty]']);
  });

  it('a number that may be thousands is refused where decimals have the other mark', () => {
    const rows = [withCell(8, '1.234'), withCell(3, '10,5').with(0, 'N2')];
    expect(told(rows)).toEqual([expect.stringMatching(/row 2, column I \(log\): "1\.234" may mean thousands/)]);
  });
});

it('the plan of a rule with weights too fine for whole numbers is not made', () => {
  const items = ['1/3', '2/7', '8/21'].map((weight, i) => ({
    code: `K${i}`,
    weight: weight.replace(/^(\d+)/, (n) => `${Number(n) * 100}`),
    fn: 'goalpost',
    lo: '0',
    hi: `${10_007 + i * 2}/9973`,
  }));
  const parsed = parseRule({
    stages: [{ code: 'S', weight: '100', kind: 'indicators', items }],
    rounding: { places: 8 },
  });
  expect(parsed.ok && compileLinear(parsed.value)).toBeNull();
});
