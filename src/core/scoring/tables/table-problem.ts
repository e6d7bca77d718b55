import { type Fault, type Parsed } from '../faults.js';
import { type Problem } from '../problem.js';
import { parseProblem } from '../problem-parser.js';
import { parseRule } from '../rule-parser.js';
import { type Rule } from '../rule.js';
import { type Entry } from './entry.js';
import { isLong, longEntries } from './long-table.js';
import { NomineeBuilder } from './nominee-builder.js';
import { placeOf, type CellPlace, type Table } from './table.js';
import { type TableFault, TableFaults } from './table-faults.js';
import { indicatorsOf, wideEntries } from './wide-tables.js';

/** The answer of a reader of files: the value, or every fault with its cell. */
export type TablesParsed<T> = { ok: true; value: T } | { ok: false; faults: TableFault[] };

/** A rule as JSON and the name of the file it came from. */
export interface RuleFile {
  readonly file: string;
  /** The rule, or a scoring problem that holds it. */
  readonly value: unknown;
}

/**
 * Reads a scoring problem from a rule and tables of marks and figures (docs/guides/rank-a-workbook.md): the same checks as
 * `parseProblem`, every fault with its file, sheet, row and column. Never throws, whatever the tables.
 */
export function parseTables(ruleFile: RuleFile, tables: readonly Table[]): TablesParsed<Problem> {
  const parsed = readRuleFile(ruleFile);
  if (!parsed.ok) return parsed;
  const { rule, value } = parsed.value;
  const faults = new TableFaults();
  const builder = new NomineeBuilder(faults);
  for (const entry of entriesOf(rule, tables, faults)) builder.add(entry);
  const hasIndicators = indicatorsOf(rule).length > 0;
  const nominees = builder.finish({ gates: rule.gates, hasIndicators });
  const problem = parseProblem({ rule: value, nominees });
  if (nominees.length === 0 && !faults.any) faults.add({ table: firstOf(tables) }, 'table.empty');
  if (!problem.ok) placeFaults(problem, builder, entriesOf(rule, tables, new TableFaults()), faults);
  if (faults.any) return { ok: false, faults: faults.list() };
  return problem.ok ? problem : { ok: false, faults: [] };
}

/** Reads a rule, alone or inside a scoring problem; its faults are at JSON Pointers of the file. */
export function readRuleFile({ file, value }: RuleFile): TablesParsed<{ rule: Rule; value: unknown }> {
  const isProblem = typeof value === 'object' && value !== null && Object.hasOwn(value, 'rule');
  const given = isProblem ? (value as { rule: unknown }).rule : value;
  const parsed = parseRule(given);
  if (parsed.ok) return { ok: true, value: { rule: parsed.value, value: given } };
  const prefix = isProblem ? '/rule' : '';
  return {
    ok: false,
    faults: parsed.faults.map((fault) => ({ ...fault, path: prefix + fault.path, cell: { file } })),
  };
}

function entriesOf(rule: Rule, tables: readonly Table[], faults: TableFaults): Iterable<Entry> {
  const [only] = tables;
  if (only && tables.length === 1 && isLong(only)) return longEntries(rule, only, faults);
  return wideEntries(rule, tables, faults);
}

const firstOf = (tables: readonly Table[]): Table => ({ file: tables[0]?.file ?? '', rows: [] });

/** Gives the faults of the parser their cells: the entry that became the faulty value, or the nearest one above it. */
function placeFaults(
  { faults: found }: Extract<Parsed<Problem>, { ok: false }>,
  builder: NomineeBuilder,
  entries: Iterable<Entry>,
  faults: TableFaults,
): void {
  const wanted = new Set(found.flatMap(({ path }) => upwards(path)));
  const cells = new Map<string, CellPlace>();
  for (const entry of entries) {
    const pointer = builder.pointerOf(entry);
    if (pointer !== undefined && wanted.has(pointer) && !cells.has(pointer)) cells.set(pointer, placeOf(entry.spot));
  }
  for (const fault of found) faults.place(cellOf(fault, cells), fault);
}

function cellOf({ path }: Fault, cells: ReadonlyMap<string, CellPlace>): CellPlace {
  const near = upwards(path).find((pointer) => cells.has(pointer));
  const cell = near === undefined ? undefined : cells.get(near);
  if (!cell) return { file: '' };
  if (near === path) return cell;
  // What is missing altogether has no cell: its row is the place.
  const { file, sheet, row } = cell;
  return { file, ...(sheet === undefined ? {} : { sheet }), ...(row === undefined ? {} : { row }) };
}

/** A pointer and those above it, nearest first. */
function upwards(path: string): string[] {
  const steps = path.split('/').slice(1);
  return steps.map((_, i) => `/${steps.slice(0, steps.length - i).join('/')}`);
}
