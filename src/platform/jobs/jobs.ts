import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import PgBoss from 'pg-boss';

import { CONFIG, type Config } from '../config/config.js';
import { type ConnectionSettings } from '../database/connection.js';
import { CONNECTION, type Tx } from '../database/database.js';

type JobData = Readonly<Record<string, string | number | boolean | null>>;
type Handler = (data: never) => Promise<void>;

const STOP_TIMEOUT_MS = 10_000;
const POLL_SECONDS = 2;
/** So long a failed job can be seen and retried; pg-boss alone puts it away after twelve hours, before the weekend is over. */
const FAILED_KEPT_SECONDS = 13 * 24 * 3600;

/**
 * Work that follows a change. A job is stored in the transaction of the change (`enqueue(tx, …)`) and runs after it, at
 * least once: handlers take ids, look at the present state and are safe to run again.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly handlers = new Map<string, Handler>();
  private readonly schedules = new Map<string, string>();
  private readonly boss: PgBoss;
  private readonly pool: pg.Pool;
  private readonly inFlight = new Set<Promise<unknown>>();

  constructor(
    @Inject(CONNECTION) connection: ConnectionSettings,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.pool = new pg.Pool({ ...connection, max: 2, application_name: 'paritrana-jobs' });
    this.pool.on('error', () => undefined); // A lost connection shows in /health/ready; the next query opens another.
    this.boss = new PgBoss({
      db: { executeSql: (text, values) => this.track(this.pool.query(text, values)) },
      archiveFailedAfterSeconds: FAILED_KEPT_SECONDS,
    });
    this.boss.on('error', () => undefined); // For the same reason: pg-boss asks again by itself.
  }

  /** Names who does the work; called once per job name, before the application starts. */
  register(name: string, handler: Handler): void {
    this.handlers.set(name, handler);
  }

  /** Work that comes again by itself, once across all servers; `cron` is in UTC. */
  repeat(name: string, cron: string, handler: () => Promise<void>): void {
    this.register(name, handler);
    this.schedules.set(name, cron);
  }

  handles(name: string): boolean {
    return this.handlers.has(name);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    for (const name of this.handlers.keys()) await this.boss.createQueue(name);
    if (this.config.runsJobs) await this.work();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ timeout: STOP_TIMEOUT_MS, wait: true }).catch(() => undefined);
    // A worker that still asks for jobs would wait for ever on a closed pool, and keep the process alive.
    await Promise.allSettled(this.inFlight);
    await this.pool.end();
  }

  /**
   * Stores the job with the change it follows: both happen or neither. Throws for a name that nobody registered, because
   * the queue would drop such a job without a word.
   */
  async enqueue(tx: Tx, name: string, data: JobData): Promise<void> {
    if (!this.handles(name)) throw new Error(`No feature does the job ${name}`);
    await this.boss.send(name, data, { db: inside(tx), retryLimit: 5, retryBackoff: true });
  }

  /** Runs everything that waits, now, and answers how many jobs ran. For tests and the demo. */
  async drain(): Promise<number> {
    let ran = 0;
    for (const [name, handler] of this.handlers) {
      for (const job of await this.boss.fetch(name, { batchSize: 1_000 })) {
        await handler(job.data as never);
        await this.boss.complete(name, job.id);
        ran += 1;
      }
    }
    return ran === 0 ? 0 : ran + (await this.drain());
  }

  private track<Answer>(query: Promise<Answer>): Promise<Answer> {
    this.inFlight.add(query);
    const done = (): boolean => this.inFlight.delete(query);
    query.then(done, done);
    return query;
  }

  private async work(): Promise<void> {
    for (const [name, cron] of this.schedules) await this.boss.schedule(name, cron);
    for (const [name, handler] of this.handlers) {
      await this.boss.work(name, { pollingIntervalSeconds: POLL_SECONDS }, async (jobs) => {
        for (const job of jobs) await handler(job.data as never);
      });
    }
  }
}

// pg-boss writes through whatever runs its SQL; here that is the caller's own transaction.
const inside = (tx: Tx): PgBoss.Db => ({
  executeSql: async (text, values) => ({ rows: await tx.query<unknown[]>(text, values) }),
});
