import { type Options } from 'csv-stringify';
import { stringify } from 'csv-stringify/sync';

import { type WrittenCell, type WrittenTable } from '../../core/scoring/tables/index.js';

/** How tables are written as CSV: text that a spreadsheet would run as a formula is escaped, numbers stay numbers. */
const CSV_OUTPUT: Options = {
  escape_formulas: true,
  cast: { object: (value) => plainNumber((value as { decimal: string }).decimal) },
};

/** A table as CSV (RFC 4180, comma and decimal point, UTF-8). */
export function writeCsv({ rows }: Pick<WrittenTable, 'rows'>): string {
  return stringify(rows as WrittenCell[][], CSV_OUTPUT);
}

/** The minus of a decimal begins no formula. Only then are there options of its own: they cost as much as ten cells. */
const plainNumber = (value: string) => (value.startsWith('-') ? { value, escape_formulas: false } : value);
