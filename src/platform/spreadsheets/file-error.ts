/** A file that cannot be read as tables; `code` is a fault of src/core/scoring/tables, with its parameters. */
export class FileError extends Error {
  constructor(
    readonly code: FileFaultCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

export type FileFaultCode =
  | 'file.unreadable'
  | 'file.empty'
  | 'file.too-large'
  | 'file.unknown-kind'
  | 'file.not-utf8'
  | 'file.utf16'
  | 'file.not-csv'
  | 'file.not-json'
  | 'file.not-workbook'
  | 'file.old-workbook'
  | 'file.expands'
  | 'file.too-many-sheets'
  | 'file.too-many-rows';
