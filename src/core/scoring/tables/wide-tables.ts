import { type Rule, type RubricStage } from '../rule.js';
import { type Entry, EVALUATOR_COLUMN, FIELD_TITLES, FIELDS, NOMINEE_COLUMN, STATE_COLUMN } from './entry.js';
import { type Column, filledRows, readHeadings } from './headings.js';
import { isBlank, nameOf, type Table, textOf } from './table.js';
import { type TableFaults } from './table-faults.js';

/** Names of the table that lists the nominees, Indonesian first. */
export const NOMINEES = ['Calon', 'Nominees'] as const;

/** Characters that no sheet may have in its name, and the most that it may have. */
const FORBIDDEN = /[[\]:*?/\\]/g;
const LONGEST_NAME = 31;

/** The name of the table of a stage: its code as far as a spreadsheet allows it. */
export function sheetNameOf({ code }: { code: string }): string {
  return code.replace(FORBIDDEN, '_').slice(0, LONGEST_NAME);
}

/**
 * A table of nominees (gates, figures, bonus, penalty, stage reached) and a table for each rubric stage (nominee, evaluator, a
 * column for each criterion). Tables by other names are left alone.
 */
export function* wideEntries(rule: Rule, tables: readonly Table[], faults: TableFaults): Generator<Entry> {
  const panels = rule.stages.filter((stage) => stage.kind === 'rubric');
  const [only] = tables;
  // A single CSV file under a rule without panels can only be the table of nominees, whatever its name.
  const isOnly = only && only.sheet === undefined && tables.length === 1 && panels.length === 0;
  const main = isOnly ? only : tableNamed(NOMINEES, tables, faults);
  if (main) yield* nomineeEntries(rule, main, faults);
  for (const stage of panels) {
    const table = tableNamed([sheetNameOf(stage)], tables, faults);
    if (table) yield* stageEntries(stage, table, faults);
  }
}

function tableNamed(names: readonly string[], tables: readonly Table[], faults: TableFaults): Table | undefined {
  const plain = names.map((name) => name.trim().toLowerCase());
  const found = tables.find((table) => plain.includes(nameOf(table).trim().toLowerCase()));
  const [first] = tables;
  if (!found && first) {
    const there = tables.map((table) => nameOf(table)).join(', ');
    const spot = { table: { file: first.file, rows: [] } };
    faults.add(spot, 'table.missing', { name: names[0] ?? '', found: there });
  }
  return found;
}

/** The columns that a table of nominees has under this rule. */
function nomineeColumns(rule: Rule): Column[] {
  const codes = [...rule.gates, ...indicatorsOf(rule).map(({ code }) => code)];
  return [
    ...codes.map((key) => ({ key, required: true })),
    NOMINEE_COLUMN,
    ...FIELDS.map((key) => ({ key, titles: FIELD_TITLES[key] })),
  ];
}

/** Every indicator of the rule, in the order of the document. */
export function indicatorsOf(rule: Rule) {
  return rule.stages.flatMap((stage) => stage.leaves).filter((leaf) => leaf.kind === 'indicator');
}

function* nomineeEntries(rule: Rule, table: Table, faults: TableFaults): Generator<Entry> {
  const headings = readHeadings(table, nomineeColumns(rule), faults);
  const leaves = indicatorsOf(rule);
  const spotOf = (row: number, key: string) => ({ table, row, column: headings.get(key) ?? 0 });
  const listed = new Set<string>();
  for (const { row, cell } of filledRows(table, headings, faults)) {
    const nominee = textOf(cell('id'));
    if (nominee === '') {
      faults.add(spotOf(row, 'id'), 'cell.blank');
      continue;
    }
    yield { kind: 'nominee', nominee, spot: spotOf(row, 'id') };
    if (listed.has(nominee)) continue;
    listed.add(nominee);
    for (const code of rule.gates) {
      if (headings.has(code)) yield { kind: 'gate', nominee, code, value: cell(code), spot: spotOf(row, code) };
    }
    for (const leaf of leaves) {
      const { code } = leaf;
      if (headings.has(code)) yield { kind: 'figure', nominee, leaf, value: cell(code), spot: spotOf(row, code) };
    }
    for (const field of FIELDS) {
      const value = cell(field);
      if (!isBlank(value)) yield { kind: 'field', nominee, field, value, spot: spotOf(row, field) };
    }
  }
}

/** The columns that the table of a stage has. */
function stageColumns(stage: RubricStage): Column[] {
  const criteria = stage.leaves.map(({ code }) => ({ key: code, required: true }));
  return [...criteria, NOMINEE_COLUMN, EVALUATOR_COLUMN, STATE_COLUMN];
}

function* stageEntries(stage: RubricStage, table: Table, faults: TableFaults): Generator<Entry> {
  const headings = readHeadings(table, stageColumns(stage), faults);
  const spotOf = (row: number, key: string) => ({ table, row, column: headings.get(key) ?? 0 });
  const given = new Set<string>();
  for (const { row, cell } of filledRows(table, headings, faults)) {
    const [nominee, evaluator] = [textOf(cell('id')), textOf(cell('evaluator'))];
    for (const [key, text] of [
      ['id', nominee],
      ['evaluator', evaluator],
    ] as const) {
      if (text === '' && headings.has(key)) faults.add(spotOf(row, key), 'cell.blank');
    }
    if (nominee === '' || evaluator === '') continue;
    yield { kind: 'sheet', nominee, stage, evaluator, state: cell('state'), spot: spotOf(row, 'evaluator') };
    const key = JSON.stringify([nominee, evaluator]);
    if (given.has(key)) continue;
    given.add(key);
    for (const [criterion, { code }] of stage.leaves.entries()) {
      if (!headings.has(code)) continue;
      yield { kind: 'mark', nominee, stage, evaluator, criterion, value: cell(code), spot: spotOf(row, code) };
    }
  }
}
