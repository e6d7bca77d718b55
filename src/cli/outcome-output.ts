import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';

import { type Outcome } from '../core/scoring/index.js';
import { outcomeTable } from '../core/scoring/tables/index.js';
import { writeCsv, writeWorkbook } from '../platform/spreadsheets/index.js';

export const FORMATS = ['json', 'csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** Where a result goes, and as what. */
export interface OutputFlags {
  readonly format?: Format;
  readonly output?: string;
}

/** The format asked for; else the one that the output file's name ends with; else JSON. */
export function formatOf({ format, output }: OutputFlags): Format {
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  return format ?? FORMATS.find((known) => known === ending) ?? 'json';
}

/** Writes a result to the file asked for, or to standard output. */
export async function writeResult(content: string | Uint8Array, { output }: OutputFlags): Promise<void> {
  if (output === undefined) process.stdout.write(content);
  else await writeFile(output, content);
}

/** The outcome in a format; JSON is product.md section 5 to the letter. */
export async function outcomeContent(outcome: Outcome, format: Format): Promise<string | Uint8Array> {
  const { results, rule } = outcome;
  if (format === 'json') return `${JSON.stringify({ results, rule }, null, 2)}\n`;
  const table = outcomeTable(outcome);
  return format === 'csv' ? writeCsv(table) : writeWorkbook([table]);
}
