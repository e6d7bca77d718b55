import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

import { type Field, type FieldResult, LiveRanking, scoreField } from '../../src/core/scoring/fast/index.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { CRITERIA, makeField, NOMINEES, plan, RANKINGS, SEATS } from './support/ranking-field.js';
import { checkStored, readField, STATEMENTS, storeField, writeRanks } from './support/ranking-store.js';

const ROUNDS = 7;
const MEMORY_ROUNDS = 40;
/** Connections that read at the same time; PostgreSQL gives the single statement up to three processes. */
const READERS = 3;
const LIVE_SHEETS = 5_000;

/**
 * Ten million marks (100,000 nominees x 5 evaluators x 20 criteria) in 38 rankings: exact scores and ranks beside plain float64
 * sums and one sort, beside the best single SQL statement, from the database to stored ranks, and live. Best of several rounds,
 * taken in turn, because other work on the machine only ever makes a round slower.
 */
export async function run(): Promise<void> {
  const field = makeField();
  console.log(`\n${NOMINEES * SEATS * CRITERIA} marks in ${RANKINGS} rankings, best of ${ROUNDS} rounds`);
  const memory = new Stopwatch();
  for (let round = 0; round < MEMORY_ROUNDS; round += 1) {
    memory.time('float64 sums and one sort', () => floatSums(field).sort());
    memory.time('exact scores and ranks in memory', () => scoreField(plan, field));
  }
  const result = scoreField(plan, field);
  await withDatabase(async (clients) => {
    await storeField(clients[0]!, field);
    const stored = await timeDatabase(clients, result);
    report(memory, stored);
  });
  reportLive(field);
  console.log(
    `peak memory of this process ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB (aim: below 1,024)`,
  );
}

/** The floor: the same marks and weights in doubles, summed in one pass. */
function floatSums({ stages }: Field): Float64Array {
  const { marks } = stages[0]!;
  const weights = plan.stages[0]!.weights.map((weight) => weight / plan.stages[0]!.denominator);
  const sums = new Float64Array(NOMINEES);
  for (let i = 0, p = 0; i < NOMINEES; i += 1) {
    let sum = 0;
    for (let seat = 0; seat < SEATS; seat += 1) for (let c = 0; c < CRITERIA; c += 1) sum += weights[c]! * marks[p++]!;
    sums[i] = sum / SEATS;
  }
  return sums;
}

async function timeDatabase(clients: readonly Client[], expected: FieldResult): Promise<Stopwatch> {
  const stored = new Stopwatch();
  const client = clients[0]!;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, sql] of Object.entries(STATEMENTS))
      await stored.timeAsync(`SQL ${name}`, () => client.query(sql));
    await client.query('TRUNCATE bench_rank');
    await stored.timeAsync('from the database to stored ranks', async () => {
      const read = await stored.timeAsync('  reading all sheets', () => readField(clients));
      const result = stored.time('  scores and ranks', () => scoreField(plan, read));
      await stored.timeAsync('  writing all ranks', () => writeRanks(client, read, result));
    });
    await checkStored(client, expected);
  }
  return stored;
}

function report(memory: Stopwatch, stored: Stopwatch): void {
  const exact = memory.best('exact scores and ranks in memory');
  const statement = Math.min(...Object.keys(STATEMENTS).map((name) => stored.best(`SQL ${name}`)));
  memory.print();
  stored.print();
  for (const kind of ['', ', processor time']) {
    const floor = memory.best(`float64 sums and one sort${kind}`);
    const ours = memory.best(`exact scores and ranks in memory${kind}`);
    console.log(ratio(`in memory / float64 sums and sort${kind}`, ours / floor, 'at most 2'));
  }
  console.log(ratio('the best statement / in memory', statement / exact, 'at least 15'));
  const pipeline = stored.best('from the database to stored ranks');
  console.log(ratio('database to stored ranks / the best statement', pipeline / statement, 'at most 1.5'));
}

function reportLive(field: Field): void {
  // One ranking of all is the hardest: its board is the longest.
  const live = new LiveRanking(plan, { ...field, ranking: new Uint16Array(NOMINEES) });
  const { marks } = field.stages[0]!;
  const times = Array.from({ length: LIVE_SHEETS }, (_, i) => {
    const sheet = marks.slice(i * CRITERIA, (i + 1) * CRITERIA);
    const begin = performance.now();
    live.submit((i * 7_919) % NOMINEES, 0, i % SEATS, sheet);
    return performance.now() - begin;
  }).toSorted((a, b) => a - b);
  const at = (share: number): string => times[Math.floor(share * (times.length - 1))]!.toFixed(3);
  console.log(
    `one more sheet in one ranking of ${NOMINEES}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms (aim: below 5 ms)`,
  );
}

const ratio = (name: string, value: number, aim: string): string =>
  `${name.padEnd(52)}${value.toFixed(2).padStart(10)} x  (aim: ${aim})`;

/** Durations by name, in the order in which they were first taken. */
class Stopwatch {
  private readonly durations = new Map<string, number[]>();

  time<T>(name: string, work: () => T): T {
    const cpu = process.cpuUsage();
    const begin = performance.now();
    const result = work();
    this.add(name, performance.now() - begin);
    const { user, system } = process.cpuUsage(cpu);
    this.add(`${name}, processor time`, (user + system) / 1_000);
    return result;
  }

  async timeAsync<T>(name: string, work: () => Promise<T>): Promise<T> {
    const begin = performance.now();
    const result = await work();
    this.add(name, performance.now() - begin);
    return result;
  }

  best(name: string): number {
    return Math.min(...(this.durations.get(name) ?? [NaN]));
  }

  print(): void {
    for (const name of this.durations.keys()) {
      console.log(`${name.padEnd(52)}${this.best(name).toFixed(1).padStart(10)} ms`);
    }
  }

  private add(name: string, duration: number): void {
    this.durations.set(name, [...(this.durations.get(name) ?? []), duration]);
  }
}

/** A PostgreSQL whose commits wait for the disk, as in production. */
async function withDatabase(work: (clients: readonly Client[]) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paritrana-bench-'));
  await chmod(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: true });
  const clients = Array.from({ length: READERS }, () => new Client({ ...server.connection }));
  try {
    await Promise.all(clients.map((client) => client.connect()));
    await work(clients);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
