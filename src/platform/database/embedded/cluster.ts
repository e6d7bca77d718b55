import { randomBytes } from 'node:crypto';
import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { type Binaries } from './binaries.js';
import { EmbeddedPostgresError, folderError, systemCode } from './error.js';
import { pathForServer } from './place.js';
import { runTool } from './run.js';
import { type ServerUser } from './server-user.js';

/** The one account of the cluster; it owns everything in it. */
export const DATABASE_USER = 'paritrana';

export interface ClusterOptions {
  readonly dataDir: string;
  readonly passwordFile: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  readonly durable: boolean;
}

/** Makes the cluster unless it is there, and answers the password of its account. Call it under the folder's lock. */
export async function ensureCluster(options: ClusterOptions): Promise<string> {
  const { dataDir, passwordFile, binaries } = options;
  try {
    await removeHalfFinished(dataDir);
    const version = await clusterVersion(dataDir);
    if (version === undefined) return await createCluster(options);
    if (version !== binaries.majorVersion) {
      throw new EmbeddedPostgresError(
        `The folder ${dataDir} holds data of PostgreSQL ${version}, but this release brings ${binaries.majorVersion}: move the data over with the old release, or choose another folder.`,
      );
    }
    return await readPassword(passwordFile);
  } catch (error) {
    throw folderError(dataDir, error);
  }
}

/** The password that was drawn when the cluster was made. */
export async function readPassword(passwordFile: string): Promise<string> {
  try {
    return (await readFile(passwordFile, 'utf8')).trim();
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    throw new EmbeddedPostgresError(
      `The password file ${passwordFile} of the embedded database is missing: put it back.`,
    );
  }
}

/** The major version of the data, undefined when the folder is missing or empty. */
async function clusterVersion(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(join(dataDir, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  const contents = await readdir(dataDir).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  if (contents.length === 0) return undefined;
  throw new EmbeddedPostgresError(
    `The folder ${dataDir} holds other files and no database: choose an empty or a new folder for the embedded database.`,
  );
}

/** `initdb` runs in a folder beside the final one, which appears in one step: a crash in the middle leaves no half cluster. */
async function createCluster(options: ClusterOptions): Promise<string> {
  const { dataDir, passwordFile, binaries, user, durable } = options;
  const password = randomBytes(24).toString('base64url');
  const workshop = await mkdtemp(workshopPrefix(dataDir));
  try {
    const [data, handover] = [join(workshop, 'data'), join(workshop, 'password')];
    await mkdir(data, { mode: 0o700 });
    await writeFile(handover, password, { mode: 0o600 });
    if (user) await Promise.all([workshop, data, handover].map((path) => chown(path, user.uid, user.gid)));
    await runTool(join(binaries.bin, 'initdb'), initdbArguments(pathForServer(data, user), durable), data, user);
    await rm(passwordFile, { force: true });
    await writeFile(passwordFile, password, { mode: 0o600 });
    await rename(data, dataDir);
    return password;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Sorting by code point is the same on every system, which libc's locales are not. */
const initdbArguments = (folder: string, durable: boolean): string[] => [
  `--pgdata=${folder}`,
  `--username=${DATABASE_USER}`,
  `--pwfile=${folder}/../password`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--wal-segsize=4',
  '--no-instructions',
  ...(durable ? [] : ['--no-sync']),
];

const workshopPrefix = (dataDir: string): string => `${dataDir}.init-`;

async function removeHalfFinished(dataDir: string): Promise<void> {
  const [parent, prefix] = [dirname(dataDir), basename(workshopPrefix(dataDir))];
  const left = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  // The orphaned initdb may still be writing there, hence the retries; it gives up once its folder is gone.
  const thoroughly = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };
  await Promise.all(left.map((name) => rm(join(parent, name), thoroughly)));
}
