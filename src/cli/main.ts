#!/usr/bin/env node
import { Command } from 'commander';

import { explainFailure } from '../server/explain-failure.js';
/** Each command with what it needs, loaded when it is asked for: a stranger who verifies a bundle loads no server. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  rank: async () => (await import('./rank.js')).rankCommand(),
  compare: async () => (await import('./compare.js')).compareCommand(),
  verify: async () => (await import('./verify.js')).verifyCommand(),
  audit: async () => (await import('./audit.js')).auditCommand(),
  demo: async () => (await import('./demo.js')).demoCommand(),
  migrate: async () => (await import('./migrate.js')).migrateCommand(),
  user: async () => (await import('./user.js')).userCommand(),
  keys: async () => (await import('./keys.js')).keysCommand(),
};

const asked = Object.entries(COMMANDS).filter(([name]) => name === process.argv[2]);
const loaders = asked.length > 0 ? asked : Object.entries(COMMANDS);
const commands = await Promise.all(loaders.map(([, load]) => load()));

// Whoever reads only the head of the output closes the pipe early, and that is no failure.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));

const program = new Command('paritrana').description(
  'Runs the Paritrana Award from the command line. Exit codes: 0 done, 1 the check failed, 2 bad input.',
);
commands.forEach((command) => program.addCommand(command));

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
