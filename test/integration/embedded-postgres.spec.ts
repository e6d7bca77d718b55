import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { type EmbeddedPostgres, findEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { connected, EmbeddedFixture, exists, isAlive, kill, rows } from '../support/embedded-fixture.js';
import { eventually } from '../support/eventually.js';

const REMEMBER = 'CREATE TABLE memory AS SELECT 42 AS answer';
const RECALL = 'SELECT answer FROM memory';
const REMEMBERED = [{ answer: 42 }];

describe('a running server', () => {
  let shared: EmbeddedFixture;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    shared = await EmbeddedFixture.create();
    server = await shared.start();
  });
  afterAll(() => shared.clean());

  it('is a PostgreSQL 18 that keeps text as UTF-8 and sorts it by code point, on every system', async () => {
    const facts = await rows(
      server.connection,
      `SELECT current_setting('server_version_num')::int / 10000 AS major, datlocale,
              pg_encoding_to_char(encoding) AS encoding, 'Z' < 'a' AS "byCodePoint", lower('É') AS lower
       FROM pg_database WHERE datname = current_database()`,
    );

    expect(facts).toEqual([{ major: 18, datlocale: 'C.UTF-8', encoding: 'UTF8', byCodePoint: true, lower: 'é' }]);
  });

  it('lets nobody in without the password, and nobody over a network', async () => {
    const { connection } = server;

    await expect(rows({ ...connection, password: 'guess' }, 'SELECT')).rejects.toThrow(
      'password authentication failed',
    );
    expect(await rows(connection, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect((await stat(connection.host)).mode & 0o077).toBe(0);
    expect((await stat(`${shared.dataDir}.password`)).mode & 0o077).toBe(0);
  });

  it('has a URL that node-postgres understands', async () => {
    const client = new pg.Client(server.url);
    await client.connect();

    const answer = await client.query<object>('SELECT current_database() AS name');
    await client.end();

    expect(answer.rows).toEqual([{ name: 'paritrana' }]);
  });

  it('locks exclude between sessions, locked rows are skipped, notifications arrive', async () => {
    const { connection } = server;
    await rows(connection, 'CREATE TABLE task AS SELECT * FROM generate_series(1, 2) AS id');

    await connected(connection, (one) =>
      connected(connection, async (other) => {
        const takeLock = 'SELECT pg_try_advisory_lock(7) AS taken';
        expect((await one.query(takeLock)).rows).toEqual([{ taken: true }]);
        expect((await other.query(takeLock)).rows).toEqual([{ taken: false }]);

        const takeTask = 'SELECT id FROM task ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED';
        await Promise.all([one.query('BEGIN'), other.query('BEGIN')]);
        expect((await one.query(takeTask)).rows).toEqual([{ id: 1 }]);
        expect((await other.query(takeTask)).rows).toEqual([{ id: 2 }]);
        await Promise.all([one.query('COMMIT'), other.query('COMMIT')]);

        await one.query('LISTEN bell');
        const heard = once(one, 'notification');
        await other.query("NOTIFY bell, 'ding'");
        expect(await heard).toEqual([expect.objectContaining({ channel: 'bell', payload: 'ding' })]);
      }),
    );
  });
});

let fixture: EmbeddedFixture;
let dataDir: string;

beforeEach(async () => {
  fixture = await EmbeddedFixture.create();
  ({ dataDir } = fixture);
});
afterEach(() => fixture.clean());

describe('a stop', () => {
  it('leaves no process and no socket, and may be asked for twice', async () => {
    const server = await fixture.start();
    const workers = (await rows(server.connection, 'SELECT pid FROM pg_stat_activity')) as { pid: number }[];
    expect(workers.length).toBeGreaterThan(3);

    await Promise.all([server.stop(), server.stop()]);

    expect([server.pid, ...workers.map(({ pid }) => pid)].filter(isAlive)).toEqual([]);
    expect(await exists(server.connection.host)).toBe(false);
    expect((await readdir(fixture.folder)).sort()).toEqual(['postgres', 'postgres.password']);
  });

  it('happens by itself when Node ends with an error', async () => {
    const { launcher, serverPid } = await fixture.launched('fail');

    if (launcher.exitCode === null) await once(launcher, 'exit');

    await eventually('the server has ended', () => !isAlive(serverPid));
    expect(await exists(join(dataDir, 'postmaster.pid'))).toBe(false);
  });
});

describe('a start', () => {
  it('finds the data of the start before', async () => {
    const first = await fixture.start();
    await rows(first.connection, REMEMBER);
    await first.stop();

    const second = await fixture.start();

    expect(await rows(second.connection, RECALL)).toEqual(REMEMBERED);
  });

  it('works below a folder that only its owner may enter, as root as well', async () => {
    const closed = join(fixture.folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const first = await fixture.start(join(closed, 'postgres'));
    await rows(first.connection, REMEMBER);
    await first.stop();

    const second = await fixture.start(join(closed, 'postgres'));

    expect(await rows(second.connection, RECALL)).toEqual(REMEMBERED);
    expect((await stat(closed)).mode & 0o777).toBe(0o700);
  });

  it('starts a server anew that was killed while in use, with the data', async () => {
    const server = await fixture.start();
    await rows(server.connection, REMEMBER);
    const killed = server.pid;

    process.kill(killed, 'SIGKILL');

    await eventually('another server answers', async () => (await rows(server.connection, RECALL)).length === 1);
    expect(await rows(server.connection, RECALL)).toEqual(REMEMBERED);
    expect(server.pid).not.toBe(killed);
  });

  it('takes over the server that a killed Node left running', async () => {
    const { launcher, serverPid } = await fixture.launched();
    const left = await findEmbeddedPostgres(dataDir);
    await rows(left!, REMEMBER);
    await kill(launcher);
    expect(isAlive(serverPid)).toBe(true);

    const server = await fixture.start();

    expect(await rows(server.connection, RECALL)).toEqual(REMEMBERED);
    expect(isAlive(serverPid)).toBe(false);
  });

  it('comes back after a crash of everything, also when another process has the number of the dead server by now', async () => {
    const { launcher, serverPid } = await fixture.launched();
    await rows((await findEmbeddedPostgres(dataDir))!, REMEMBER);
    await kill(launcher);
    process.kill(serverPid, 'SIGKILL');
    await eventually('the server is dead', () => !isAlive(serverPid));
    const note = join(dataDir, 'postmaster.pid');
    await writeFile(note, (await readFile(note, 'utf8')).replace(/^\d+/, String(process.ppid)));

    const server = await fixture.start();

    expect(await rows(server.connection, RECALL)).toEqual(REMEMBERED);
  });

  it('makes the cluster again when the first start was killed in the middle of making it', async () => {
    const launcher = fixture.launch();
    const isBeingMade = async (): Promise<boolean> =>
      (await readdir(fixture.folder)).some((name) => name.includes('.init-'));
    await eventually('the cluster is being made', isBeingMade);
    await kill(launcher);
    expect(await isBeingMade()).toBe(true);

    const server = await fixture.start();

    expect(await rows(server.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await isBeingMade()).toBe(false);
  });

  it('ignores the lock of a process that is gone, whoever has its number now', async () => {
    await writeFile(`${dataDir}.lock`, `${process.pid} another-start 0`);

    const server = await fixture.start();

    expect(server.pid).toBeGreaterThan(0);
  });
});

describe('two at once', () => {
  it('on one folder: the second gets one clear error, from the same process or from another', async () => {
    const answers = await Promise.allSettled([fixture.start(), fixture.start()]);

    const inUse = `The embedded database in ${dataDir} is in use by process ${process.pid}: stop that one first, or choose another folder.`;
    expect(answers.map((answer) => answer.status === 'rejected' && String(answer.reason)).sort()).toEqual([
      `EmbeddedPostgresError: ${inUse}`,
      false,
    ]);
    const other = fixture.launch();
    expect(await once(other, 'exit')).toEqual([1, null]);
  });

  it('on one folder after a crash: exactly one takes it over', async () => {
    const { launcher } = await fixture.launched();
    await kill(launcher);

    const answers = await Promise.allSettled([fixture.start(), fixture.start(), fixture.start()]);

    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it('on two folders: both run', async () => {
    const [one, other] = await Promise.all([fixture.start(), fixture.start(join(fixture.folder, 'other'))]);

    expect(await rows(one.connection, 'SELECT 1 AS one')).toEqual(await rows(other.connection, 'SELECT 1 AS one'));
    expect(one.connection.host).not.toBe(other.connection.host);
  });
});

describe('a folder that will not do is refused in one line that names it', () => {
  it.each([
    ['a file stands in the way', 'a file stands in its place', () => writeFile(join(fixture.folder, 'x'), '')],
    [
      'other files are in it',
      'holds other files and no database',
      () => fill(join(fixture.folder, 'x', 'postgres'), 'mine.txt', ''),
    ],
    [
      'it is of another version',
      'holds data of PostgreSQL 17',
      () => fill(join(fixture.folder, 'x', 'postgres'), 'PG_VERSION', '17\n'),
    ],
  ])('because %s', async (_, reason, arrange) => {
    await arrange();

    const refused = await fixture.start(join(fixture.folder, 'x', 'postgres')).catch(String);

    expect(refused).toMatch(new RegExp(`^EmbeddedPostgresError: .*${fixture.folder}/x.* ${reason}.*$`));
  });

  it('because it is not ours to write', async () => {
    // Nothing is closed to root but a file system that is no such thing.
    const closed = process.getuid?.() === 0 ? '/proc/1' : fixture.folder;
    if (closed === fixture.folder) await chmod(closed, 0o500);

    const refused = await fixture.start(join(closed, 'postgres')).catch(String);
    await chmod(fixture.folder, 0o711);

    expect(refused).toMatch(`EmbeddedPostgresError: The embedded database cannot use the folder ${closed}`);
  });

  it('because its password is missing', async () => {
    await (await fixture.start()).stop();
    await rm(`${dataDir}.password`);

    await expect(fixture.start()).rejects.toThrow(
      `The password file ${dataDir}.password of the embedded database is missing`,
    );
  });
});

async function fill(folder: string, file: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), text);
}
