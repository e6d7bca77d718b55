import { type CellValue, type Table } from '../../../../src/core/scoring/tables/index.js';

type Sheets = Record<string, (number | string)[] | null | { state: string }>;

/** A nominee of a scoring problem as JSON has it. */
type RawNominee = Record<string, unknown> & { id: string };

interface RawItem {
  readonly code: string;
  readonly items?: readonly RawItem[];
}

interface RawRule {
  readonly gates?: readonly string[];
  readonly stages: readonly { code: string; kind?: string; items: readonly RawItem[] }[];
}

/** A scoring problem as JSON, as tables are made from it. */
export interface RawTables {
  readonly rule: unknown;
  readonly nominees: readonly unknown[];
}

const leaves = (items: readonly RawItem[]): string[] =>
  items.flatMap((item) => (item.items ? leaves(item.items) : [item.code]));

const figure = (value: unknown): CellValue => {
  if (value === null) return 'n/a';
  return typeof value === 'object'
    ? { missing: '', pending: 'tunda' }[(value as { state: 'missing' }).state]
    : (value as string);
};
const gate = (value: unknown): CellValue => (value === null ? null : value ? 'ya' : 'tidak');
const isState = (sheet: Sheets[string] | undefined): sheet is { state: string } =>
  typeof sheet === 'object' && sheet !== null && 'state' in sheet;

/** The problem as a table of nominees and a table for each rubric stage, as a secretariat keeps it. */
export function wideTables(problem: RawTables, file = 'nilai.xlsx'): Table[] {
  const rule = problem.rule as RawRule;
  const nominees = problem.nominees as RawNominee[];
  const gates = rule.gates ?? [];
  const codes = rule.stages.flatMap(({ kind, items }) => (kind === 'indicators' ? leaves(items) : []));
  const main = nominees.map((n): CellValue[] => {
    const [passed, figures] = [n['gates'] ?? {}, n['indicators'] ?? {}] as Record<string, unknown>[];
    return [
      n.id,
      ...gates.map((code) => gate(passed![code])),
      ...codes.map((code) => figure(figures![code])),
      (n['bonus'] ?? null) as CellValue,
      (n['penalty'] ?? null) as CellValue,
    ];
  });
  const stages = rule.stages.filter(({ kind }) => kind === 'rubric');
  return [
    { file, sheet: 'Calon', rows: [['calon', ...gates, ...codes, 'bonus', 'penalti'], ...main] },
    ...stages.map(({ code, items }) => ({
      file,
      sheet: code,
      rows: [
        ['calon', 'penilai', ...leaves(items), 'keadaan'],
        ...nominees.flatMap((n) => sheetRows(n, code, leaves(items))),
      ],
    })),
  ];
}

function sheetRows(nominee: RawNominee, stage: string, criteria: string[]): CellValue[][] {
  const sheets = Object.entries((nominee[stage] ?? {}) as Sheets);
  return sheets.map(([evaluator, sheet]) => {
    const marks = Array.isArray(sheet) ? sheet : criteria.map(() => null);
    return [nominee.id, evaluator, ...marks, isState(sheet) ? sheet.state : null];
  });
}

/** The problem as one table in long form: a row for each value. */
export function longTable(problem: RawTables, file = 'nilai.csv'): Table {
  const rule = problem.rule as RawRule;
  const rows = (problem.nominees as RawNominee[]).flatMap((n): CellValue[][] => [
    ...Object.entries(n['gates'] ?? {}).map(([code, state]) => [n.id, '', '', code, gate(state)]),
    ...Object.entries(n['indicators'] ?? {}).map(([code, value]) => [n.id, 'ADM', '', code, figure(value)]),
    ...['bonus', 'penalty'].flatMap((field) =>
      n[field] === undefined ? [] : [[n.id, '', '', field, n[field] as string]],
    ),
    ...rule.stages.filter(({ kind }) => kind === 'rubric').flatMap((stage) => longSheets(n, stage)),
  ]);
  return { file, rows: [['calon', 'tahap', 'penilai', 'kriteria', 'nilai'], ...rows] };
}

function longSheets(nominee: RawNominee, { code, items }: RawRule['stages'][number]): CellValue[][] {
  return Object.entries((nominee[code] ?? {}) as Sheets).flatMap(([evaluator, sheet]): CellValue[][] => {
    if (!Array.isArray(sheet)) return [[nominee.id, code, evaluator, '', isState(sheet) ? sheet.state : 'absen']];
    return leaves(items).map((criterion, i) => [nominee.id, code, evaluator, criterion, sheet[i] ?? null]);
  });
}
