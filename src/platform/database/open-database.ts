import { join } from 'node:path';

import pg from 'pg';

import { type Config } from '../config/config.js';
import { type ConnectionSettings, parseDatabaseUrl } from './connection.js';
import { findEmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres.js';

/** A database that answers, and how to let go of it. */
export interface OpenDatabase {
  readonly connection: ConnectionSettings;
  readonly close: () => Promise<void>;
}

/** One line that says what is wrong with the database; shown without a stack. */
class DatabaseUnreachable extends Error {
  override name = 'DatabaseUnreachable';
}

const nothing = (): Promise<void> => Promise.resolve();

/** The server of DATABASE_URL, or the embedded one of the data folder, started here. Throws one clear line. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) return { connection: await reach(config.databaseUrl), close: nothing };
  const server = await startEmbeddedPostgres({ dataDir: embeddedFolder(config), durable: true });
  return { connection: server.connection, close: () => server.stop() };
}

/** The same, for a command beside a running server: joins its embedded database instead of starting another. */
export async function joinDatabase(config: Config): Promise<OpenDatabase> {
  const running = config.databaseUrl === null ? await findEmbeddedPostgres(embeddedFolder(config)) : undefined;
  return running ? { connection: running, close: nothing } : openDatabase(config);
}

const embeddedFolder = (config: Config): string => join(config.dataDir, 'postgres');

async function reach(url: string): Promise<ConnectionSettings> {
  try {
    const connection = parseDatabaseUrl(url);
    const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 });
    await client.connect();
    await client.end();
    return connection;
  } catch (error) {
    throw new DatabaseUnreachable(`DATABASE_URL does not lead to a database: ${reasonOf(error)}`);
  }
}

// Several addresses behind one name give an AggregateError without a message of its own.
const reasonOf = (error: unknown): string =>
  error instanceof AggregateError
    ? error.errors.map(String).join('; ')
    : error instanceof Error
      ? error.message
      : String(error);
