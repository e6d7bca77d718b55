import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { EmbeddedPostgresError, folderError } from './error.js';
import { canEnter, type ServerUser } from './server-user.js';

/** Where root keeps a copy of the binaries when the project lies below a closed folder such as /root. */
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

/** The one name of the data folder, whichever path or link leads to it. Its parent must exist. */
export async function realDataDir(dataDir: string): Promise<string> {
  try {
    return await realpath(dataDir).catch(async () => join(await realpath(dirname(dataDir)), basename(dataDir)));
  } catch (error) {
    throw folderError(dirname(dataDir), error);
  }
}

/**
 * How the server's user, working in that folder, names it. Root may have put it below a closed folder, such as /root; then no
 * path leads there for any other user, but on Linux a process can always name the folder it works in.
 */
export function pathForServer(folder: string, user: ServerUser | undefined): string {
  if (canEnter(dirname(folder), user)) return folder;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new EmbeddedPostgresError(
    `The embedded database cannot use the folder ${folder}: PostgreSQL refuses to run as root, and other users may not enter the folders around it.`,
  );
}

/** Tells the server of this folder from every other one, in its command line and in the name of its socket's folder. */
export const serverName = (dataDir: string): string =>
  `paritrana-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;

/**
 * The folder of the server's socket: short, because a socket's path is limited to about 100 bytes, and its own for every data
 * folder and user, so that two checkouts never meet.
 */
export function socketFolder(dataDir: string, user: ServerUser | undefined): string {
  const name = `${serverName(dataDir)}-${process.getuid?.() ?? 0}`;
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
