import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { databaseUrl } from '../../../src/platform/database/embedded/database-url.js';
import { createTestDatabase, maintaining, templateConnection, type TestDatabase } from '../database.js';
import { runToEnd } from '../server-process.js';

const NAME = 'paritrana_demo';
/** Any number that no other lock of the cluster uses. */
const LOCK = 7_402_651;
const LOADING_MS = 400_000;

export interface DemoDatabase {
  readonly database: TestDatabase;
  /** DATA_DIR with the files, keys and the password that belong to it. */
  readonly dataDir: string;
  readonly remove: () => Promise<void>;
}

/** A copy of the whole demo for one test file. The first file that asks loads it, once per run; the others wait and copy. */
export async function createDemoDatabase(): Promise<DemoDatabase> {
  await loadOnce();
  const dataDir = await mkdtemp(join(tmpdir(), 'paritrana-web-'));
  await cp(demoFolder(), dataDir, { recursive: true });
  const database = await createTestDatabase(NAME);
  return {
    database,
    dataDir,
    remove: async () => {
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function demoFolder(): string {
  const folder = process.env.PARITRANA_TEST_FOLDER;
  if (folder === undefined) throw new Error('No test cluster: run this through Jest, which starts it in globalSetup');
  return join(folder, 'demo');
}

async function loadOnce(): Promise<void> {
  const template = templateConnection();
  await maintaining(template, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND NOT datallowconn', [
      NAME,
    ]);
    if (rowCount !== 0) return;
    await must(['node', 'scripts/build.mjs'], {});
    // What a run that was interrupted in the middle left behind.
    await client.query(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${NAME} TEMPLATE ${template.database}`);
    const env = { DATABASE_URL: databaseUrl({ ...template, database: NAME }), DATA_DIR: demoFolder() };
    await must(['node', 'dist/src/cli/main.js', 'demo'], env);
    await client.query(`ALTER DATABASE ${NAME} WITH ALLOW_CONNECTIONS false`);
  });
}

async function must(command: readonly [string, ...string[]], env: Readonly<Record<string, string>>): Promise<void> {
  const { code, stdout, stderr } = await runToEnd({ command, env, patienceMs: LOADING_MS });
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${String(code)}:\n${stdout}${stderr}`);
}
