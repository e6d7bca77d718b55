import { basename } from 'node:path';

import { Command, Option } from 'commander';

import { scoreProblem } from '../core/scoring/index.js';
import { marksTemplate, readRuleFile } from '../core/scoring/tables/index.js';
import { writeWorkbook } from '../platform/spreadsheets/index.js';
import { formatOf, FORMATS, outcomeContent, type OutputFlags, writeResult } from './outcome-output.js';
import { readProblemFile, readRule, valueOf } from './problem-file.js';
import { Progress } from './progress.js';
import { rankRegister } from './register.js';
import { tellFaults } from './tell-faults.js';

interface RankFlags extends OutputFlags {
  readonly rule?: string;
  readonly template?: string;
  readonly by?: string;
}

/** Reading, scoring, writing. */
const STEPS = 3;

const MORE = `
FILE is one of
  a scoring problem as JSON: { "rule": …, "nominees": […] }
  with --rule, a workbook (.xlsx): a sheet "Calon" with a row for each nominee and columns for gates, figures, bonus and
    penalti; a sheet for each rubric stage, named by its code, with a row for each evaluator and nominee
  with --rule, a folder of CSV files with those names, or one CSV file with the columns calon, tahap, penilai, kriteria, nilai

Decimals take a comma or a point. Blank marks are an absent evaluator, a blank figure counts zero, n/a does not apply.
Every fault is told at once with its file, sheet, row and column, in Indonesian and English, and the exit code is 2.
The layout: docs/guides/rank-a-workbook.md. The format: docs/scoring-problem.schema.json.

Examples
  paritrana rank problem.json
  paritrana rank --template rule.json --output marks.xlsx
  paritrana rank --rule rule.json marks.xlsx --output result.xlsx
  paritrana rank --rule rule.json register.csv --by province,sector --output ranking.csv
`;

/** `paritrana rank FILE`: scores a problem exactly. JSON on standard output; bad input prints its faults and no result. */
export const rankCommand = (): Command =>
  new Command('rank')
    .description('score and rank a scoring problem exactly; reads JSON, CSV and XLSX')
    .argument('[file]', 'the scoring problem, or with --rule the marks and figures')
    .option('--rule <file>', 'the rule as JSON (or a scoring problem that holds it), for marks in a workbook or CSV')
    .addOption(
      new Option('--format <format>', 'of the result; else by the name of --output, else json').choices(FORMATS),
    )
    .option('--output <file>', 'write the result there instead of printing it')
    .option(
      '--by <columns>',
      'rank a register (one CSV file of any length, indicators only) within each group of these columns: province,sector',
    )
    .option('--template <rule>', 'write an empty workbook for the marks of this rule to --output, and rank nothing')
    .addHelpText('after', MORE)
    .action((file: string | undefined, flags: RankFlags, command: Command) =>
      tellFaults(() => (flags.template === undefined ? rank(file, flags, command) : writeTemplate(flags, command))),
    );

async function rank(file: string | undefined, flags: RankFlags, command: Command): Promise<void> {
  if (file === undefined) {
    command.error("error: missing required argument 'file'", { code: 'commander.missingArgument' });
  }
  const format = formatOf(flags);
  if (format === 'xlsx') requireOutput(flags, command);
  const { rule, by } = flags;
  if (by !== undefined) {
    if (rule === undefined) command.error('error: --by needs --rule <file>', { code: 'commander.missingOption' });
    if (format === 'xlsx') command.error('error: a register is written as csv or json', { code: 'commander.format' });
    await rankRegister(file, { ...flags, rule, by }, format);
    return;
  }
  const progress = new Progress(STEPS, basename(file));
  try {
    const problem = await readProblemFile(file, rule);
    progress.update(1);
    const outcome = scoreProblem(problem);
    progress.update(2);
    await writeResult(await outcomeContent(outcome, format), flags);
  } finally {
    progress.stop();
  }
}

async function writeTemplate({ template = '', ...flags }: RankFlags, command: Command): Promise<void> {
  requireOutput(flags, command);
  const { rule } = valueOf(readRuleFile(await readRule(template)));
  await writeResult(await writeWorkbook(marksTemplate(rule)), flags);
}

/** A workbook is no text for a terminal. */
function requireOutput({ output }: OutputFlags, command: Command): void {
  if (output === undefined) command.error('error: a workbook needs --output <file>', { code: 'commander.output' });
}
