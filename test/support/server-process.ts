import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const READY = /^Paritrana is ready: (\S+)$/m;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Exit {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A real server in a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  readonly baseUrl: string;
  readonly pid: number;
  /** What it has written on standard output so far. */
  readonly output: () => string;
  /** Sends a signal (SIGTERM when none is named) and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Exit>;
  /** Sends it to the whole process group, as Ctrl-C in a terminal does. */
  interrupt(): Promise<Exit>;
}

/** A server that is not ready by then, or a command that has not ended, is killed, so that no test leaves one behind. */
const PATIENCE_MS = 50_000;

export interface StartOptions {
  /** Environment on top of ours: at least DATA_DIR. The port is a free one. */
  readonly env: Readonly<Record<string, string>>;
  /** What to run instead of `node scripts/start.mjs`. */
  readonly command?: readonly [string, ...string[]];
  readonly patienceMs?: number;
}

/** Starts the server and waits until it says that it is ready. Throws with all it wrote when it ends before. */
export async function startServerProcess(options: StartOptions): Promise<ServerProcess> {
  const running = run(options);
  const { child, exited } = running;
  const baseUrl = await withPatience(options, child, Promise.race([running.ready, exited.then(failed)]));
  const pid = child.pid ?? 0;
  return {
    baseUrl,
    pid,
    output: running.output,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return exited;
    },
    interrupt: () => {
      process.kill(-pid, 'SIGINT');
      return exited;
    },
  };
}

/** Runs a command of the project to its end. */
export function runToEnd(options: StartOptions): Promise<Exit> {
  const { child, exited } = run(options);
  return withPatience(options, child, exited);
}

async function withPatience<T>({ patienceMs }: StartOptions, child: ChildProcess, outcome: Promise<T>): Promise<T> {
  const overdue = setTimeout(() => child.kill('SIGKILL'), patienceMs ?? PATIENCE_MS);
  try {
    return await outcome;
  } finally {
    clearTimeout(overdue);
  }
}

function run({ env, command = ['node', 'scripts/start.mjs'] }: StartOptions): {
  child: ChildProcess;
  ready: Promise<string>;
  exited: Promise<Exit>;
  output: () => string;
} {
  const [program, ...args] = command;
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    cwd: ROOT,
    env: { ...environmentOfAUser(), PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that interrupt() does not reach Jest.
    detached: true,
  });
  let [stdout, stderr] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ready = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const baseUrl = READY.exec(stdout)?.[1];
      if (baseUrl) resolve(baseUrl);
    });
  });
  const exited = new Promise<Exit>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
  return { child, ready, exited, output: () => stdout };
}

/** Jest's own flags and settings must not reach the server. */
function environmentOfAUser(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ...(LANG ? { LANG } : {}) };
}

function failed({ code, stdout, stderr }: Exit): never {
  throw new Error(`The server ended with exit code ${code ?? 'none'} before it was ready:\n${stdout}${stderr}`);
}
