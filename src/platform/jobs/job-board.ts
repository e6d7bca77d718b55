import { type Tx } from '../database/database.js';
import { fromCursor } from '../http/paging.js';
import { faultOf, type JobFault } from './job-fault.js';

/** Where a job stands. It waits, is worked on, waits for another try after a failure, and is completed or has failed. */
export const JOB_STATES = ['waiting', 'active', 'retrying', 'completed', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** One kind of work and how much of it there is; completed jobs are counted for twelve hours. */
export type QueueRow = Readonly<Record<JobState, number>> & {
  readonly name: string;
  /** Since when the oldest job waits, for its first try or another. */
  readonly oldestWaitingAt: Date | null;
};

/** A job without what it is about: its data name people and nominees. */
export interface JobRow {
  readonly id: string;
  readonly queue: string;
  readonly state: JobState;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** How often it was started. */
  readonly attempts: number;
  readonly fault: JobFault | null;
}

interface Paging {
  readonly limit: number;
  readonly after?: string | undefined;
}

const AT_PG_BOSS: Readonly<Record<JobState, string>> = {
  waiting: 'created',
  active: 'active',
  retrying: 'retry',
  completed: 'completed',
  failed: 'failed',
};

const count = (state: JobState): string =>
  `count(*) FILTER (WHERE job.state = '${AT_PG_BOSS[state]}')::int AS "${state}"`;

/** Up to `limit + 1` queues by name. */
export function listQueues(tx: Tx, { limit, after }: Paging): Promise<QueueRow[]> {
  const [name] = after === undefined ? [null] : fromCursor(after, ['text']);
  return tx.query(
    `SELECT queue.name, ${JOB_STATES.map(count).join(', ')},
            min(job.created_on) FILTER (WHERE job.state IN ('created', 'retry')) AS "oldestWaitingAt"
     FROM pgboss.queue LEFT JOIN pgboss.job ON job.name = queue.name
     WHERE ${OURS} AND ($1::text IS NULL OR queue.name > $1)
     GROUP BY queue.name ORDER BY queue.name LIMIT $2`,
    [name, limit + 1],
  );
}

// pg-boss keeps a queue of its own for what repeats.
const OURS = `queue.name NOT LIKE '\\_\\_pgboss\\_\\_%'`;

// PostgreSQL counts microseconds, a cursor milliseconds.
const CREATED_AT = `date_trunc('milliseconds', job.created_on)`;

const JOBS = `
  SELECT job.id, job.name AS queue, job.state::text, ${CREATED_AT} AS "createdAt", job.started_on AS "startedAt",
         CASE WHEN job.state IN ('completed', 'failed') THEN job.completed_on END AS "endedAt",
         CASE WHEN job.started_on IS NULL THEN 0 ELSE job.retry_count + 1 END AS attempts, job.output
  FROM pgboss.queue JOIN pgboss.job ON job.name = queue.name`;

/** Up to `limit + 1` jobs in this state, the newest first. */
export async function listJobs(
  tx: Tx,
  { state, queue, ...page }: Paging & { readonly state: JobState; readonly queue?: string | undefined },
): Promise<JobRow[]> {
  const [createdAt, id] = page.after === undefined ? [null, null] : fromCursor(page.after, ['instant', 'uuid']);
  const rows = await tx.query<StoredJob[]>(
    `${JOBS} WHERE ${OURS} AND job.state = $1 AND ($2::text IS NULL OR queue.name = $2)
       AND ($3::timestamptz IS NULL OR (${CREATED_AT}, job.id) < ($3, $4::uuid))
     ORDER BY ${CREATED_AT} DESC, job.id DESC LIMIT $5`,
    [AT_PG_BOSS[state], queue ?? null, createdAt, id, page.limit + 1],
  );
  return rows.map(toJobRow);
}

/** One job; undefined when there is none, or none any more. */
export async function findJob(tx: Tx, id: string): Promise<JobRow | undefined> {
  const rows = await tx.query<StoredJob[]>(`${JOBS} WHERE ${OURS} AND job.id = $1`, [id]);
  return rows[0] && toJobRow(rows[0]);
}

/**
 * Lets a failed job run once more, from now; false when it has not failed. Not by pg-boss itself: it would leave the instant
 * of the failure on the job and then, half a day after it, put the job away before anybody works on it.
 */
export async function retryFailedJob(tx: Tx, { id, queue }: Pick<JobRow, 'id' | 'queue'>): Promise<boolean> {
  const [, changed] = await tx.query<[unknown[], number]>(
    `UPDATE pgboss.job SET state = 'retry', retry_limit = retry_count + 1, start_after = now(), completed_on = NULL,
            keep_until = now() + interval '14 days'
     WHERE name = $1 AND id = $2 AND state = 'failed'`,
    [queue, id],
  );
  return changed === 1;
}

type StoredJob = Omit<JobRow, 'state' | 'fault'> & { readonly state: string; readonly output: unknown };

const toJobRow = ({ output, state, ...row }: StoredJob): JobRow => ({
  ...row,
  state: JOB_STATES.find((own) => AT_PG_BOSS[own] === state) ?? 'failed',
  // What a job answers when it succeeds is nobody's business either.
  fault: state === 'failed' || state === 'retry' ? faultOf(output) : null,
});
