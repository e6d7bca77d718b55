import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { violatedConstraint } from '../../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Contest, idOf, insertContest, sealContest } from '../../support/builders/results.js';

let t: TestApp;
let contest: Contest;
let resultId: string;

beforeAll(async () => {
  t = await startTestApp();
  contest = await insertContest(t, [{ name: 'PT Alfa', interview: 90 }, { name: 'PT Beta' }]);
  resultId = (await sealContest(t, contest)).id;
});
afterAll(() => t.close());

/** The constraint that refuses the statement, which must have changed nothing. */
async function refusalOf(sql: string, values?: unknown[]): Promise<string | undefined> {
  const rows = () =>
    t.database.reader.query<unknown[]>(
      'SELECT r::text, p::text FROM result r JOIN placement p ON p.result_id = r.id ORDER BY 2',
    );
  const before = await rows();
  const refusal = await t.database.reader.query(sql, values).then(
    () => 'nothing',
    (error: unknown) => violatedConstraint(error),
  );
  expect(await rows()).toEqual(before);
  return refusal;
}

describe('a sealed result in the database', () => {
  it.each([
    ['changed', `UPDATE result SET sealed_at = now()`],
    ['removed', `DELETE FROM result`],
    ['emptied', `TRUNCATE result CASCADE`],
    ['changed in a place', `UPDATE placement SET rank = 1, is_award = true`],
    ['removed in a place', `DELETE FROM placement`],
    ['emptied of its places', `TRUNCATE placement`],
  ])('cannot be %s', async (_, sql) => {
    expect(await refusalOf(sql)).toBe('result_sealed_stays');
  });

  it('takes no place afterwards', async () => {
    const refusal = await refusalOf(
      `INSERT INTO placement (result_id, nomination_id, status, position, is_award) VALUES ($1, $2, 'failed-gate', 9, false)`,
      [resultId, idOf(contest, 'PT Beta')],
    );
    expect(refusal).toBe('result_sealed_stays');
  });

  it('carries the hash of its own text', async () => {
    const refusal = await refusalOf(
      `INSERT INTO result (ranking_id, number, content, hash, sealed_at) VALUES ($1, 2, '{}', 'sha256:00', now())`,
      [contest.rankingId],
    );
    expect(refusal).toBe('result_hash_is_of_content');
  });

  it('is one per number', async () => {
    const refusal = await refusalOf(
      `INSERT INTO result (ranking_id, number, content, hash, sealed_at)
       VALUES ($1, 1, '{}', 'sha256:' || encode(sha256('{}'), 'hex'), now())`,
      [contest.rankingId],
    );
    expect(refusal).toBe('result_one_per_number');
  });

  it('is never public before its publication was ordered', async () => {
    const refusal = await refusalOf(
      `INSERT INTO publication (result_id, ranking_id, public_from, ordered_at) VALUES ($1, $2, '2026-03-01', '2026-03-02')`,
      [resultId, contest.rankingId],
    );
    expect(refusal).toBe('publication_not_before_its_order');
  });
});
