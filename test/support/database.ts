import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { type ConnectionSettings } from '../../src/platform/database/connection.js';
import { databaseUrl } from '../../src/platform/database/embedded/database-url.js';

export interface TestDatabase {
  readonly connection: ConnectionSettings;
  readonly url: string;
  /** Removes the database, whoever is still connected. */
  drop(): Promise<void>;
}

/** A database of its own for one test file: a copy of the migrated template, or of another `source` that nobody is connected to, made in about 0.1 s. */
export async function createTestDatabase(source?: string): Promise<TestDatabase> {
  const template = templateConnection();
  const connection = { ...template, database: `test_${randomUUID().replaceAll('-', '')}` };
  await asMaintainer(template, `CREATE DATABASE ${connection.database} TEMPLATE ${source ?? template.database}`);
  return {
    connection,
    url: databaseUrl(connection),
    drop: () => asMaintainer(template, `DROP DATABASE ${connection.database} WITH (FORCE)`),
  };
}

/** The migrated template of this run; its server is where every test database lives. */
export function templateConnection(): ConnectionSettings {
  const text = process.env['PARITRANA_TEST_TEMPLATE'];
  if (text === undefined) throw new Error('No test cluster: run this through Jest, which starts it in globalSetup');
  return JSON.parse(text) as ConnectionSettings;
}

const asMaintainer = (server: ConnectionSettings, sql: string): Promise<void> =>
  maintaining(server, async (client) => {
    await client.query(sql);
  });

/** Works on the cluster itself, over one connection. */
export async function maintaining<T>(server: ConnectionSettings, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
