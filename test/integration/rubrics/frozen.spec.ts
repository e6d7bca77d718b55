import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Actor } from '../../../src/core/access.js';
import { RubricsDoor, RubricStage } from '../../../src/features/rubrics/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertEdition } from '../../support/builders/editions.js';
import { insertRubric, smallRubric } from '../../support/builders/rubrics.js';

describe('a rubric with marks', () => {
  let t: TestApp;
  let door: RubricsDoor;
  let actor: Actor;
  beforeAll(async () => {
    t = await startTestApp();
    door = t.app.get(RubricsDoor);
    const { userId, sessionId } = await t.actorOf('evaluator');
    actor = { userId, sessionId, grants: [], requestId: 'test', arrivedAt: t.clock.now() };
  });
  afterAll(() => t.close());

  const freeze = (id: string) => t.database.transaction((tx) => door.freeze(tx, actor, id));
  const audited = (id: string) =>
    t.database.reader.query<{ event: string }[]>('SELECT event FROM audit_entry WHERE subject_id = $1', [id]);

  it('is frozen once, however many first marks arrive together', async () => {
    const id = await insertRubric(t.database, await insertEdition(t.database));
    await Promise.all(Array.from({ length: 8 }, () => freeze(id)));
    t.clock.advance({ minutes: 1 });
    await freeze(id);
    expect((await door.get(t.database.reader, id)).frozenAt).toEqual(actor.arrivedAt);
    expect(await audited(id)).toEqual([{ event: 'rubric.frozen' }]);
  });

  it.each([
    ['body', `UPDATE rubric SET body = '{}' WHERE id = $1`, 'rubric_frozen_stays'],
    ['rule', `UPDATE rubric SET rule = '{}' WHERE id = $1`, 'rubric_frozen_stays'],
    ['freezing', `UPDATE rubric SET frozen_at = NULL WHERE id = $1`, 'rubric_frozen_stays'],
    [
      'weights',
      `UPDATE rubric_stage SET weights = '{1,1}', denominator = 2 WHERE rubric_id = $1`,
      'rubric_stage_frozen_stays',
    ],
    ['stages', 'DELETE FROM rubric_stage WHERE rubric_id = $1', 'rubric_stage_frozen_stays'],
  ])('keeps its %s, whoever asks the database', async (_, sql, constraint) => {
    const id = await insertRubric(t.database, await insertEdition(t.database), { frozenAt: t.clock.now() });
    await expect(t.database.reader.query(sql, [id])).rejects.toMatchObject({ driverError: { constraint } });
  });

  it('gives its rule, the same object every time, and another after a change before the first mark', async () => {
    const editionId = await insertEdition(t.database);
    const first = await insertRubric(t.database, editionId);
    const rule = await door.ruleOf(t.database.reader, first);
    expect(await door.ruleOf(t.database.reader, first)).toBe(rule);
    expect(rule.stages.map(({ code }) => code)).toEqual(['ADM', 'DESK', 'INT']);

    const second = await insertRubric(t.database, editionId, { body: smallRubric({ code: 'LAIN' }) });
    expect(await door.ruleOf(t.database.reader, second)).not.toBe(rule);
  });

  it('gives each stage that a panel marks, and no other', async () => {
    const id = await insertRubric(t.database, await insertEdition(t.database));
    expect(await door.stageOf(t.database.reader, id, 'DESK')).toEqual(
      Object.assign(new RubricStage(), {
        rubricId: id,
        code: 'DESK',
        position: 2,
        criteria: ['REGULASI', 'INOVASI'],
        weights: [3, 2],
        denominator: 5,
        aggregate: 'mean',
        scaleMin: 0,
        scaleMax: 10_000,
        step: 100,
        quorum: 1,
        levelPoints: null,
        constituencies: null,
        shares: null,
      }),
    );
    await expect(door.stageOf(t.database.reader, id, 'ADM')).rejects.toMatchObject({ code: 'rubric.stage-not-found' });
  });

  it('cannot hold integer weights that do not sum to their denominator', async () => {
    const id = await insertRubric(t.database, await insertEdition(t.database));
    await expect(
      t.database.reader.query(`UPDATE rubric_stage SET weights = '{3,3}' WHERE rubric_id = $1 AND code = 'DESK'`, [id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'rubric_stage_weights_make_a_whole' } });
  });
});
