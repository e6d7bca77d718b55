/** What a cell holds: text, a number or truth value of a workbook, nothing, or something that no value can be read from. */
export type CellValue = string | number | boolean | null | CellDefect;

/** A cell with nothing to read; the parameters are those of the fault's sentence. */
export interface CellDefect {
  readonly defect: 'cell.formula-error' | 'cell.not-computed' | 'cell.date' | 'cell.percent' | 'cell.merged';
  readonly shown: string;
}

/** A sheet of a workbook, or a CSV file, as it came: the first row holds the headings. */
export interface Table {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** Name of the sheet; absent for a CSV file. */
  readonly sheet?: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** Where something stands in a file, as a person finds it again. */
export interface CellPlace {
  readonly file: string;
  readonly sheet?: string;
  /** Counted from 1, headings included. */
  readonly row?: number;
  /** Letters, as a spreadsheet shows them. */
  readonly column?: string;
  /** What stands above the cell. */
  readonly heading?: string;
}

/** A cell or a row of a table by its position, counted from 0; made into a `CellPlace` only for a fault. */
export interface Spot {
  readonly table: Table;
  readonly row?: number;
  readonly column?: number;
}

/** True for a cell without content; spaces are none. */
export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && !/\S/.test(value));
}

/** True for a cell from which no value can be read. */
export function isDefect(value: CellValue): value is CellDefect {
  return typeof value === 'object' && value !== null;
}

/** The cell as text without spaces around it; '' when blank or unreadable. */
export function textOf(value: CellValue | undefined): string {
  return value === undefined || value === null || isDefect(value) ? '' : String(value).trim();
}

/** What a table is called: its sheet, or its file without the ending. */
export function nameOf({ file, sheet }: Table): string {
  return sheet ?? file.replace(/\.[^.]*$/, '');
}

/** The place of a spot, for a person. */
export function placeOf({ table, row, column }: Spot): CellPlace {
  const heading = column === undefined ? '' : textOf(table.rows[0]?.[column]);
  return {
    file: table.file,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    ...(row === undefined ? {} : { row: row + 1 }),
    ...(column === undefined ? {} : { column: lettersOf(column) }),
    ...(heading === '' || row === 0 ? {} : { heading: heading.slice(0, 40) }),
  };
}

/** 0 is A, 25 is Z, 26 is AA. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
