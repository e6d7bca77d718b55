import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { recuse } from '../support/builders/evaluations.js';
import { assignAndDeclare, insertPanelScene, moveToSecretariat } from '../support/builders/panels.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const matrix = (actor: TestActor, rankingId: string, query: object = {}) =>
  t.http().get(`/api/v1/rankings/${rankingId}/conflicts`).query(query).set(actor.headers);

interface Page {
  items: { nomineeName: string }[];
  next: string | null;
}

describe('getConflictMatrix', () => {
  it('shows the secretariat and the auditor every seat before every nominee, and whether the block is complete', async () => {
    const scene = await insertPanelScene(t, ['PT Satu'], 2);
    await assignAndDeclare(t.database, scene);
    const { nominationId } = scene.nominations[0]!;
    await recuse(t.database, scene.seats[1]!.id, nominationId);
    const answer = await matrix(scene.secretary, scene.rankingId).expect(200);
    const page = answer.body as { items: { seats: { recusedAt: string | null }[] }[] };
    const recusedAt = page.items[0]!.seats[1]!.recusedAt;
    expect(new Date(recusedAt ?? '').toISOString()).toBe(recusedAt);
    expect(page).toEqual({
      items: [
        {
          nominationId,
          nomineeName: 'PT Satu',
          eligible: 1,
          isCompleteBlock: false,
          seats: [
            {
              seatId: scene.seats[0]!.id,
              seatLabel: 'Penilai 1, unsur Serikat Pekerja/Buruh',
              state: 'assigned',
              declaration: 'none',
              conflictKind: null,
              recusalOrigin: null,
              reason: null,
              recusedAt: null,
            },
            {
              seatId: scene.seats[1]!.id,
              seatLabel: 'Penilai 2, unsur Serikat Pekerja/Buruh',
              state: 'recused',
              declaration: 'conflict',
              conflictKind: 'family',
              recusalOrigin: 'declared',
              reason: 'Saudara',
              recusedAt,
            },
          ],
        },
      ],
      next: null,
    });
    expect((await matrix(scene.auditor, scene.rankingId).expect(200)).body).toEqual(answer.body);
  });

  it('is closed to evaluators, also to a secretary who sat on the panel', async () => {
    const scene = await insertPanelScene(t, ['PT Satu'], 1);
    const { actor } = scene.seats[0]!;
    await matrix(actor, scene.rankingId).expect(403);
    await moveToSecretariat(t.database, actor.userId);
    expect((await matrix(actor, scene.rankingId).expect(403)).body).toMatchObject({
      code: 'assignment.closed-to-evaluators',
    });
  });

  it('stays inside the walls of the province', async () => {
    const { rankingId } = await insertPanelScene(t, ['PT Satu'], 1);
    await matrix(await t.actorOf('secretariat', { province: '32' }), rankingId).expect(404);
    await matrix(await t.actorOf('auditor', { province: '32' }), rankingId).expect(404);
    await matrix(await t.actorOf('administrator'), rankingId).expect(403);
  });

  it('turns pages by nominee, with one statement count for one nominee and for three', async () => {
    const scene = await insertPanelScene(t, ['PT A', 'PT B', 'PT C']);
    const page = (query: object) => matrix(scene.secretary, scene.rankingId, query).expect(200);
    const first = (await page({ limit: 2 })).body as Page;
    const second = (await page({ limit: 2, after: first.next })).body as Page;
    expect([...first.items, ...second.items].map(({ nomineeName }) => nomineeName)).toEqual(['PT A', 'PT B', 'PT C']);
    const one = await t.countQueries(() => page({ limit: 1 }));
    expect(await t.countQueries(() => page({ limit: 3 }))).toBe(one);
  });
});
