import { createHash, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import { systemCode } from './error.js';
import { identifyProcess } from './process-identity.js';

const ATTEMPTS = 100;
const PAUSE_MS = 20;

/** Gives the lock back. Synchronous, so that it also works while the process exits. */
export type ReleaseLock = () => void;

/**
 * Takes a lock file for this process. A lock whose process is dead is taken over, whatever number that process had.
 * Throws `busy(pid)` when a live process holds it.
 */
export async function acquireLock(file: string, busy: (pid: number) => Error): Promise<ReleaseLock> {
  const mine = `${process.pid} ${identifyProcess(process.pid)?.startedAt ?? ''} ${randomUUID()}`;
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, mine);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (tryLink(draft, file))
        return () => {
          releaseLock(file, mine);
        };
      const holder = lockHolder(file);
      if (holder?.alive === true) throw busy(holder.pid);
      if (holder) removeStale(file, holder.text, draft);
      await pause(PAUSE_MS);
    }
    throw new Error(`The lock file ${file} keeps changing hands`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Who holds the lock file, and whether that process still lives; undefined when nobody does. */
export function lockHolder(file: string): { pid: number; alive: boolean; text: string } | undefined {
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  const [pid = '', startedAt = ''] = text.split(' ');
  return { pid: Number(pid), alive: identifyProcess(Number(pid))?.startedAt === startedAt, text };
}

/**
 * Removes the lock of a dead process. Only the one process that owns the token for exactly this dead holder may do so: otherwise
 * a slow process could remove the new lock of a faster one.
 */
function removeStale(file: string, stale: string, draft: string): void {
  const token = `${file}.stale-${createHash('sha256').update(stale).digest('hex').slice(0, 12)}`;
  if (!tryLink(draft, token)) {
    if (lockHolder(token)?.alive === false) rmSync(token, { force: true });
    return;
  }
  try {
    if (readIfThere(file) === stale) rmSync(file, { force: true });
  } finally {
    rmSync(token, { force: true });
  }
}

function releaseLock(file: string, mine: string): void {
  if (readIfThere(file) === mine) rmSync(file, { force: true });
}

/** A hard link appears whole or not at all, with its content, also when two processes try at once. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
