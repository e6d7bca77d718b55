import { type Options } from 'csv-parse';

/** Separators that spreadsheet programs write; where the comma is the decimal mark they write a semicolon. */
const DELIMITERS = [';', '\t', ','];

/** The separator of a CSV text: the one that its first line has most of, outside quotes. */
export function delimiterOf(start: string): string {
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(start)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** How CSV is read here: rows of any width, blank rows kept so that rows count as a spreadsheet counts them. */
export function csvOptions(delimiter: string): Options {
  return {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    // Longer than any cell of a spreadsheet: an open quote must not swallow a whole file.
    max_record_size: 4_000_000,
  };
}

/** Takes back what writers of CSV put before a text that a spreadsheet would run as a formula. */
export function unescaped(text: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text;
}
