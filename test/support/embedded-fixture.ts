import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, lstat, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import pg from 'pg';

import { type ConnectionSettings } from '../../src/platform/database/connection.js';
import {
  startEmbeddedPostgres,
  stopAbandonedPostgres,
  type EmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres.js';
import { identifyProcess } from '../../src/platform/database/embedded/process-identity.js';

const LOADER = fileURLToPath(new URL('../../scripts/lib/typescript.mjs', import.meta.url));
const LAUNCHER = fileURLToPath(new URL('./embedded-launcher.ts', import.meta.url));

/** What was committed is written, though not yet on the disk: it outlives the server, not the machine. */
export const SURVIVES_A_KILL = { durable: false, settings: { synchronous_commit: 'on' } } as const;

/** A temporary folder with an embedded database in it, and everything that was started on it. */
export class EmbeddedFixture {
  private readonly servers: EmbeddedPostgres[] = [];
  private readonly launchers: ChildProcess[] = [];

  private constructor(
    readonly folder: string,
    readonly dataDir = join(folder, 'postgres'),
  ) {}

  static async create(): Promise<EmbeddedFixture> {
    const folder = await mkdtemp(join(tmpdir(), 'embedded-postgres-spec-'));
    // When we are root the server runs as another user, who must be able to come in.
    await chmod(folder, 0o711);
    return new EmbeddedFixture(folder);
  }

  /** Starts the database in this process. */
  async start(dataDir = this.dataDir): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ dataDir, ...SURVIVES_A_KILL });
    this.servers.push(server);
    return server;
  }

  /** Starts a Node process of its own that starts the database; `fail` makes it end with an error nobody catches. */
  launch(ending?: 'fail'): ChildProcess {
    const args = ['--import', LOADER, LAUNCHER, this.dataDir];
    const launcher = spawn(process.execPath, [...args, ...(ending ? [ending] : [])], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.launchers.push(launcher);
    return launcher;
  }

  /** The same, once the database runs; answers the server's pid as well. */
  async launched(ending?: 'fail'): Promise<{ launcher: ChildProcess; serverPid: number }> {
    const launcher = this.launch(ending);
    if (!launcher.stdout) throw new Error('no output to read');
    for await (const line of createInterface({ input: launcher.stdout })) {
      return { launcher, serverPid: (JSON.parse(line) as { pid: number }).pid };
    }
    throw new Error('the launcher ended before the database ran');
  }

  /** Ends everything and removes the folder. */
  async clean(): Promise<void> {
    await Promise.all(this.launchers.map(kill));
    await Promise.all(this.servers.map((server) => server.stop()));
    await stopAbandonedPostgres(this.dataDir).catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** kill -9, and waits until the process is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

export const isAlive = (pid: number): boolean => identifyProcess(pid) !== undefined;

export const exists = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

/** Runs the work with a connection of its own. */
export async function connected<T>(to: ConnectionSettings, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...to });
  // A server that is killed while we are connected is part of these tests.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The rows that one statement answers on a connection of its own. */
export const rows = (to: ConnectionSettings, sql: string): Promise<object[]> =>
  connected(to, async (client) => (await client.query<object>(sql)).rows);
