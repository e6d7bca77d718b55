import { parseExact } from '../numbers.js';
import { type Fraction } from '../fraction.js';
import { type Rule } from '../rule.js';
import { DecimalReader } from '../tables/decimal-text.js';
import { type Column, filledRows, hasColumns, readHeadings } from '../tables/headings.js';
import { type CellValue, isBlank, type Spot, type Table, textOf } from '../tables/table.js';
import { type TablesParsed } from '../tables/table-problem.js';
import { TableFaults } from '../tables/table-faults.js';

/** A number as somebody published it: as many decimal places as they wrote. */
export interface ClaimedNumber {
  readonly text: string;
  readonly value: Fraction;
  readonly places: number;
}

/** What somebody says about a nominee; what they do not say is absent. */
export interface Claim {
  readonly nominee: string;
  /** Final, rank or the score of a stage, by `FINAL`, `RANK` or the code of the stage. */
  readonly numbers: ReadonlyMap<string, ClaimedNumber>;
}

export interface Claims {
  readonly claims: readonly Claim[];
  /** What was claimed of anybody, in the order of the columns. */
  readonly fields: readonly string[];
  /** Headings of columns that are not compared. */
  readonly ignored: readonly string[];
}

/** The fields of a claim that are no stages. */
export const FINAL = 'final';
export const RANK = 'rank';

const NOMINEE: Column = { key: 'id', titles: ['calon', 'nominee', 'id'], required: true };
const FINALS: Column = { key: FINAL, titles: ['nilai akhir', 'final', 'nilai', 'score'] };
const RANKS: Column = { key: RANK, titles: ['peringkat', 'rank'] };
const CANONICAL = /^-?(0|[1-9]\d{0,17})(\.\d{1,15})?$/;

/**
 * Reads a table of published results: a column of nominees and any of final, rank and the codes of the stages. The first table that has
 * them counts; other columns are named in the answer and left alone. Blank cells claim nothing.
 */
export function readClaims(rule: Rule, tables: readonly Table[]): TablesParsed<Claims> {
  const faults = new TableFaults();
  const columns = [...rule.stages.map(({ code }) => ({ key: code })), NOMINEE, FINALS, RANKS];
  const table = tables.find((t) => hasColumns(t, [NOMINEE])) ?? tables[0] ?? { file: '', rows: [] };
  const ignored: string[] = [];
  const headings = readHeadings(table, columns, faults, ignored);
  const fields = [...headings.keys()].filter((key) => key !== 'id');
  if (fields.length === 0) faults.add({ table, row: 0 }, 'column.missing', { name: 'nilai akhir' });
  const decimals = new DecimalReader();
  const claims: Claim[] = [];
  const named = new Set<string>();
  for (const { row, cell } of filledRows(table, headings, faults)) {
    const spotOf = (key: string): Spot => ({ table, row, column: headings.get(key) ?? 0 });
    const nominee = textOf(cell('id'));
    if (nominee === '') faults.add(spotOf('id'), 'cell.blank');
    else if (named.has(nominee)) faults.add(spotOf('id'), 'claim.duplicate', { name: nominee });
    named.add(nominee);
    const numbers = fields.flatMap((field) => {
      const number = readNumber(cell(field), spotOf(field), decimals, faults);
      return number ? [[field, number] as const] : [];
    });
    claims.push({ nominee, numbers: new Map(numbers) });
  }
  decimals.refuseDoubtful(faults);
  if (claims.length === 0 && !faults.any) faults.add({ table }, 'table.empty');
  return faults.any ? { ok: false, faults: faults.list() } : { ok: true, value: { claims, fields, ignored } };
}

function readNumber(
  cell: CellValue,
  spot: Spot,
  decimals: DecimalReader,
  faults: TableFaults,
): ClaimedNumber | undefined {
  if (isBlank(cell)) return undefined;
  const text = decimals.read(cell, spot);
  if (typeof text !== 'string' || !CANONICAL.test(text)) {
    faults.add(spot, 'number.malformed', { value: JSON.stringify(textOf(cell).slice(0, 40)) });
    return undefined;
  }
  return { text, value: parseExact(text), places: text.split('.')[1]?.length ?? 0 };
}
