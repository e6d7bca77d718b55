import { type Cell, type CellValue, type DataValidation, type WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';

import { lettersOf, type WrittenCell, type WrittenTable } from '../../core/scoring/tables/index.js';

/** Rows that a list of allowed values reaches down to. */
const VALIDATED_ROWS = 5_000;

/** Tables as the sheets of an XLSX workbook: bold headings that stay in view, numbers as numbers, text never as a formula. */
export async function writeWorkbook(tables: readonly WrittenTable[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: tables.map(sheetOf) });
}

function sheetOf({ name, rows, places = 2, widths = [], allowed = [] }: WrittenTable): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const numFmt = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (r === 0) cells.set(`${r},${c}`, { style: { font: { bold: true } } });
      else if (typeof cell === 'object' && cell !== null) cells.set(`${r},${c}`, { style: { numFmt } });
    });
  });
  return {
    name,
    rows: rows.map((row) => row.map(valueOf)),
    cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1 },
    dataValidations: allowed.map(validationOf),
  };
}

/** A double keeps the 15 digits that a spreadsheet shows; the exact value stands beside it as text. */
function valueOf(cell: WrittenCell): CellValue {
  return typeof cell === 'object' && cell !== null ? Number(cell.decimal) : cell;
}

function validationOf({ column, values }: NonNullable<WrittenTable['allowed']>[number]): DataValidation {
  const letters = lettersOf(column);
  const range = `${letters}2:${letters}${VALIDATED_ROWS}`;
  const common = { range, allowBlank: true, showErrorMessage: true };
  if ('words' in values) return { type: 'list', values: [...values.words], ...common };
  const { from, to } = values;
  return { type: 'decimal', operator: 'between', formula1: String(from), formula2: String(to), ...common };
}
