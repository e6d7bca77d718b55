export { FileError } from './file-error.js';
export { FILE_LIMITS } from './limits.js';
export type { TableLimits } from './limits.js';
export { readCsv } from './read-csv.js';
export { readWorkbook } from './read-workbook.js';
export { streamCsv } from './stream-csv.js';
export { decodeUtf8 } from './text.js';
export { writeCsv } from './write-csv.js';
export { writeWorkbook } from './write-workbook.js';
