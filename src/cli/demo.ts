import { Command } from 'commander';

import { presentDemo } from '../demo/index.js';
import { type Config, loadConfig } from '../platform/config/config.js';
import { migrate } from '../platform/database/migrate.js';
import { joinDatabase } from '../platform/database/open-database.js';

const FAILED = 1;
const BAD_INPUT = 2;

/** `paritrana demo`: loads the demo edition into the configured database, as the first start of the server does. */
export const demoCommand = (): Command =>
  new Command('demo')
    .description('load the demo edition (real nominees, synthetic marks) into an empty database and say how to sign in')
    .action(async () => {
      const config = loadConfig(process.env);
      if (config.environment === 'production') {
        refuse('Demo accounts are refused in production.');
        return;
      }
      await load(config);
    });

async function load(config: Config): Promise<void> {
  const stopping = new AbortController();
  process.once('SIGINT', () => {
    stopping.abort();
  });
  const database = await joinDatabase(config);
  try {
    const { connection } = database;
    await migrate({ connection });
    const url = `http://${config.host}:${String(config.port)}`;
    const found = await presentDemo({ config, connection, url, signal: stopping.signal, screen: process.stdout });
    if (found === 'in-use') refuse('This database holds editions of its own: the demo edition needs an empty one.');
  } catch (error) {
    const line = stopping.signal.aborted ? 'Interrupted; the next run goes on from here.' : (error as Error).message;
    process.stderr.write(`${line}\n`);
    process.exitCode = FAILED;
  } finally {
    await database.close();
  }
}

function refuse(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = BAD_INPUT;
}
