import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Reads a secret that only this machine knows; the first time, makes it, for its own user alone. Safe for several processes. */
export function keptSecret(path: string, make: () => string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throwUnless(error, 'ENOENT');
  }
  mkdirSync(dirname(path), { recursive: true });
  const own = writeBeside(path, make());
  try {
    // Unlike a rename, a link leaves what another process has put there a moment before.
    linkSync(own, path);
  } catch (error) {
    throwUnless(error, 'EEXIST');
  } finally {
    rmSync(own);
  }
  return readFileSync(path, 'utf8');
}

/** Puts another secret in the place of one, all at once. */
export function replaceSecret(path: string, secret: string): void {
  renameSync(writeBeside(path, secret), path);
}

function writeBeside(path: string, secret: string): string {
  const beside = `${path}.${String(process.pid)}`;
  writeFileSync(beside, secret, { mode: 0o600 });
  return beside;
}

function throwUnless(error: unknown, expected: string): void {
  if ((error as NodeJS.ErrnoException).code !== expected) throw error;
}
