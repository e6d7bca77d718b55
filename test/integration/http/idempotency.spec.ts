import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { IdempotencyJobs } from '../../../src/platform/http/idempotency.jobs.js';
import { startTestApp, type TestApp } from '../../support/app.js';

let t: TestApp;

beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

describe('idempotency keys', () => {
  it('are forgotten after two days, and not before', async () => {
    const { userId } = await t.actorOf('proposer');
    const hoursAgo = (hours: number) => new Date(t.clock.now().getTime() - hours * 3_600_000);
    await t.database.reader.query(
      `INSERT INTO idempotency_key (user_id, key, fingerprint, request_id, created_at)
       VALUES ($1, 'old', 'f', 'r', $2), ($1, 'recent', 'f', 'r', $3)`,
      [userId, hoursAgo(49), hoursAgo(47)],
    );
    await t.app.get(IdempotencyJobs).forget();
    expect(await t.database.reader.query('SELECT key FROM idempotency_key')).toEqual([{ key: 'recent' }]);
  });
});
