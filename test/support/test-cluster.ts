import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { type ConnectionSettings } from '../../src/platform/database/connection.js';
import {
  startEmbeddedPostgres,
  stopAbandonedPostgres,
  type EmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres.js';
import { lockHolder } from '../../src/platform/database/embedded/folder-lock.js';
import { identifyProcess } from '../../src/platform/database/embedded/process-identity.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { installJobs } from '../../src/platform/jobs/install.js';

const FOLDER_PREFIX = 'paritrana-test-';
const TEMPLATE = 'paritrana_template';

let running: { server: EmbeddedPostgres; folder: string } | undefined;

/** Starts the one cluster of this Jest run, with a migrated template, and tells the workers where it is. */
export async function startTestCluster(): Promise<void> {
  await removeAbandonedClusters();
  const folder = await mkdtemp(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  await chmod(folder, 0o711);
  const settings = { max_connections: '200' };
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false, settings });
  running = { server, folder };
  const template = { ...server.connection, database: TEMPLATE };
  await createTemplate(server.connection, template).catch(async (error: unknown) => {
    await stopTestCluster();
    throw error;
  });
  process.env['PARITRANA_TEST_TEMPLATE'] = JSON.stringify(template);
  process.env['PARITRANA_TEST_FOLDER'] = folder;
}

/** Stops the cluster of this run and removes its data. */
export async function stopTestCluster(): Promise<void> {
  if (!running) return;
  await running.server.stop();
  await rm(running.folder, { recursive: true, force: true });
  running = undefined;
}

/** A copy can only be made while nobody is connected, so the finished template lets nobody in. */
async function createTemplate(maintenance: ConnectionSettings, template: ConnectionSettings): Promise<void> {
  const client = new pg.Client({ ...maintenance });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
    await migrate({ connection: template });
    await installJobs(template);
    await client.query(`ALTER DATABASE ${TEMPLATE} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  } finally {
    await client.end();
  }
}

/** A run that was killed could not clean up after itself: the next one does. */
async function removeAbandonedClusters(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(FOLDER_PREFIX));
  for (const name of names) {
    const folder = join(tmpdir(), name);
    const dataDir = join(folder, 'postgres');
    if (!(await isOurs(folder)) || isInUse(dataDir, Number(name.slice(FOLDER_PREFIX.length).split('-')[0]))) continue;
    // Another run may be cleaning the same folder: whoever comes second finds nothing left to do.
    await stopAbandonedPostgres(dataDir).catch(() => undefined);
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

const isInUse = (dataDir: string, ownerPid: number): boolean =>
  lockHolder(`${dataDir}.lock`)?.alive ?? identifyProcess(ownerPid) !== undefined;

const isOurs = (folder: string): Promise<boolean> =>
  stat(folder).then(
    ({ uid }) => uid === process.getuid?.(),
    () => false,
  );
