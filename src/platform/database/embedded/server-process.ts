import { spawn, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

import { EmbeddedPostgresError } from './error.js';
import { oneLine, serverEnvironment } from './run.js';
import { type ServerUser } from './server-user.js';

/** Recovery after a crash reads the log again, which takes a while on a slow disk. */
const READY_WITHIN_MS = 120_000;
/** The workers of a killed server notice its death by themselves; until then the new one may not start. */
const SHUTTING_DOWN = 'pre-existing shared memory block';
const RETRY_FOR_MS = 15_000;
const RETRY_EVERY_MS = 50;

export interface ServerCommand {
  readonly program: string;
  /** The data folder, which the server works in. */
  readonly folder: string;
  readonly args: readonly string[];
  readonly user: ServerUser | undefined;
  /** The pid in a stale `postmaster.pid`. Named as the "grandparent", it is not taken for a running server. */
  readonly stalePid: number | undefined;
  readonly onLog: (line: string) => void;
}

/** A server that accepts connections. */
export interface ServerProcess {
  readonly pid: number;
  /** Settles when the process has ended, however that came about; Node does not stay alive for it. */
  readonly exited: Promise<void>;
  /** The same, for one who waits: Node stays alive until then. */
  untilExit(): Promise<void>;
}

/** Starts the server and waits until it is ready, also through the recovery after a crash. */
export async function launchServer(command: ServerCommand): Promise<ServerProcess> {
  const deadline = Date.now() + RETRY_FOR_MS;
  for (;;) {
    const attempt = await launchOnce(command);
    if (typeof attempt !== 'string') return attempt;
    if (!attempt.includes(SHUTTING_DOWN) || Date.now() > deadline) {
      throw new EmbeddedPostgresError(`The embedded database did not start: ${oneLine(attempt)}`);
    }
    await pause(RETRY_EVERY_MS);
  }
}

/** Answers the running server, or what it wrote before it gave up. */
async function launchOnce(command: ServerCommand): Promise<ServerProcess | string> {
  const child = spawn(command.program, command.args, {
    cwd: command.folder,
    env: { ...serverEnvironment(), PG_GRANDPARENT_PID: String(command.stalePid ?? 0) },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C is for Node, which lets its requests finish before it stops the server.
    detached: true,
    ...command.user,
  });
  const exited = whenExited(child);
  const outcome = await waitUntilReady(child, exited, command.onLog);
  if (outcome !== undefined) return outcome;
  releaseFromEventLoop(child);
  const untilExit = (): Promise<void> => {
    child.ref();
    return exited;
  };
  return { pid: child.pid ?? 0, exited, untilExit };
}

const whenExited = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('close', () => {
      resolve();
    });
    child.once('error', () => {
      resolve();
    });
  });

/** Undefined once it is ready; else everything it wrote. */
function waitUntilReady(
  child: ChildProcess,
  exited: Promise<void>,
  onLog: (line: string) => void,
): Promise<string | undefined> {
  const { stderr } = child;
  return new Promise((resolve) => {
    let output = '';
    const timeout = setTimeout(() => {
      child.kill('SIGQUIT');
      resolve(`FATAL: not ready within ${READY_WITHIN_MS / 1000} seconds`);
    }, READY_WITHIN_MS);
    const settle = (outcome: string | undefined): void => {
      clearTimeout(timeout);
      resolve(outcome);
    };
    child.once('error', (error) => (output += `FATAL: ${error.message}\n`));
    void exited.then(() => {
      settle(output);
    });
    if (!stderr) return;
    createInterface({ input: stderr }).on('line', (line) => {
      onLog(line);
      if (output.length < 20_000) output += `${line}\n`;
      if (line.includes('ready to accept connections')) settle(undefined);
    });
  });
}

/** Node may end while the server runs; an exit handler then stops it. */
function releaseFromEventLoop(child: ChildProcess): void {
  child.unref();
  if (child.stderr instanceof Socket) child.stderr.unref();
}
