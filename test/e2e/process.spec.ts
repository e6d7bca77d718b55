import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { findEmbeddedPostgres, stopAbandonedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { exists, isAlive, rows } from '../support/embedded-fixture.js';
import { eventually } from '../support/eventually.js';
import { type Exit, runToEnd, type ServerProcess, startServerProcess } from '../support/server-process.js';

const BUILD_MS = 240_000;

let dataDir: string;
let env: { DATA_DIR: string; DEMO: 'false' };
const running: ServerProcess[] = [];

beforeAll(async () => {
  expect(await runToEnd({ env: {}, command: ['node', 'scripts/build.mjs'], patienceMs: BUILD_MS })).toMatchObject({
    code: 0,
  });
}, BUILD_MS);

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'paritrana-process-'));
  // When we are root the database runs as another user, who must be able to come in.
  await chmod(dataDir, 0o711);
  env = { DATA_DIR: dataDir, DEMO: 'false' };
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop('SIGKILL')));
  await stopAbandonedPostgres(postgresFolder());
  await rm(dataDir, { recursive: true, force: true });
});

describe('The server as a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'starts from nothing, serves, and leaves nothing behind after %s',
    async (signal) => {
      const server = await start();
      expect(await answers(server)).toBe(200);
      const database = await databasePid();

      const { code, stderr } = await server.stop(signal);

      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(isAlive(database)).toBe(false);
      expect(await exists(join(postgresFolder(), 'postmaster.pid'))).toBe(false);
    },
  );

  it('stops in order on Ctrl-C under npm start, which reaches the whole process group', async () => {
    const server = await start(['npm', 'start', '--silent']);
    const database = await databasePid();

    const { stderr } = await server.interrupt();

    expect(stderr).toBe('');
    await eventually('the database has ended', () => !isAlive(database));
    expect(await exists(join(postgresFolder(), 'postmaster.pid'))).toBe(false);
  });

  it('stops in order when npm alone is told to stop, which does not pass it on', async () => {
    const server = await start(['npm', 'start', '--silent']);
    const database = await databasePid();

    await server.stop('SIGTERM');

    expect(isAlive(database)).toBe(false);
    expect(await exists(join(postgresFolder(), 'postmaster.pid'))).toBe(false);
  });

  it('takes up its data again after kill -9', async () => {
    const killed = await start();
    await rows((await findEmbeddedPostgres(postgresFolder()))!, 'CREATE TABLE memory AS SELECT 42 AS answer');
    const database = await databasePid();
    await killed.stop('SIGKILL');
    expect(isAlive(database)).toBe(true);

    const server = await start();

    expect(await answers(server)).toBe(200);
    expect(isAlive(database)).toBe(false);
    expect(await rows((await findEmbeddedPostgres(postgresFolder()))!, 'SELECT answer FROM memory')).toEqual([
      { answer: 42 },
    ]);
  });

  it('says in one line that another one runs on the same data', async () => {
    const server = await start();

    const second = await runToEnd({ env });

    expect(failure(second)).toEqual([
      1,
      `The embedded database in ${postgresFolder()} is in use by process ${server.pid}: stop that one first, or choose another folder.\n`,
    ]);
    expect(await answers(server)).toBe(200);
  });

  it('says in one line that its port is taken, and leaves no database running', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const port = (other.address() as { port: number }).port;

    const refused = await runToEnd({ env: { ...env, PORT: String(port) } });
    other.close();

    expect(failure(refused)).toEqual([1, `Port ${port} is taken by another program: stop it, or set PORT.\n`]);
    expect(await exists(join(postgresFolder(), 'postmaster.pid'))).toBe(false);
  });
});

describe('The command line', () => {
  let server: ServerProcess;

  it('works beside the running server on the same data, and writes only its answer to stdout', async () => {
    server = await start();

    const verified = await runToEnd({ env, command: ['node', 'scripts/paritrana.mjs', 'audit', 'verify', '--json'] });

    expect(JSON.parse(verified.stdout)).toMatchObject({ fault: null });
    expect(verified.code).toBe(0);
    expect(await answers(server)).toBe(200);
  });
});

async function start(command?: [string, ...string[]]): Promise<ServerProcess> {
  const server = await startServerProcess(command ? { env, command } : { env });
  running.push(server);
  return server;
}

const answers = async ({ baseUrl }: ServerProcess): Promise<number> => (await fetch(`${baseUrl}/health/ready`)).status;

const postgresFolder = (): string => join(dataDir, 'postgres');

const databasePid = async (): Promise<number> =>
  Number.parseInt(await readFile(join(postgresFolder(), 'postmaster.pid'), 'utf8'));

const failure = ({ code, stderr }: Exit): [number | null, string] => [code, stderr];
