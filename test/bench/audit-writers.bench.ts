import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Actor } from '../../src/core/access.js';
import { AuditLog } from '../../src/platform/audit/index.js';
import { Database, type Tx } from '../../src/platform/database/database.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { Clock } from '../../src/platform/time/clock.js';

const WRITERS = [1, 4, 16];
const ROUNDS = 3;
const ROUND_MS = 1_000;

const ACTOR: Actor = { userId: 'bench', sessionId: null, grants: [], requestId: 'bench', arrivedAt: new Date(0) };

type Write = (tx: Tx) => Promise<void>;

/**
 * What the audit log costs a writer: transactions per second of one insert alone, with an audit entry, and with an entry in
 * one global chain (the same entry, all in lane 0). Once with commits that wait for the disk, as in production, and once
 * without, where only the processor counts. Best of three rounds, taken in turns; read the ratios.
 */
export async function run(): Promise<void> {
  for (const durable of [true, false]) {
    console.log(`\nAudit log, ${durable ? 'commits wait for the disk' : 'commits do not wait for the disk'}`);
    await onFreshServer(durable, compare);
  }
}

async function onFreshServer(durable: boolean, work: (db: Database) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paritrana-bench-'));
  await chmod(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable });
  const db = new Database(server.connection);
  try {
    await migrate({ connection: server.connection });
    await db.onModuleInit();
    await work(db);
  } finally {
    await db.onApplicationShutdown();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(db: Database): Promise<void> {
  const variants = await makeVariants(db);
  console.log(
    ['writers', ...Object.keys(variants), 'lanes/none', 'lanes/global'].map((cell) => cell.padStart(14)).join(''),
  );
  for (const writers of WRITERS) {
    const best = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, write] of Object.entries(variants)) {
        best.set(name, Math.max(best.get(name) ?? 0, await transactionsPerSecond(db, writers, write)));
      }
    }
    const [none = 0, lanes = 0, global = 0] = best.values();
    const cells = [writers, ...[none, lanes, global].map(Math.round), ratio(lanes, none), ratio(lanes, global)];
    console.log(cells.map((cell) => String(cell).padStart(14)).join(''));
  }
  const { entries, fault } = await new AuditLog(db, new Clock()).verify();
  console.log(`${entries} entries verified, fault: ${fault?.kind ?? 'none'}`);
}

async function makeVariants(db: Database): Promise<Record<'none' | 'lanes' | 'global', Write>> {
  const audit = new AuditLog(db, new Clock());
  const entry = {
    event: 'bench.written',
    subject: { type: 'bench', id: '1' },
    before: { state: 'a' },
    after: { state: 'b' },
  };
  await db.reader.query('CREATE TABLE bench_change (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text)');
  await db.reader.query(`
    CREATE FUNCTION bench_wait_for_lane_0() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock(7310265, 0);
      PERFORM set_config('paritrana.audit_lane', '0', true);
      RETURN NEW;
    END $$`);
  // Fires before audit_entry_is_chained, by name, and only for the transactions that ask for it: no extra round trip.
  await db.reader.query(`
    CREATE TRIGGER audit_entry_bench BEFORE INSERT ON audit_entry FOR EACH ROW
      WHEN (NEW.payload::json #>> '{actor,userId}' = 'global') EXECUTE FUNCTION bench_wait_for_lane_0()`);

  const insert = (tx: Tx) => tx.query(`INSERT INTO bench_change (name) VALUES ('x')`);
  return {
    none: async (tx) => {
      await insert(tx);
    },
    lanes: async (tx) => {
      await insert(tx);
      await audit.record(tx, ACTOR, entry);
    },
    global: async (tx) => {
      await insert(tx);
      await audit.record(tx, { ...ACTOR, userId: 'global' }, entry);
    },
  };
}

async function transactionsPerSecond(db: Database, writers: number, write: Write): Promise<number> {
  let done = 0;
  const start = performance.now();
  const writeOn = async (): Promise<void> => {
    while (performance.now() - start < ROUND_MS) {
      await db.transaction(write);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, writeOn));
  return done / ((performance.now() - start) / 1_000);
}

const ratio = (a: number, b: number): string => (a / b).toFixed(2);
