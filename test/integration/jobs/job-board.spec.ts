import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type PgBoss from 'pg-boss';

import { notFound } from '../../../src/core/errors.js';
import { type Config } from '../../../src/platform/config/config.js';
import { Database } from '../../../src/platform/database/database.js';
import { findJob, type JobRow, listJobs, listQueues, retryFailedJob } from '../../../src/platform/jobs/job-board.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';

const SECRET = 'PT Rahasia Jaya';

let own: TestDatabase;
let database: Database;
let jobs: Jobs;
/** A server that does no work of its own accord. */
let idle: Jobs;

// A server that does the work: what pg-boss itself writes of a failure is what is read here.
beforeAll(async () => {
  own = await createTestDatabase();
  database = new Database(own.connection);
  await database.onModuleInit();
  jobs = new Jobs(own.connection, { runsJobs: true } as Config);
  jobs.register('test.refused', () => Promise.reject(notFound('nomination.not-found', { name: SECRET })));
  jobs.register('test.database', async () => {
    await database.reader.query('SELECT $1::text::uuid', [SECRET]);
  });
  jobs.register('test.broken', () => Promise.reject(new TypeError(SECRET)));
  await jobs.onApplicationBootstrap();

  idle = new Jobs(own.connection, { runsJobs: false } as Config);
  idle.register('test.mended', () => Promise.resolve());
  await idle.onApplicationBootstrap();
});
afterAll(async () => {
  await Promise.all([jobs.onApplicationShutdown(), idle.onApplicationShutdown()]);
  await database.onApplicationShutdown();
  await own.drop();
});

describe('a job that fails', () => {
  it('is told with the code of its failure and nothing of what it is about', async () => {
    const queues = ['test.broken', 'test.database', 'test.refused'];
    for (const queue of queues) await enqueueOnce(queue);
    await eventually('all have failed', async () => (await failed()).length === queues.length);

    const rows = await failed();
    const told = rows.map(({ queue, attempts, fault }) => ({ queue, attempts, fault }));
    expect(told.sort((a, b) => (a.queue < b.queue ? -1 : 1))).toEqual([
      { queue: 'test.broken', attempts: 1, fault: { kind: 'unexpected', code: 'TypeError' } },
      { queue: 'test.database', attempts: 1, fault: { kind: 'database', code: '22P02' } },
      { queue: 'test.refused', attempts: 1, fault: { kind: 'refused', code: 'nomination.not-found' } },
    ]);
    expect(JSON.stringify(rows)).not.toContain('Rahasia');
  });

  it('can be seen and retried for days, waits for its turn however long it had failed, and runs once more', async () => {
    await enqueueOnce('test.mended', idle);
    const id = await failMended();
    await age(id, '12 days');
    await bossOf(idle).maintain();
    const [job] = await failed('test.mended');
    expect(job).toMatchObject({ id, attempts: 1, fault: { kind: 'unexpected', code: 'RangeError' } });

    expect(await retry(job!)).toBe(true);
    expect(await retry(job!)).toBe(false);
    await bossOf(idle).maintain();
    expect(await findJob(database.reader, id)).toMatchObject({ state: 'retrying', endedAt: null });

    expect(await idle.drain()).toBe(1);
    expect(await findJob(database.reader, id)).toMatchObject({ state: 'completed', attempts: 2, fault: null });
    expect(await retry(job!)).toBe(false);
  });

  it('fails for good when its one more try fails too', async () => {
    await enqueueOnce('test.mended', idle);
    for (const attempts of [1, 2]) {
      const id = await failMended();
      const [job] = await failed('test.mended');
      expect(job).toMatchObject({ id, attempts });
      expect(await retry(job!)).toBe(true);
    }
    await idle.drain();
  });

  it('is counted with its queue; the queues of pg-boss itself are not ours', async () => {
    const queues = await listQueues(database.reader, { limit: 100 });
    expect(queues).toEqual(
      [
        ['test.broken', { failed: 1 }],
        ['test.database', { failed: 1 }],
        ['test.mended', { completed: 2 }],
        ['test.refused', { failed: 1 }],
      ].map(([name, some]) => ({
        name,
        ...{ waiting: 0, active: 0, retrying: 0, completed: 0, failed: 0, oldestWaitingAt: null },
        ...(some as object),
      })),
    );
  });
});

const failed = (queue?: string) => listJobs(database.reader, { state: 'failed', queue, limit: 10 });

/** A job with one try, so that the test need not wait for the pauses between five. */
const enqueueOnce = (queue: string, by = jobs) =>
  database.transaction(async (tx) => {
    await by.enqueue(tx, queue, { name: SECRET });
    await tx.query(`UPDATE pgboss.job SET retry_limit = 0 WHERE name = $1`, [queue]);
  });

const age = (id: string, by: string) =>
  database.reader.query(
    `UPDATE pgboss.job SET created_on = created_on - $2::interval, started_on = started_on - $2::interval,
       completed_on = completed_on - $2::interval, keep_until = keep_until - $2::interval WHERE id = $1`,
    [id, by],
  );

// What the server does by itself, now and not in its own time.
const bossOf = (server: Jobs) => (server as unknown as { boss: PgBoss }).boss;

async function failMended(): Promise<string> {
  const [job] = await bossOf(idle).fetch('test.mended');
  await bossOf(idle).fail('test.mended', job!.id, new RangeError(SECRET));
  return job!.id;
}

const retry = (job: JobRow) => database.transaction((tx) => retryFailedJob(tx, job));
