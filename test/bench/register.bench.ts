import { spawn } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

import { streamCsv } from '../../src/platform/spreadsheets/index.js';
import { writeRegister } from './support/register.js';

const EMPLOYERS = 735_000;

/**
 * The register that the award draws from, scored on eight indicators and ranked per province and sector, from CSV to a ranking in CSV,
 * by the command line in a process of its own. The register is synthetic and made for this run. Times are given as multiples of
 * reading the file alone: its bytes, and its rows as the same CSV parser gives them.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paritrana-bench-'));
  try {
    const { rule, register } = await writeRegister(folder, EMPLOYERS);
    const { size } = await stat(register);
    console.log(`\nA synthetic register of ${EMPLOYERS} employers, ${(size / 1e6).toFixed(0)} MB, 8 indicators`);
    const bytes = await timed(() => readBytes(register));
    const rows = await timed(() => streamCsv(register, { onRow: () => undefined }));
    const output = join(folder, 'ranking.csv');
    let peak = 0;
    const ranked = await timed(async () => {
      peak = await rank(['--rule', rule, register, '--by', 'province,sector', '--output', output]);
    });
    const start = await timed(() => rank(['--help']));
    const compared = (ms: number): string =>
      `${(ms / bytes).toFixed(1)} × its bytes, ${(ms / rows).toFixed(2)} × its rows`;
    console.log(`  reading its bytes alone ${bytes.toFixed(0)} ms, its rows alone ${rows.toFixed(0)} ms`);
    console.log(`  from CSV to ranking ${ranked.toFixed(0)} ms = ${compared(ranked)}`);
    console.log(`  without starting the command (${start.toFixed(0)} ms) ${compared(ranked - start)}`);
    console.log(`  peak memory ${peak} MiB · ${((await stat(output)).size / 1e6).toFixed(0)} MB of ranking`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function readBytes(path: string): Promise<void> {
  const stream = createReadStream(path, { highWaterMark: 1024 * 1024 });
  stream.resume();
  await finished(stream);
}

/** Runs the command and answers its peak memory in MiB; the bar is drawn where this runs on a terminal. */
async function rank(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['dist/src/cli/main.js', 'rank', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakMiB(child.pid ?? 0))), 100);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`the command ended with ${String(code)}`);
  return peak;
}

/** The highest resident set so far; 0 where the system does not tell. */
function peakMiB(pid: number): number {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kibibytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
