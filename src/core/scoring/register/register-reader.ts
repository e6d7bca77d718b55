import { type Rule } from '../rule.js';
import { DecimalReader } from '../tables/decimal-text.js';
import { FIELD_TITLES, NOMINEE_COLUMN } from '../tables/entry.js';
import { type Column, filledRows, readHeadings } from '../tables/headings.js';
import { type CellValue, textOf } from '../tables/table.js';
import { TableFaults } from '../tables/table-faults.js';
import { indicatorsOf } from '../tables/wide-tables.js';
import { RegisterRanking } from './register-ranking.js';
import { RegisterScorer } from './register-scorer.js';

/**
 * Reads a register row by row (an employer a row, a column for each figure and gate, and those it is grouped by), scores each row
 * at once and keeps its numbers only. Faults stand in `faults`, with their rows.
 */
export class RegisterReader {
  readonly faults = new TableFaults();
  readonly ranking: RegisterRanking;
  private readonly decimals = new DecimalReader();
  private readonly scorer: RegisterScorer;
  private readonly seen = new Set<string>();
  private readonly headings: ReadonlyMap<string, number>;
  private row = 0;

  constructor(
    rule: Rule,
    private readonly file: string,
    private readonly head: readonly CellValue[],
    private readonly by: readonly string[],
  ) {
    this.scorer = new RegisterScorer(rule, this.decimals, this.faults);
    this.ranking = new RegisterRanking(rule);
    const table = { file, rows: [head] };
    for (const { code, kind } of rule.stages) {
      if (kind === 'rubric') this.faults.add({ table }, 'register.panel', { stage: code });
    }
    this.headings = readHeadings(table, registerColumns(rule, by), this.faults);
  }

  /** The next row below the headings. */
  add(cells: readonly CellValue[]): void {
    this.row += 1;
    // Only this row is kept, under its number: a fault is placed by it.
    const table = { file: this.file, rows: [this.head, cells] };
    for (const { cell } of filledRows(table, this.headings, this.faults, this.row)) {
      const spotOf = (key: string) => ({ table, row: this.row, column: this.headings.get(key) ?? 0 });
      const id = textOf(cell('id'));
      if (id === '') this.faults.add(spotOf('id'), 'cell.blank');
      else if (this.seen.has(id)) this.faults.add(spotOf('id'), 'nominee.duplicate', { name: id });
      this.seen.add(id);
      const group = this.by.map((name) => textOf(cell(groupKey(name))));
      this.by.forEach((name, i) => {
        if (group[i] === '') this.faults.add(spotOf(groupKey(name)), 'cell.blank');
      });
      const score = this.scorer.score({ id: id === '' ? '?' : id, cell, spotOf });
      if (score) this.ranking.add(id, group, score);
    }
  }

  /** To be called after the last row. */
  finish(): void {
    this.decimals.refuseDoubtful(this.faults);
    if (this.row === 0) this.faults.add({ table: { file: this.file, rows: [] } }, 'table.empty');
  }
}

const groupKey = (name: string): string => `by ${name}`;

/** The columns of a register under a rule, grouped by the headings named. */
function registerColumns(rule: Rule, by: readonly string[]): Column[] {
  const codes = [...rule.gates, ...indicatorsOf(rule).map(({ code }) => code)];
  return [
    ...codes.map((key) => ({ key, required: true })),
    NOMINEE_COLUMN,
    { key: 'bonus', titles: FIELD_TITLES.bonus },
    { key: 'penalty', titles: FIELD_TITLES.penalty },
    ...by.map((name) => ({ key: groupKey(name), titles: [name], required: true })),
  ];
}
