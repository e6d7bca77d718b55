import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const READY = /Paritrana is ready: (\S+)/;
const PAGE_BYTES = 4096;

/**
 * From an installed and built clone to the first answer: once on an empty data folder (initdb, every migration) and once on the
 * folder that this left. Memory is the peak resident set of the server and of its PostgreSQL processes, shared pages counted once
 * in each process. Everything is also given as a multiple of starting an empty Node process in the same run.
 */
export async function run(): Promise<void> {
  console.log('\nCold start to ready, embedded database');
  const folder = await mkdtemp(join(tmpdir(), 'paritrana-bench-'));
  try {
    const node = await nodeAlone();
    for (const name of ['empty folder', 'second start']) {
      const { ms, serverMiB, databaseMiB } = await startOnce(folder);
      console.log(
        `  ${name}: ${ms.toFixed(0)} ms = ${(ms / node).toFixed(1)} × an empty Node process · peak memory server ${serverMiB} MiB, database ${databaseMiB} MiB`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function nodeAlone(): Promise<number> {
  const start = performance.now();
  await new Promise((resolve) => spawn(process.execPath, ['-e', '0']).once('close', resolve));
  return performance.now() - start;
}

async function startOnce(folder: string): Promise<{ ms: number; serverMiB: number; databaseMiB: number }> {
  const start = performance.now();
  const server = spawn(process.execPath, ['dist/src/main.js'], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0', DEMO: 'false', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    let text = '';
    server.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (READY.test(text)) resolve();
    });
    server.once('close', () => {
      reject(new Error(`the server ended before it was ready: ${text}`));
    });
  });
  const ms = performance.now() - start;
  const memory = { serverMiB: peakMiB(server.pid ?? 0), databaseMiB: databaseMiB(folder) };
  const ended = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGTERM');
  await ended;
  return { ms, ...memory };
}

const peakMiB = (pid: number): number =>
  Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024);

/** The resident set of the postmaster and its children, less the pages they share with each other. */
function databaseMiB(folder: string): number {
  const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const children = readFileSync(`/proc/${String(postmaster)}/task/${String(postmaster)}/children`, 'utf8')
    .trim()
    .split(' ')
    .map(Number);
  const pages = [postmaster, ...children].map((pid) =>
    readFileSync(`/proc/${String(pid)}/statm`, 'utf8')
      .split(' ')
      .map(Number),
  );
  const own = pages.reduce((sum, [, resident = 0, shared = 0]) => sum + resident - shared, 0);
  const shared = Math.max(...pages.map(([, , sharedPages = 0]) => sharedPages));
  return Math.round(((own + shared) * PAGE_BYTES) / 1024 / 1024);
}
