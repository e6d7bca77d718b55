import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { auditOf } from '../support/builders/accounts.js';
import { insertCategory, insertRanking } from '../support/builders/categories.js';
import { assignAndDeclare, insertPanel, insertPanelScene, SULSEL } from '../support/builders/panels.js';

let t: TestApp;
let secretary: TestActor;
beforeAll(async () => {
  t = await startTestApp();
  secretary = await t.actorOf('secretariat', { province: SULSEL });
});
afterAll(() => t.close());

const update = (actor: TestActor, id: string, version: number, body: object) =>
  t
    .http()
    .patch(`/api/v1/panels/${id}`)
    .set(actor.headers)
    .set('if-match', `"${String(version)}"`)
    .send(body);

describe('updatePanel', () => {
  it('changes the name, the decree and the categories', async () => {
    const scene = await insertPanelScene(t, []);
    const { categoryId } = await insertCategory(t.database, { editionId: scene.editionId, position: 2 });
    const body = { name: 'Tim Sembilan', decreeNumber: 'SK 1', categoryIds: [categoryId, scene.categoryId] };
    const answer = await update(secretary, scene.panelId, 1, body).expect(200);
    expect(answer.body).toMatchObject({
      name: 'Tim Sembilan',
      decreeNumber: 'SK 1',
      decreedOn: null,
      categoryIds: [scene.categoryId, categoryId],
      version: 2,
    });
    expect((await auditOf(t, 'panel.updated')).at(-1)?.subjectId).toBe(scene.panelId);
  });

  it('needs the version that was seen', async () => {
    const { panelId } = await insertPanelScene(t, []);
    expect((await update(secretary, panelId, 7, {}).expect(412)).body).toMatchObject({ code: 'request.stale' });
    await t.http().patch(`/api/v1/panels/${panelId}`).set(secretary.headers).send({}).expect(428);
  });

  it('keeps a category whose nominees have been assigned', async () => {
    const scene = await insertPanelScene(t, ['PT Satu']);
    await assignAndDeclare(t.database, scene);
    const answer = await update(secretary, scene.panelId, 1, { categoryIds: [] }).expect(409);
    expect(answer.body).toMatchObject({ code: 'panel.category-in-use' });
  });

  it('takes no category of another edition and none of another panel', async () => {
    const scene = await insertPanelScene(t, []);
    const other = await insertCategory(t.database);
    const unknown = await update(secretary, scene.panelId, 1, { categoryIds: [other.categoryId] }).expect(422);
    expect(unknown.body).toMatchObject({ errors: [{ field: 'categoryIds.0', code: 'panel.category-unknown' }] });

    const panelId = await insertPanel(t.database, { editionId: scene.editionId });
    const taken = await update(secretary, panelId, 1, { categoryIds: [scene.categoryId] }).expect(409);
    expect(taken.body).toMatchObject({ code: 'panel.category-taken' });
  });

  it('does not know the panel of another province', async () => {
    const { panelId, auditor } = await insertPanelScene(t, []);
    await update(await t.actorOf('secretariat', { province: '32' }), panelId, 1, {}).expect(404);
    await update(auditor, panelId, 1, {}).expect(403);
  });

  it('leaves the ranking of another province to the panel of that province', async () => {
    const scene = await insertPanelScene(t, []);
    const ranking = await insertRanking(t.database, { categoryId: scene.categoryId, provinceCode: '32' });
    const answer = await t
      .http()
      .post(`/api/v1/rankings/${ranking}/assignments`)
      .set((await t.actorOf('secretariat')).headers)
      .expect(409);
    expect(answer.body).toMatchObject({ code: 'ranking.panel-missing' });
  });
});
