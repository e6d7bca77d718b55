import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

import { type Fault, parseProblem, type Problem } from '../core/scoring/index.js';
import {
  type CellPlace,
  parseTables,
  type RuleFile,
  type Table,
  type TableFault,
  TableFaults,
  type TablesParsed,
} from '../core/scoring/tables/index.js';
import { decodeUtf8, FILE_LIMITS, FileError, readCsv, readWorkbook } from '../platform/spreadsheets/index.js';

/** Faults of the files that a command was given. */
export class BadFiles extends Error {
  constructor(readonly faults: readonly TableFault[]) {
    super('bad files');
  }
}

/** Reads a scoring problem: JSON, or with a rule file a workbook, a CSV file or a folder of CSV files. Throws BadFiles. */
export async function readProblemFile(path: string, rulePath: string | undefined): Promise<Problem> {
  if (rulePath === undefined) return readJsonProblem(path);
  const [rule, tables] = await Promise.all([readRule(rulePath), readTables(path)]);
  return valueOf(parseTables(rule, tables));
}

/** A rule file as JSON. Throws BadFiles when it is none. */
export async function readRule(path: string): Promise<RuleFile> {
  return { file: basename(path), value: await readJson(path) };
}

/** The value of a parser's answer. Throws BadFiles with its faults. */
export function valueOf<T>(parsed: TablesParsed<T>): T {
  if (!parsed.ok) throw new BadFiles(parsed.faults);
  return parsed.value;
}

async function readJsonProblem(path: string): Promise<Problem> {
  const parsed = parseProblem(await readJson(path));
  if (parsed.ok) return parsed.value;
  // A scoring problem is one file, so its name would say nothing.
  throw new BadFiles(parsed.faults.map((fault: Fault) => ({ ...fault, cell: { file: '' } })));
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(decodeUtf8(await readFile(path))) as unknown;
  } catch (error) {
    throw fileFault({ file: path }, error);
  }
}

/** The tables of a workbook, of a CSV file, or of every CSV file of a folder. Throws BadFiles. */
export async function readTables(path: string): Promise<Table[]> {
  try {
    if (!(await stat(path)).isDirectory()) return await readOne(path);
    const names = (await readdir(path)).filter((name) => extname(name).toLowerCase() === '.csv').sort();
    if (names.length === 0) throw new FileError('file.empty');
    return (await Promise.all(names.map((name) => readOne(join(path, name))))).flat();
  } catch (error) {
    if (error instanceof BadFiles) throw error;
    throw fileFault({ file: path }, error);
  }
}

async function readOne(path: string): Promise<Table[]> {
  const file = basename(path);
  try {
    const { size } = await stat(path);
    if (size > FILE_LIMITS.bytes) throw new FileError('file.too-large', { max: FILE_LIMITS.bytes / 1024 / 1024 });
    const ending = extname(path).toLowerCase();
    if (ending === '.csv') return [readCsv(file, await readFile(path), FILE_LIMITS)];
    if (ending === '.xlsx' || ending === '.xlsm') return await readWorkbook(file, await readFile(path), FILE_LIMITS);
    throw new FileError(ending === '.xls' ? 'file.old-workbook' : 'file.unknown-kind');
  } catch (error) {
    throw fileFault({ file: path }, error);
  }
}

/** What went wrong with a file, as a fault; anything but a fault of the file or of reading it goes on as it is. */
export function fileFault({ file }: CellPlace, error: unknown): unknown {
  if (error instanceof BadFiles) return error;
  const isSystem = error instanceof Error && ('code' in error || error instanceof SyntaxError);
  if (!isSystem) return error;
  const faults = new TableFaults();
  const spot = { table: { file, rows: [] } };
  if (error instanceof FileError) faults.add(spot, error.code, error.params);
  else faults.add(spot, 'file.unreadable', { reason: error.message });
  return new BadFiles(faults.list());
}
