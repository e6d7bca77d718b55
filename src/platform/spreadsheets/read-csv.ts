import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';

import { type Table } from '../../core/scoring/tables/index.js';
import { csvOptions, delimiterOf, unescaped } from './csv-dialect.js';
import { FileError } from './file-error.js';
import { megabytes, type TableLimits } from './limits.js';
import { decodeUtf8 } from './text.js';

/** The table in the bytes of a CSV file; its separator is found out. Throws FileError. */
export function readCsv(file: string, bytes: Uint8Array, limits: TableLimits): Table {
  if (bytes.length > limits.bytes) throw new FileError('file.too-large', { max: megabytes(limits.bytes) });
  const text = decodeUtf8(bytes);
  if (text.trim() === '') throw new FileError('file.empty');
  const rows = parseRows(text, limits.rows);
  if (rows.length > limits.rows) throw new FileError('file.too-many-rows', { max: limits.rows });
  return { file, rows };
}

function parseRows(text: string, most: number): string[][] {
  try {
    const options = { ...csvOptions(delimiterOf(text.slice(0, 100_000))), to: most + 1 };
    return parse(text, options).map((row) => row.map(unescaped));
  } catch (error) {
    throw csvError(error);
  }
}

/** What csv-parse found, as a fault of the file. */
export function csvError(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const { lines } = error as { lines?: number };
  return new FileError('file.not-csv', { line: lines ?? '?' });
}
