import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { auditOf } from '../../support/builders/accounts.js';

const JOBS = '/api/v1/jobs';
const SECRET = 'PT Rahasia Jaya';
// Work that does nothing when there is nobody to do it for.
const QUEUE = 'account.send-password-reset';
const NOBODY = { userId: null };

let t: TestApp;
let administrator: TestActor;
beforeAll(async () => {
  t = await startTestApp();
  administrator = await t.actorOf('administrator');
});
afterAll(() => t.close());

interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}
interface Job {
  readonly id: string;
  readonly state: string;
  readonly createdAt: string;
}

const get = (path: string, language = 'id') =>
  t.http().get(`${JOBS}${path}`).set(administrator.headers).set('accept-language', language);
const list = async (query = '') => (await get(query).expect(200)).body as Page<Job>;
const retry = (id: string, headers: Record<string, string> = {}) =>
  t.http().post(`${JOBS}/${id}/retry`).set(administrator.headers).set(headers);

const enqueue = (data: Record<string, string | null>, queue = QUEUE) =>
  t.database.transaction((tx) => t.app.get(Jobs).enqueue(tx, queue, data));

/** A job that was given up, as pg-boss leaves it. */
async function failedJob(minutesAgo = 10, queue = QUEUE): Promise<string> {
  const mark = randomUUID();
  await enqueue({ ...NOBODY, mark, name: SECRET }, queue);
  const output = { name: 'QueryFailedError', code: '23505', message: SECRET, query: 'SELECT 1', stack: 'at /srv/x.ts' };
  const [rows] = await t.database.reader.query<[{ id: string }[]]>(
    `UPDATE pgboss.job SET state = 'failed', retry_count = 5, output = $3, created_on = at, started_on = at, completed_on = at
     FROM (SELECT now() - $2 * interval '1 minute' AS at) AS failure
     WHERE name = $1 AND data ->> 'mark' = $4 RETURNING id`,
    [queue, minutesAgo, output, mark],
  );
  return rows[0]!.id;
}

describe('failed jobs', () => {
  it('are listed with when and why in the reader’s language, and with nothing of what they are about', async () => {
    const id = await failedJob();
    const answer = await get('').expect(200);
    const instant = expect.stringMatching(/^\d{4}-.*Z$/) as unknown;
    expect((answer.body as Page<Job>).items.find((job) => job.id === id)).toEqual({
      id,
      queue: QUEUE,
      state: 'failed',
      createdAt: instant,
      startedAt: instant,
      endedAt: instant,
      attempts: 6,
      error: { kind: 'database', code: '23505', message: 'Basis data menolak atau tidak menjawab' },
    });
    expect(answer.text).not.toMatch(/Rahasia|SELECT|\/srv/);
    expect((await get('', 'en').expect(200)).text).toContain('The database refused it or did not answer');
  });

  it('come the newest first, by pages, by queue, and in one statement however many there are', async () => {
    const queue = 'standing.refresh';
    const oldest = await failedJob(30, queue);
    const query = `?queue=${queue}`;
    const forOne = await t.countQueries(() => list(query));
    const [middle, newest] = [await failedJob(20, queue), await failedJob(10, queue)];
    expect(await t.countQueries(() => list(query))).toBe(forOne);

    const first = await list(`${query}&limit=2`);
    const rest = await list(`${query}&limit=2&after=${first.next!}`);
    expect(first.items.map(({ id }) => id)).toEqual([newest, middle]);
    expect([rest.items.map(({ id }) => id), rest.next]).toEqual([[oldest], null]);
    expect(await list('?queue=nothing')).toEqual({ items: [], next: null });
    await get('?after=nonsense').expect(422);
  });

  it('are not the only ones that can be listed', async () => {
    await t.app.get(Jobs).drain();
    await enqueue(NOBODY);
    const [waiting] = (await list('?state=waiting')).items;
    expect(waiting).toMatchObject({ queue: QUEUE, state: 'waiting', startedAt: null, attempts: 0, error: null });
    await t.app.get(Jobs).drain();
    const [completed] = (await list('?state=completed')).items;
    expect(completed).toMatchObject({ id: waiting!.id, state: 'completed', attempts: 1, error: null });
    await get('?state=lost').expect(422);
  });
});

describe('retrying', () => {
  it('gives a failed job one more try, and says so in the audit log, without what it is about', async () => {
    const id = await failedJob();
    const answer = await retry(id).expect(200);
    expect(answer.body).toMatchObject({ id, state: 'retrying', endedAt: null, attempts: 6 });
    expect(await t.app.get(Jobs).drain()).toBeGreaterThan(0);
    expect((await list('?state=completed')).items.map((job) => job.id)).toContain(id);

    const [entry] = (await auditOf(t, 'job.retried')).filter(({ subjectId }) => subjectId === id);
    expect(JSON.parse(entry!.payload)).toMatchObject({
      actor: { userId: administrator.userId },
      subject: { type: 'job', id },
      after: { queue: QUEUE, attempts: 6 },
    });
  });

  it('twice has the effect of once, also at the same moment and after the job is done', async () => {
    const id = await failedJob();
    const answers = await Promise.all([retry(id), retry(id), retry(id), retry(id)]);
    expect(answers.map(({ status, body }) => [status, (body as Job).state])).toEqual(Array(4).fill([200, 'retrying']));
    await t.app.get(Jobs).drain();
    expect((await retry(id).expect(200)).body).toMatchObject({ id, state: 'completed' });
    expect((await auditOf(t, 'job.retried')).filter(({ subjectId }) => subjectId === id)).toHaveLength(1);
  });

  it('with an Idempotency-Key repeats its answer', async () => {
    const id = await failedJob();
    const key = { 'idempotency-key': randomUUID() };
    const first = await retry(id, key).expect(200);
    await t.app.get(Jobs).drain();
    expect((await retry(id, key).expect(200)).body).toEqual(first.body);
  });

  it('a job that does not exist is not found', async () => {
    expect((await retry(randomUUID()).expect(404)).body).toMatchObject({ code: 'job.not-found' });
    await retry('x').expect(422);
  });
});

describe('queues', () => {
  interface Queue {
    readonly name: string;
    readonly oldestWaitingAt: string | null;
  }
  const queues = async (query = '') => (await get(`/queues${query}`).expect(200)).body as Page<Queue>;

  it('are listed by name and by pages, each with its jobs by state and since when the oldest waits', async () => {
    await t.database.reader.query('DELETE FROM pgboss.job');
    await failedJob();
    await retry(await failedJob(90));
    await enqueue(NOBODY);

    const all = await queues('?limit=200');
    const names = all.items.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(expect.arrayContaining([QUEUE, 'nomination.leave', 'standing.refresh']));
    expect(names.filter((name) => name.startsWith('__'))).toEqual([]);
    const found = all.items.find(({ name }) => name === QUEUE)!;
    expect(found).toMatchObject({ waiting: 1, active: 0, retrying: 1, completed: 0, failed: 1 });
    const waitsMinutes = (Date.now() - Date.parse(found.oldestWaitingAt!)) / 60_000;
    expect(Math.round(waitsMinutes)).toBe(90);

    const first = await queues('?limit=2');
    const second = await queues(`?limit=2&after=${first.next!}`);
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 4));
    expect(await t.countQueries(() => queues('?limit=1'))).toBe(await t.countQueries(() => queues('?limit=3')));
  });
});

describe('who may', () => {
  it('nobody but an administrator sees or retries jobs', async () => {
    const id = await failedJob();
    for (const role of ['auditor', 'secretariat', 'evaluator'] as const) {
      const { headers } = await t.actorOf(role);
      expect((await t.http().get(JOBS).set(headers)).status).toBe(403);
      expect((await t.http().get(`${JOBS}/queues`).set(headers)).status).toBe(403);
      expect((await t.http().post(`${JOBS}/${id}/retry`).set(headers)).status).toBe(403);
    }
    expect((await list()).items.map((job) => job.id)).toContain(id);
  });
});
