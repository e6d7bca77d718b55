import { Command } from 'commander';

import { presentDemo } from '../demo/index.js';
import { type Config, loadConfig } from '../platform/config/config.js';
import { migrate } from '../platform/database/migrate.js';
import { joinDatabase } from '../platform/database/open-database.js';

const FAILED = 1;
const BAD_INPUT = 2;

/** `paritrana demo`: loads the demo editions into the configured database, as the first start of the server does. */
export const demoCommand = (): Command =>
  new Command('demo')
    .description(
      'load the demo editions (real nominees, synthetic marks) into an empty database and say how to sign in',
    )
    .option('--url <address>', 'address of the server, for what is printed; that of HOST and PORT when left out')
    .action(async ({ url }: { url?: string }) => {
      const config = loadConfig(process.env);
      if (config.environment === 'production') refuse('Demo accounts are refused in production.');
      else await load(config, url ?? `http://${config.host}:${String(config.port)}`);
    });

async function load(config: Config, url: string): Promise<void> {
  const signal = whenAskedToStop();
  const database = await joinDatabase(config);
  try {
    const { connection } = database;
    await migrate({ connection });
    const found = await presentDemo({ config, connection, url, signal, screen: process.stdout });
    if (found === 'in-use') refuse('This database holds editions of its own: the demo editions need an empty one.');
  } catch (error) {
    process.exitCode = FAILED;
    if (signal.aborted) process.stdout.write('The demo was interrupted; the next run goes on from there.\n');
    else process.stderr.write(`The demo stopped: ${reasonOf(error)}. The next run goes on from there.\n`);
  } finally {
    await database.close();
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Aborted by a signal, or when the server that started this command is gone. */
function whenAskedToStop(): AbortSignal {
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('disconnect', stop);
  process.channel?.unref();
  return stopping.signal;
}

function refuse(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = BAD_INPUT;
}
