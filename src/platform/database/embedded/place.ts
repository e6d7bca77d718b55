import { createHash, randomUUID } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readlink, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

import { EmbeddedPostgresError, folderError, systemCode } from './error.js';
import { canEnter, type ServerUser } from './server-user.js';

/** Where root keeps what the server's own user must reach when the project lies in a closed folder such as /root. */
const OPEN_HOME = '/var/lib/paritrana';
/** The system's limit on a socket's path (104 on macOS), less its file name and the closing NUL. */
const SOCKET_FOLDER_LIMIT = 104 - '/.s.PGSQL.5432'.length - 1;

/** The files around a cluster. They lie beside the data folder, because PostgreSQL wants that one to itself. */
export const besides = (dataDir: string): { lock: string; password: string } => ({
  lock: `${dataDir}.lock`,
  password: `${dataDir}.password`,
});

/** Creates a folder with its parents; the ones that are new can be entered by the server's user, whatever Node's umask is. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    const created = await mkdir(folder, { recursive: true });
    if (created !== undefined) await chmod(folder, 0o755);
  } catch (error) {
    throw folderError(folder, error);
  }
}

/** The folder for a copy of the binaries, when the installed ones cannot be used where they are. */
export const spareFolder = (dataDir: string, user: ServerUser | undefined): string =>
  user ? OPEN_HOME : dirname(dataDir);

/**
 * The folder that really holds the data: `dataDir`, unless Node is root and the server's user cannot enter the folder around it.
 * Then the data lies in /var/lib/paritrana and `dataDir` is a link to it.
 */
export async function resolveDataDir(dataDir: string, user: ServerUser | undefined): Promise<string> {
  const target = await linkTarget(dataDir);
  if (target !== undefined) return target;
  const inPlace = join(await realpath(dirname(dataDir)), basename(dataDir));
  if (canEnter(dirname(inPlace), user)) return inPlace;
  if (await isThere(dataDir)) {
    throw new EmbeddedPostgresError(
      `The embedded database cannot use the folder ${dataDir}: user ${user?.uid ?? 0}, which the server runs as because PostgreSQL refuses root, may not enter the folders around it.`,
    );
  }
  await makeFolder(OPEN_HOME);
  const outside = join(OPEN_HOME, `${basename(dataDir)}-${randomUUID()}`);
  await symlink(outside, dataDir);
  return outside;
}

async function linkTarget(path: string): Promise<string | undefined> {
  try {
    return resolve(dirname(path), await readlink(path));
  } catch (error) {
    if (systemCode(error) === 'EINVAL' || systemCode(error) === 'ENOENT') return undefined;
    throw folderError(path, error);
  }
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/**
 * The folder of the server's socket: short, because a socket's path is limited to about 100 bytes, and its own for every data
 * folder and user, so that two checkouts never meet.
 */
export function socketFolder(dataDir: string, user: ServerUser | undefined): string {
  const owner = process.getuid?.() ?? 0;
  const name = `paritrana-${createHash('sha256').update(`${owner} ${dataDir}`).digest('hex').slice(0, 16)}`;
  const preferred = join(tmpdir(), name);
  return Buffer.byteLength(preferred) <= SOCKET_FOLDER_LIMIT && canEnter(tmpdir(), user)
    ? preferred
    : join('/tmp', name);
}

/** Makes the socket's folder anew, private to the server's user. Only the holder of the folder's lock may do so. */
export async function makeSocketFolder(dataDir: string, user: ServerUser | undefined): Promise<string> {
  const folder = socketFolder(dataDir, user);
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { mode: 0o700 });
    if (user) await chown(folder, user.uid, user.gid);
  } catch (error) {
    throw folderError(folder, error);
  }
  return folder;
}
