import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../../support/app.js';
import {
  type Contest,
  decideAndSign,
  insertContest,
  insertSheet,
  seal,
  sealContest,
} from '../../support/builders/results.js';
import { smallRubric } from '../../support/builders/rubrics.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

/** Five seats; each line is one seat's marks for the two criteria of the desk. */
async function insertPanel(marks: readonly (readonly [number, number])[]): Promise<Contest> {
  const body = smallRubric();
  for (const stage of body.stages.filter(({ code }) => code === 'DESK')) Object.assign(stage, { aggregate: 'olympic' });
  const contest = await insertContest(t, [{ name: 'PT Olimpik', desk: null }], { seats: 5, body });
  for (const [index, line] of marks.entries()) {
    const place = { seatId: contest.seats[index]!.id, nominationId: contest.nominations[0]!, stage: 'DESK' };
    await insertSheet(t.database, contest, { ...place, marks: [...line] });
  }
  return contest;
}

const MARKS = [
  [10, 70],
  [80, 90],
  [81, 60],
  [83, 100],
  [99, 71],
] as const;

describe('an Olympic panel', () => {
  // (80 + 81 + 83) / 3 x 0.6 + (70 + 71 + 90) / 3 x 0.4 = 79.6.
  it('is sealed when the database, which leaves out the extremes of each criterion itself, agrees with the rule', async () => {
    const { id } = await sealContest(t, await insertPanel(MARKS));
    const [row] = await t.database.reader.query<{ sheets: number; exact: string }[]>(
      `SELECT content::jsonb #>> '{outcome,results,0,stages,DESK,exact}' AS exact,
         (content::jsonb #>> '{outcome,results,0,stages,DESK,sheets}')::integer AS sheets FROM result WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({ exact: '398/5', sheets: 5 });
  });

  it('of four sheets is a plain mean, for the database too', async () => {
    const contest = await insertPanel(MARKS.slice(0, 4));
    await decideAndSign(t, contest);
    expect((await seal(t, contest)).status).toBe(201);
  });

  it('is not sealed when the database reckons with other weights than the rule', async () => {
    const contest = await insertPanel(MARKS);
    await decideAndSign(t, contest);
    await t.database.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(
        `UPDATE rubric_stage SET weights = ARRAY[weights[2], weights[1]] WHERE rubric_id = $1 AND code = 'DESK'`,
        [contest.rubricId],
      );
    });
    const answer = await seal(t, contest);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'result.computations-disagree']);
  });
});
