#!/usr/bin/env node
import { Command } from 'commander';

import { explainFailure } from '../server/explain-failure.js';
import { auditCommand } from './audit.js';
import { compareCommand } from './compare.js';
import { demoCommand } from './demo.js';
import { keysCommand } from './keys.js';
import { migrateCommand } from './migrate.js';
import { rankCommand } from './rank.js';
import { userCommand } from './user.js';
import { verifyCommand } from './verify.js';

const program = new Command('paritrana')
  .description('Runs the Paritrana Award from the command line. Exit codes: 0 done, 1 the check failed, 2 bad input.')
  .addCommand(rankCommand())
  .addCommand(compareCommand())
  .addCommand(verifyCommand())
  .addCommand(auditCommand())
  .addCommand(demoCommand())
  .addCommand(migrateCommand())
  .addCommand(userCommand())
  .addCommand(keysCommand());

/** Makes wrong usage an error that we translate; Commander alone would end with 1, and 1 means that a check failed. */
function throwOnMisuse(command: Command): void {
  command.exitOverride();
  command.commands.forEach(throwOnMisuse);
}

throwOnMisuse(program);
try {
  await program.parseAsync();
} catch (error) {
  const { code, exitCode } = error as { code?: string; exitCode?: number };
  if (code?.startsWith('commander.')) {
    process.exitCode = exitCode === 0 ? 0 : 2;
  } else {
    process.stderr.write(`${explainFailure(error)}\n`);
    process.exitCode = 2;
  }
}
