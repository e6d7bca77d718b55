import { readFileSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';

/** The system user that the server runs as when Node is root, because PostgreSQL refuses root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: ServerUser = { uid: 65_534, gid: 65_534 };

/**
 * The user to start the server as: undefined (Node's own) unless Node is root; then the owner of the existing data folder,
 * else `postgres`, else `nobody`.
 */
export function serverUser(dataDir: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  return findAccount(accounts, 'postgres') ?? findAccount(accounts, 'nobody') ?? NOBODY;
}

function findAccount(accounts: readonly string[], name: string): ServerUser | undefined {
  const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
  const user = { uid: Number(uid), gid: Number(gid) };
  return user.uid > 0 && user.gid > 0 ? user : undefined;
}

/** Whether the user may walk to this folder and into it. Undefined stands for Node's own user, who already has. */
export function canEnter(folder: string, user: ServerUser | undefined): boolean {
  if (!user) return true;
  const parent = dirname(folder);
  return (parent === folder || canEnter(parent, user)) && maySearch(statSync(folder), user);
}

function maySearch(folder: Stats, user: ServerUser): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
