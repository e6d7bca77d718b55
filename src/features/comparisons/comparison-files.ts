import { type FieldFault } from '../../core/errors.js';
import { compareClaims, readClaims, type ShadowComparison } from '../../core/scoring/comparison/index.js';
import { FAULT_MESSAGES, type Fault, type Rule } from '../../core/scoring/index.js';
import {
  type CellPlace,
  parseTables,
  readRuleFile,
  type Table,
  type TableFault,
  TableFaults,
} from '../../core/scoring/tables/index.js';
import { decodeUtf8, FileError, readCsv, readWorkbook, type TableLimits } from '../../platform/spreadsheets/index.js';
import { FAULT_PREFIX } from './comparisons.messages.js';

/** The three files of a shadow comparison, by the part of the form they came in. */
export const FILES = ['rule', 'marks', 'claimed'] as const;
export type ComparisonFiles = Readonly<Record<(typeof FILES)[number], Uint8Array>>;

/** What came of it: a comparison and the rule it was made by, or every fault of every file. */
export type CompareAnswer =
  | { readonly ok: true; readonly comparison: ShadowComparison; readonly rule: Pick<Rule, 'version' | 'hash'> }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** Files of a secretariat, not of a machine's owner: enough for every nominee of a province with a panel of nine. */
export const COMPARISON_LIMITS = {
  bytes: 10 * 1024 * 1024,
  unpackedBytes: 64 * 1024 * 1024,
  sheets: 40,
  rows: 100_000,
} as const satisfies TableLimits;

const ZIP = [0x50, 0x4b];

/** Reads the files and compares; pure but for the time it takes. */
export async function compareFiles(files: ComparisonFiles): Promise<CompareAnswer> {
  const rule = readRule(files.rule);
  const [marks, claimed] = [await readTables('marks', files.marks), await readTables('claimed', files.claimed)];
  const problem = rule.ok && marks.ok ? parseTables({ file: 'rule', value: rule.value.value }, marks.value) : null;
  const claims = rule.ok && claimed.ok ? readClaims(rule.value.rule, claimed.value) : null;
  if (problem?.ok && claims?.ok) {
    const { version, hash } = problem.value.rule;
    return { ok: true, comparison: compareClaims(problem.value, claims.value), rule: { version, hash } };
  }
  const faults = [rule, marks, claimed, problem, claims].flatMap((part) => (part && !part.ok ? part.faults : []));
  return { ok: false, faults: faults.map(toFieldFault) };
}

type Read<T> = { ok: true; value: T } | { ok: false; faults: TableFault[] };

function readRule(bytes: Uint8Array): ReturnType<typeof readRuleFile> {
  try {
    return readRuleFile({ file: 'rule', value: JSON.parse(decodeUtf8(bytes)) as unknown });
  } catch (error) {
    return refused('rule', error instanceof SyntaxError ? new FileError('file.not-json') : error);
  }
}

/** A workbook is known by its content, not by its name; anything else is read as CSV. */
async function readTables(file: string, bytes: Uint8Array): Promise<Read<Table[]>> {
  try {
    const isWorkbook = ZIP.every((byte, i) => bytes[i] === byte) || bytes[0] === 0xd0;
    const read = isWorkbook
      ? await readWorkbook(file, bytes, COMPARISON_LIMITS)
      : [readCsv(file, bytes, COMPARISON_LIMITS)];
    return { ok: true, value: read };
  } catch (error) {
    return refused(file, error);
  }
}

function refused(file: string, error: unknown): { ok: false; faults: TableFault[] } {
  if (!(error instanceof FileError)) throw error;
  const faults = new TableFaults();
  faults.add({ table: { file, rows: [] } }, error.code, error.params);
  return { ok: false, faults: faults.list() };
}

/** `marks/DESK/C7` for a cell, `rule/stages/0/weight` for a place in the rule. */
function toFieldFault(fault: TableFault): FieldFault {
  return { field: fieldOf(fault.cell, fault.path), code: FAULT_PREFIX + codeOf(fault), params: fault.params };
}

function fieldOf({ file, sheet, row, column }: CellPlace, path: string): string {
  if (file === 'rule') return `rule${path}`;
  const address = `${column ?? ''}${row ?? ''}`;
  return [file, sheet, address].filter((part) => part !== undefined && part !== '').join('/');
}

/** A fault that carries a certain parameter has a sentence, and so a code, of its own. */
function codeOf({ code, params }: Fault): string {
  const variant = Object.keys(params).find((name) => `${code}+${name}` in FAULT_MESSAGES);
  return variant === undefined ? code : `${code}.${variant}`;
}
