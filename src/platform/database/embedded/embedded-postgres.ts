import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import pg from 'pg';

import { type ConnectionSettings } from '../connection.js';
import { prepareBinaries } from './binaries.js';
import { DATABASE_USER, ensureCluster, readPassword } from './cluster.js';
import { databaseUrl } from './database-url.js';
import { EmbeddedPostgresError, folderError } from './error.js';
import { onProcessExit } from './exit-guard.js';
import { acquireLock, lockHolder, type ReleaseLock } from './folder-lock.js';
import { besides, makeFolder, makeSocketFolder, realDataDir, socketFolder, spareFolder } from './place.js';
import { readPostmaster, stopLeftover } from './postmaster.js';
import { serverArguments, SOCKET_PORT } from './server-arguments.js';
import { serverUser } from './server-user.js';
import { Supervisor } from './supervisor.js';

const DATABASE = 'paritrana';

export interface EmbeddedPostgresOptions {
  /** The folder of the data, made when missing. The password and the lock lie beside it: `<dataDir>.password`, `<dataDir>.lock`. */
  readonly dataDir: string;
  /** False for tests: the data may be lost with the machine, and nothing waits for the disk. */
  readonly durable: boolean;
  /** Settings of `postgresql.conf` that win over ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Receives each line of the server's own log. */
  readonly onLog?: (line: string) => void;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly connection: ConnectionSettings;
  /** The server's process; another one after the server died and was started anew. */
  readonly pid: number;
  /** Shuts the server down in order and waits until no process is left. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that is installed with the project. Recovers from whatever an earlier run left: a server still running,
 * a crashed one, a half-made cluster. Throws `EmbeddedPostgresError` (one line) when it cannot, also when the folder is in use.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  await makeFolder(dirname(resolve(options.dataDir)));
  const dataDir = await realDataDir(options.dataDir);
  const releaseLock = await lockFolder(dataDir);
  try {
    return await startLocked({ ...options, dataDir }, releaseLock);
  } catch (error) {
    releaseLock();
    throw folderError(dataDir, error);
  }
}

/** How to reach the server that another process runs on this folder; undefined when none does. */
export async function findEmbeddedPostgres(folder: string): Promise<ConnectionSettings | undefined> {
  const dataDir = await realDataDir(folder).catch(() => undefined);
  if (dataDir === undefined || lockHolder(besides(dataDir).lock)?.alive !== true) return undefined;
  const server = await readPostmaster(dataDir);
  return server?.isReady ? connectionTo(server.socketDir, await readPassword(besides(dataDir).password)) : undefined;
}

/** Ends what a killed process left on the folder: its server, if one still runs, and the socket. The data stays. */
export async function stopAbandonedPostgres(folder: string): Promise<void> {
  const dataDir = await realDataDir(folder);
  const releaseLock = await lockFolder(dataDir);
  try {
    await stopLeftover(dataDir);
    await rm(socketFolder(dataDir, serverUser(dataDir)), { recursive: true, force: true });
  } finally {
    releaseLock();
  }
}

function lockFolder(dataDir: string): Promise<ReleaseLock> {
  const busy = (pid: number): Error =>
    new EmbeddedPostgresError(
      `The embedded database in ${dataDir} is in use by process ${pid}: stop that one first, or choose another folder.`,
    );
  return acquireLock(besides(dataDir).lock, busy).catch((error: unknown) => {
    throw folderError(dirname(dataDir), error);
  });
}

async function startLocked(options: EmbeddedPostgresOptions, releaseLock: ReleaseLock): Promise<EmbeddedPostgres> {
  const { dataDir, durable, settings = {}, onLog = () => undefined } = options;
  const user = serverUser(dataDir);
  const binaries = await prepareBinaries(user, spareFolder(dataDir, user));
  const passwordFile = besides(dataDir).password;
  const password = await ensureCluster({ dataDir, passwordFile, binaries, user, durable });
  const socketDir = await makeSocketFolder(dataDir, user);
  const server = new Supervisor(dataDir, {
    program: join(binaries.bin, 'postgres'),
    args: serverArguments({ dataDir, user, socketDir, durable, settings }),
    folder: dataDir,
    user,
    onLog,
  });

  const connection = connectionTo(socketDir, password);
  const callOffExitGuard = onProcessExit(() => {
    server.stopAtOnce();
    rmSync(socketDir, { recursive: true, force: true });
  });
  const stop = once(async () => {
    await server.stop();
    await rm(socketDir, { recursive: true, force: true });
    callOffExitGuard();
    releaseLock();
  });
  try {
    await server.start();
    await ensureDatabase(connection);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: databaseUrl(connection),
    connection,
    get pid() {
      return server.pid;
    },
    stop,
  };
}

const connectionTo = (socketDir: string, password: string): ConnectionSettings => ({
  host: socketDir,
  port: SOCKET_PORT,
  user: DATABASE_USER,
  password,
  database: DATABASE,
});

/** Creates the application's database on the first start. */
async function ensureDatabase(connection: ConnectionSettings): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [connection.database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(connection.database)}`);
  } finally {
    await client.end();
  }
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
