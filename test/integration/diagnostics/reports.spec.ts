import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { violatedConstraint } from '../../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Contest, insertContest, url } from '../../support/builders/results.js';

let t: TestApp;
let contest: Contest;
beforeAll(async () => {
  t = await startTestApp();
  contest = await insertContest(t, [{ name: 'PT Alfa', interview: 90 }, { name: 'PT Beta' }]);
});
afterAll(() => t.close());

const make = (seed: number) =>
  t.http().post(url(contest, 'diagnostic-reports')).set(contest.auditor.headers).send({ seed, draws: 100 });

const rows = () => t.database.reader.query<unknown[]>('SELECT r::text FROM diagnostic_report r ORDER BY id');

describe('a diagnostic report in the database', () => {
  it.each([
    ['changed', `UPDATE diagnostic_report SET created_at = now()`],
    ['removed', `DELETE FROM diagnostic_report`],
    ['emptied', `TRUNCATE diagnostic_report`],
  ])('cannot be %s', async (_, sql) => {
    expect((await make(1)).status).toBe(201);
    const before = await rows();
    const refusal = await t.database.reader.query(sql).then(
      () => 'nothing',
      (error: unknown) => violatedConstraint(error),
    );
    expect(refusal).toBe('diagnostic_report_stays');
    expect(await rows()).toEqual(before);
  });

  it('says the same as its fingerprint', async () => {
    const refusal = await t.database.reader
      .query(
        `INSERT INTO diagnostic_report (ranking_id, outcome_hash, inputs_hash, seed, draws, engine, content, hash, created_at)
         VALUES ($1, 'a', 'b', 1, 1, 'e', '{}', 'sha256:00', now())`,
        [contest.rankingId],
      )
      .then(
        () => 'nothing',
        (error: unknown) => violatedConstraint(error),
      );
    expect(refusal).toBe('diagnostic_report_hash_is_of_content');
  });

  it('is one, and has one audit entry, when four ask the same at the same time', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => make(77)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const ids = answers.map(({ body }) => (body as { id: string }).id);
    expect(new Set(ids).size).toBe(1);
    const entries = await t.database.reader.query<unknown[]>(
      `SELECT FROM audit_entry WHERE payload::jsonb #>> '{subject,id}' = $1`,
      [ids[0]],
    );
    expect(entries).toHaveLength(1);
  });
});
