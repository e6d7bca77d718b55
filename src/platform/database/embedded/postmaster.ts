import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { EmbeddedPostgresError, systemCode } from './error.js';
import { identifyProcess } from './process-identity.js';
import { isCommandOfServer } from './server-arguments.js';

const POLL_MS = 10;

/** PostgreSQL's stop signals, mildest first, each with the time it is given in ms. */
const LADDER: readonly { signal: NodeJS.Signals; patienceMs: number }[] = [
  { signal: 'SIGINT', patienceMs: 20_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
];

/** What a server notes about itself in its data folder. The file outlives a server that was killed. */
export interface PostmasterNote {
  readonly pid: number;
  readonly socketDir: string;
  readonly port: number;
  /** Whether it accepted connections when it wrote this. */
  readonly isReady: boolean;
}

/** Reads `postmaster.pid`; undefined when no server ran or it shut down in order. */
export async function readPostmaster(dataDir: string): Promise<PostmasterNote | undefined> {
  try {
    const lines = (await readFile(join(dataDir, 'postmaster.pid'), 'utf8')).split('\n');
    const pid = Number(lines[0]);
    const isReady = lines[7]?.trim() === 'ready';
    return pid > 0 ? { pid, port: Number(lines[3]), socketDir: lines[4] ?? '', isReady } : undefined;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether that process is a living server of exactly this data folder, and not a later process with its number. */
function isServerOf(dataDir: string, pid: number): boolean {
  const command = identifyProcess(pid)?.command;
  return command !== undefined && isCommandOfServer(command, dataDir);
}

/** Shuts the server down and waits until it is gone: orderly first, by force when it takes too long. */
export async function stopServer(dataDir: string, pid: number): Promise<void> {
  for (const { signal, patienceMs } of LADDER) {
    signalServer(dataDir, pid, signal);
    const deadline = Date.now() + patienceMs;
    while (isServerOf(dataDir, pid) && Date.now() < deadline) await pause(POLL_MS);
  }
  if (!isServerOf(dataDir, pid)) return;
  throw new EmbeddedPostgresError(`The database server ${pid} of ${dataDir} does not end, even when killed.`);
}

/** Signals the server, and never a process that has its number by now. */
export function signalServer(dataDir: string, pid: number, signal: NodeJS.Signals): void {
  try {
    if (isServerOf(dataDir, pid)) process.kill(pid, signal);
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}

/** Stops the server that a killed process left running. Answers the pid in a file that is only a remnant. */
export async function stopLeftover(dataDir: string): Promise<number | undefined> {
  const note = await readPostmaster(dataDir);
  if (note && isServerOf(dataDir, note.pid)) await stopServer(dataDir, note.pid);
  return note?.pid;
}
