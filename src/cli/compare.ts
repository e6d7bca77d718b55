import { Command, Option } from 'commander';

import {
  compareClaims,
  comparisonTables,
  differencesTable,
  HYPOTHESIS_MESSAGES,
  readClaims,
  type ShadowComparison,
} from '../core/scoring/comparison/index.js';
import { writeCsv, writeWorkbook } from '../platform/spreadsheets/index.js';
import { type Format, formatOf, FORMATS, type OutputFlags, writeResult } from './outcome-output.js';
import { readProblemFile, readTables, valueOf } from './problem-file.js';
import { tellFaults } from './tell-faults.js';

const DIFFERENT = 1;

interface CompareFlags extends OutputFlags {
  readonly claimed: string;
  readonly rule?: string;
}

const MORE = `
FILE is what "paritrana rank" reads. The claimed results are a CSV file or workbook with a column calon and any of
nilai akhir, peringkat and the codes of the stages; the output of "paritrana rank --format csv" is one.
Exit code 0: the results agree; 1: they differ; 2: bad input.

Example
  paritrana compare --rule rule.json marks.xlsx --claimed results.xlsx
`;

/** `paritrana compare FILE --claimed RESULTS`: a shadow comparison. Exit 0 when the results agree, 1 when they differ. */
export const compareCommand = (): Command =>
  new Command('compare')
    .description('compute a scoring problem and show every difference to results that were published')
    .argument('<file>', 'the scoring problem, or with --rule the marks and figures')
    .requiredOption('--claimed <file>', 'the results to compare with, as CSV or XLSX')
    .option('--rule <file>', 'the rule as JSON, for marks in a workbook or CSV')
    .addOption(new Option('--format <format>', 'a full report instead of plain lines').choices(FORMATS))
    .option('--output <file>', 'write the report there instead of printing it')
    .addHelpText('after', MORE)
    .action((file: string, flags: CompareFlags, command: Command) => tellFaults(() => compare(file, flags, command)));

async function compare(file: string, flags: CompareFlags, command: Command): Promise<void> {
  const isReport = flags.format !== undefined || flags.output !== undefined;
  const format = formatOf(flags);
  if (format === 'xlsx' && flags.output === undefined) {
    command.error('error: a workbook needs --output <file>', { code: 'commander.output' });
  }
  const problem = await readProblemFile(file, flags.rule);
  const claims = valueOf(readClaims(problem.rule, await readTables(flags.claimed)));
  const comparison = compareClaims(problem, claims);
  await writeResult(isReport ? await reportOf(comparison, format) : describe(comparison), flags);
  if (!comparison.agrees) process.exitCode = DIFFERENT;
}

async function reportOf(comparison: ShadowComparison, format: Format): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(comparison, null, 2)}\n`;
  return format === 'csv' ? writeCsv(differencesTable(comparison)) : writeWorkbook(comparisonTables(comparison));
}

function describe(comparison: ShadowComparison): string {
  const { agrees, nominees, compared, differences, unclaimed, unmarked, explanations, ignored } = comparison;
  const lines = [
    agrees ? 'SAMA / SAME' : 'BERBEDA / DIFFERENT',
    `${compared} angka dari ${nominees} calon dibandingkan / ${compared} numbers of ${nominees} nominees compared`,
    ...differences.map(({ nominee, field, kind, claimed, computed, exact }) => {
      const word = kind === 'rounding' ? 'pembulatan / rounding' : 'berbeda / different';
      return `${nominee} ${field}: ${claimed} <> ${computed ?? '-'}${exact === null ? '' : ` (${exact})`}: ${word}`;
    }),
    ...unclaimed.map((id) => `${id}: tidak ada di hasil / not among the results`),
    ...unmarked.map((id) => `${id}: tidak ada nilainya / has no marks`),
    ...explanations.map((code) => {
      const { id, en } = HYPOTHESIS_MESSAGES[code];
      return `cocok seluruhnya bila / all agree if: ${id} / ${en} [${code}]`;
    }),
    ...ignored.map((heading) => `kolom "${heading}" tidak dibandingkan / column not compared`),
  ];
  return `${lines.join('\n')}\n`;
}
