import { readFile } from 'node:fs/promises';

import { Command } from 'commander';

import { type Fault, parseProblem, scoreProblem } from '../core/scoring/index.js';

/** `paritrana rank FILE`: scores a problem file exactly. JSON on standard output; bad input prints its faults and no result. */
export const rankCommand = (): Command =>
  new Command('rank')
    .description('score and rank a scoring problem (JSON) and print the exact result')
    .argument('<file>', 'the scoring problem: { "rule": …, "nominees": […] }')
    .action(async (file: string) => {
      const parsed = await readProblem(file);
      if ('faults' in parsed) {
        process.stderr.write(parsed.faults.map((fault) => `${fault}\n`).join(''));
        process.exitCode = 2;
        return;
      }
      process.stdout.write(`${JSON.stringify(parsed.outcome, null, 2)}\n`);
    });

async function readProblem(file: string): Promise<{ faults: string[] } | { outcome: object }> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return { faults: [`${file}: ${(error as Error).message}`] };
  }
  const parsed = parseProblem(value);
  return parsed.ok ? { outcome: toOutput(scoreProblem(parsed.value)) } : { faults: parsed.faults.map(lineOf) };
}

const lineOf = ({ path, message, code }: Fault): string => `${path || '/'}: ${message} [${code}]`;

const toOutput = ({ results, rule }: ReturnType<typeof scoreProblem>): object => ({ results, rule });
