import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Actor } from '../../../src/core/access.js';
import { RubricsDoor } from '../../../src/features/rubrics/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertEdition } from '../../support/builders/editions.js';
import { balancedRubric, insertRubric, levelRubric, smallRubric } from '../../support/builders/rubrics.js';

let t: TestApp;
let rubricId: string;
let plainId: string;
beforeAll(async () => {
  t = await startTestApp();
  const editionId = await insertEdition(t.database);
  rubricId = await insertRubric(t.database, editionId, { body: balancedRubric(levelRubric()) });
  plainId = await insertRubric(t.database, editionId, { body: smallRubric({ code: 'LAIN' }) });
});
afterAll(() => t.close());

const desk = `WHERE rubric_id = $1 AND code = 'DESK'`;

describe('a stage as the database knows it', () => {
  it('has the points of every level and the share of every constituency', async () => {
    expect(await t.app.get(RubricsDoor).stageOf(t.database.reader, rubricId, 'DESK')).toMatchObject({
      aggregate: 'organisation_balanced',
      scaleMin: 100,
      scaleMax: 500,
      step: 100,
      levelPoints: [2_000, 4_000, 6_000, 8_000, 10_000],
      constituencies: ['KEMENKO_PMK', 'BPJS', 'UNION'],
      shares: [5, 3, 2],
    });
  });

  it.each([
    ['points for fewer levels than its scale has', `level_points = '{2000,4000,6000,8000}'`, 'points_for_every_mark'],
    ['a level without points', `level_points = '{2000,NULL,6000,8000,10000}'`, 'points_for_every_mark'],
    ['a step that misses the highest level', `level_points = '{2000,4000}', step = 300`, 'points_for_every_mark'],
    ['a constituency without share', `shares = '{5,3}'`, 'share_per_constituency'],
    ['a share of nothing', `shares = '{5,3,0}'`, 'share_per_constituency'],
    ['constituencies beside a plain mean', `aggregate = 'mean'`, 'share_per_constituency'],
    ['no constituencies to balance', `constituencies = NULL, shares = NULL`, 'share_per_constituency'],
    ['a median', `aggregate = 'median', constituencies = NULL, shares = NULL`, 'aggregate_known'],
  ])('cannot have %s', async (_, change, constraint) => {
    await expect(
      t.database.reader.query(`UPDATE rubric_stage SET ${change} ${desk}`, [rubricId]),
    ).rejects.toMatchObject({
      driverError: { constraint: `rubric_stage_${constraint}` },
    });
  });

  it('turns levels into points, leaves marks of 0 to 100 as they are, and knows no level off its scale', async () => {
    const pointsIn = (id: string) =>
      t.database.reader.query(
        `SELECT array_agg(mark_points(mark, rs) ORDER BY mark) AS points
         FROM rubric_stage rs, unnest('{100,400,500,7400}'::smallint[]) AS mark ${desk}`,
        [id],
      );
    expect(await pointsIn(rubricId)).toEqual([{ points: [2_000, 8_000, 10_000, null] }]);
    expect(await pointsIn(plainId)).toEqual([{ points: [100, 400, 500, 7_400] }]);
  });

  it('gives a vote to every constituency that it weighs, and to all where it weighs none', async () => {
    const voters = (id: string) =>
      t.database.reader.query(
        `SELECT code FROM unnest('{BPJS,OMBUDSMAN}'::text[]) AS code
         WHERE has_vote(code, (SELECT rs FROM rubric_stage rs ${desk}))`,
        [id],
      );
    expect(await voters(rubricId)).toEqual([{ code: 'BPJS' }]);
    expect(await voters(plainId)).toEqual([{ code: 'BPJS' }, { code: 'OMBUDSMAN' }]);
  });

  it('keeps its levels and constituencies once it has marks', async () => {
    const editionId = await insertEdition(t.database);
    const id = await insertRubric(t.database, editionId, { body: balancedRubric(levelRubric()) });
    const { userId, sessionId } = await t.actorOf('evaluator');
    const actor: Actor = { userId, sessionId, grants: [], requestId: 'test', arrivedAt: t.clock.now() };
    await t.database.transaction((tx) => t.app.get(RubricsDoor).freeze(tx, actor, id));
    for (const change of [`level_points = '{1,2,3,4,5}'`, `shares = '{1,1,1}'`]) {
      await expect(t.database.reader.query(`UPDATE rubric_stage SET ${change} ${desk}`, [id])).rejects.toMatchObject({
        driverError: { constraint: 'rubric_stage_frozen_stays' },
      });
    }
  });
});
