import { type Rule } from '../rule.js';
import { absenceWord } from './words.js';
import { type Entry, EVALUATOR_COLUMN, type Field, FIELD_TITLES, FIELDS, NOMINEE_COLUMN } from './entry.js';
import { filledRows, hasColumns, readHeadings } from './headings.js';
import { type CellValue, isBlank, type Spot, type Table, textOf } from './table.js';
import { type TableFaults } from './table-faults.js';
import { indicatorsOf } from './wide-tables.js';

const STAGE_COLUMN = { key: 'stage', titles: ['tahap', 'stage'] };
const CRITERION_COLUMN = { key: 'criterion', titles: ['kriteria', 'criterion'], required: true };
const VALUE_COLUMN = { key: 'value', titles: ['nilai', 'value'], required: true };
const COLUMNS = [
  NOMINEE_COLUMN,
  STAGE_COLUMN,
  { ...EVALUATOR_COLUMN, required: false },
  CRITERION_COLUMN,
  VALUE_COLUMN,
];

/** True for a table in long form: a row for every single value. */
export const isLong = (table: Table): boolean => hasColumns(table, COLUMNS);

interface Row {
  readonly nominee: string;
  readonly stage: string;
  readonly evaluator: string;
  readonly criterion: string;
  readonly value: CellValue;
  readonly spotOf: (key: string) => Spot;
}

/**
 * A table in long form. With an evaluator a row is a mark, or with `absen` or `berhalangan` for its value the absence of that
 * evaluator; without one it is a figure, a gate, a bonus, a penalty or the stage reached, as its criterion says.
 */
export function* longEntries(rule: Rule, table: Table, faults: TableFaults): Generator<Entry> {
  const headings = readHeadings(table, COLUMNS, faults);
  const findLeaf = leafFinder(rule);
  const started = new Set<string>();
  for (const { row, cell } of filledRows(table, headings, faults)) {
    const spotOf = (key: string) => ({ table, row, column: headings.get(key) ?? 0 });
    const [nominee, stage, evaluator, criterion] = ['id', 'stage', 'evaluator', 'criterion'].map((key) =>
      textOf(cell(key)),
    ) as [string, string, string, string];
    const given: Row = { nominee, stage, evaluator, criterion, value: cell('value'), spotOf };
    if (nominee === '') {
      faults.add(spotOf('id'), 'cell.blank');
      continue;
    }
    if (!started.has(nominee)) yield { kind: 'nominee', nominee, spot: spotOf('id') };
    started.add(nominee);
    yield* evaluator === '' ? nomineeEntry(rule, given, findLeaf, faults) : sheetEntry(rule, given, started, faults);
  }
}

type LeafFinder = (code: string) => ReturnType<typeof indicatorsOf>[number] | undefined;

function leafFinder(rule: Rule): LeafFinder {
  const byCode = new Map(indicatorsOf(rule).map((leaf) => [leaf.code, leaf]));
  return (code) => byCode.get(code);
}

function* nomineeEntry(rule: Rule, row: Row, findLeaf: LeafFinder, faults: TableFaults): Generator<Entry> {
  const { nominee, criterion, value, spotOf } = row;
  const spot = spotOf('value');
  const leaf = findLeaf(criterion);
  const field = leaf ? undefined : fieldNamed(criterion);
  if (leaf) yield { kind: 'figure', nominee, leaf, value, spot };
  else if (rule.gates.includes(criterion)) yield { kind: 'gate', nominee, code: criterion, value, spot };
  else if (!field) faults.add(spotOf('criterion'), 'entry.unknown-criterion', { value: JSON.stringify(criterion) });
  else if (!isBlank(value)) yield { kind: 'field', nominee, field, value, spot };
}

function fieldNamed(text: string): Field | undefined {
  const plain = text.toLowerCase().replace(/[\s_-]+/g, ' ');
  return FIELDS.find((field) => field === text || FIELD_TITLES[field].includes(plain));
}

function* sheetEntry(rule: Rule, row: Row, started: Set<string>, faults: TableFaults): Generator<Entry> {
  const { nominee, evaluator, criterion, value, spotOf } = row;
  const stage = rule.stages.find(({ code }) => code === row.stage);
  if (stage?.kind !== 'rubric') {
    faults.add(spotOf('stage'), 'stage.unknown', { value: JSON.stringify(row.stage) });
    return;
  }
  const key = JSON.stringify([nominee, stage.code, evaluator]);
  const state = absenceWord(value);
  if (!started.has(key))
    yield { kind: 'sheet', nominee, stage, evaluator, state: state ?? null, spot: spotOf('evaluator') };
  started.add(key);
  if (state !== undefined) return;
  const at = stage.leaves.findIndex(({ code }) => code === criterion);
  if (at < 0) faults.add(spotOf('criterion'), 'entry.unknown-criterion', { value: JSON.stringify(criterion) });
  else yield { kind: 'mark', nominee, stage, evaluator, criterion: at, value, spot: spotOf('value') };
}
