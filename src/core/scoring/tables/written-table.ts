/** A cell to be written: text, a count, a decimal that must become a number of its spreadsheet, or nothing. */
export type WrittenCell = string | number | null | { readonly decimal: string };

/** A table to be written, as CSV or as a sheet of a workbook. */
export interface WrittenTable {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Decimal places that numbers show in a workbook. */
  readonly places?: number;
  /** Widths of the columns in characters. */
  readonly widths?: readonly number[];
  /** Cells of a column that take numbers between two bounds, or words of a list. */
  readonly allowed?: readonly AllowedValues[];
}

export interface AllowedValues {
  /** Counted from 0; the rows below the headings. */
  readonly column: number;
  readonly values: { readonly from: number; readonly to: number } | { readonly words: readonly string[] };
}
