import { type Cell, type CellValue as RawValue, type MergeRange, type Sheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';

import { type CellValue, lettersOf, type Table } from '../../core/scoring/tables/index.js';
import { FileError } from './file-error.js';
import { megabytes, type TableLimits } from './limits.js';
import { guardZip } from './zip-guard.js';

const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The sheets of an XLSX workbook as tables. Formulas give the value that was computed last; what has none, a date, a percentage or a
 * merged cell is left in its cell as a defect. Throws FileError for what is no workbook or would be too much once unpacked.
 */
export async function readWorkbook(file: string, bytes: Uint8Array, limits: TableLimits): Promise<Table[]> {
  if (bytes.length > limits.bytes) throw new FileError('file.too-large', { max: megabytes(limits.bytes) });
  if (bytes.length === 0) throw new FileError('file.empty');
  if (OLD_WORKBOOK.every((byte, i) => bytes[i] === byte)) throw new FileError('file.old-workbook');
  const sheets = await readSheets(bytes, { ...limits, sheets: Math.min(guardZip(bytes, limits), limits.sheets) });
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows > limits.rows) throw new FileError('file.too-many-rows', { max: limits.rows });
  return sheets.map((sheet) => ({ file, sheet: sheet.name, rows: rowsOf(sheet) }));
}

async function readSheets(bytes: Uint8Array, limits: TableLimits): Promise<Sheet[]> {
  let named = 0;
  // Asked before each sheet is unpacked: a workbook that names one big sheet a thousand times stops here.
  const isWanted = (): boolean => {
    named += 1;
    return named <= limits.sheets;
  };
  const { sheets } = await readXlsx(bytes, { readStyles: true, sheets: isWanted, maxRows: limits.rows + 1 }).catch(
    () => {
      // Whatever the reader stumbled over: the file is damaged, or no workbook.
      throw new FileError('file.not-workbook');
    },
  );
  if (named > limits.sheets) throw new FileError('file.too-many-sheets', { max: limits.sheets });
  return sheets;
}

function rowsOf({ rows, cells, merges = [] }: Sheet): CellValue[][] {
  const read = rows.map((row, r) => row.map((value, c) => cellOf(value, cells?.get(`${r},${c}`))));
  for (const merge of merges) markMerged(read, merge);
  return read;
}

function cellOf(value: RawValue, details: Cell | undefined): CellValue {
  if (details?.type === 'error') return { defect: 'cell.formula-error', shown: shown(value) };
  if (details?.formula !== undefined && value === null) return { defect: 'cell.not-computed', shown: '' };
  if (value instanceof Date) return { defect: 'cell.date', shown: dayOf(value) };
  if (typeof value === 'number' && details?.style?.numFmt?.replace(/"[^"]*"|\\./g, '').includes('%')) {
    return { defect: 'cell.percent', shown: `${Number((value * 100).toPrecision(15))}%` };
  }
  return value;
}

const shown = (value: RawValue): string => (typeof value === 'string' ? value : String(value)).slice(0, 40);

function dayOf(value: Date): string {
  return Number.isNaN(value.getTime()) ? '?' : value.toISOString().slice(0, 10);
}

/** Every cell of a merged range but the blank ones in rows without content: there it decorates. */
function markMerged(rows: CellValue[][], { startRow, startCol, endRow, endCol }: MergeRange): void {
  const range = `${lettersOf(startCol)}${startRow + 1}:${lettersOf(endCol)}${endRow + 1}`;
  for (let r = startRow; r <= Math.min(endRow, rows.length - 1); r += 1) {
    const row = rows[r];
    for (let c = startCol; row && c <= Math.min(endCol, row.length - 1); c += 1) {
      row[c] = { defect: 'cell.merged', shown: range };
    }
  }
}
