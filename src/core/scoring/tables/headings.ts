import { isBlank, isDefect, type CellValue, type Table, textOf } from './table.js';
import { type TableFaults } from './table-faults.js';

/** A column that a table may have. */
export interface Column {
  /** What it is asked for by; for a criterion, indicator or gate its code. */
  readonly key: string;
  /** Headings it is found under besides its key, Indonesian first. */
  readonly titles?: readonly string[];
  readonly required?: boolean;
}

/** Headings of columns for people; they are never read. */
const DESCRIPTIVE =
  /^(nama|name|keterangan|catatan|notes?|label|unit|satuan|sumber|source|periode|period|provinsi|province|sektor|sector|zona|zone|x[-_].+)$/i;

/** Longest text that a spreadsheet keeps in a cell. */
const LONGEST_CELL = 32_767;
const SHORT_CELL = 1_000;

/**
 * The columns of a table by key, as positions from 0. Adds a fault for what is missing, unknown or there twice; where a list for
 * unknown headings is handed in, they are put there instead.
 */
export function readHeadings(
  table: Table,
  columns: readonly Column[],
  faults: TableFaults,
  unknown?: string[],
): Map<string, number> {
  const found = new Map<string, number>();
  (table.rows[0] ?? []).forEach((cell, at) => {
    const text = textOf(cell);
    const spot = { table, row: 0, column: at };
    if (isDefect(cell)) faults.add(spot, cell.defect, { value: cell.shown });
    if (text === '') return;
    const column = findColumn(text, columns);
    if (!column) {
      if (unknown) unknown.push(text);
      else if (!DESCRIPTIVE.test(text)) faults.add(spot, 'column.unknown', { name: text, allowed: listOf(columns) });
    } else if (found.has(column.key)) faults.add(spot, 'column.duplicate', { name: text });
    else found.set(column.key, at);
  });
  for (const { key, titles, required } of columns) {
    if (required && !found.has(key)) faults.add({ table, row: 0 }, 'column.missing', { name: titles?.[0] ?? key });
  }
  return found;
}

/** A code is meant before a title, and the exact spelling before any other. */
function findColumn(text: string, columns: readonly Column[]): Column | undefined {
  return (
    columns.find(({ key, titles }) => !titles && key === text) ??
    columns.find(({ key, titles }) => [key, ...(titles ?? [])].some((title) => plain(title) === plain(text)))
  );
}

const plain = (title: string): string => title.toLowerCase().replace(/[\s_-]+/g, ' ');

function listOf(columns: readonly Column[]): string {
  return columns.map(({ key, titles }) => titles?.[0] ?? key).join(', ');
}

/** True when some column of the table answers to each of the keys. */
export function hasColumns(table: Table, columns: readonly Column[]): boolean {
  const present = (table.rows[0] ?? []).map((cell) => findColumn(textOf(cell), columns)?.key);
  return columns.every(({ key, required }) => !required || present.includes(key));
}

/**
 * The rows below the headings that hold anything, with faults for what stands outside the columns or cannot be read. Where a table
 * holds one row of many, `number` is the number of that row.
 */
export function* filledRows(
  table: Table,
  headings: ReadonlyMap<string, number>,
  faults: TableFaults,
  number?: number,
): Generator<{ row: number; cell: (key: string) => CellValue }> {
  const read = new Set(headings.values());
  const width = table.rows[0]?.length ?? 0;
  for (let row = 1; row < table.rows.length; row += 1) {
    const cells = table.rows[row] ?? [];
    if (cells.every(isBlank)) continue;
    for (const [column, value] of cells.entries()) {
      // Most cells are short text under a heading that is read: nothing to check.
      if (typeof value === 'string' && value.length <= SHORT_CELL && read.has(column)) continue;
      checkCell(value, { table, row: number ?? row, column }, { isRead: read.has(column), width }, faults);
    }
    yield {
      row,
      cell: (key) => {
        const at = headings.get(key);
        const value = at === undefined ? null : (cells[at] ?? null);
        return isDefect(value) ? null : value;
      },
    };
  }
}

function checkCell(
  value: CellValue,
  spot: { table: Table; row: number; column: number },
  { isRead, width }: { isRead: boolean; width: number },
  faults: TableFaults,
): void {
  if (isBlank(value)) return;
  if (isRead) {
    if (isDefect(value)) faults.add(spot, value.defect, { value: value.shown });
    else if (typeof value === 'string' && value.length > LONGEST_CELL) {
      faults.add(spot, 'cell.too-long', { max: LONGEST_CELL });
    }
  } else if (spot.column >= width || textOf(spot.table.rows[0]?.[spot.column]) === '') {
    faults.add(spot, 'cell.without-heading');
  }
}
