import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { auditOf } from '../support/builders/accounts.js';
import { recuse } from '../support/builders/evaluations.js';
import {
  assignAndDeclare,
  insertNomination,
  insertPanelScene,
  type PanelScene,
  waitingJobs,
} from '../support/builders/panels.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const assign = (actor: TestActor, rankingId: string) =>
  t.http().post(`/api/v1/rankings/${rankingId}/assignments`).set(actor.headers);
const mine = (actor: TestActor, query: object = {}) =>
  t.http().get('/api/v1/me/assignments').query(query).set(actor.headers).expect(200);
const decide = (rankingId: string) =>
  t.database.reader.query(`UPDATE ranking SET state = 'sealed' WHERE id = $1`, [rankingId]);

interface MinePage {
  items: { nominationId: string; nomineeName: string; declaration: string }[];
  next: string | null;
}

describe('assignPanel', () => {
  it('brings every seated member before every verified nominee, and adds only what is new when asked again', async () => {
    const scene = await insertPanelScene(t, ['PT Satu', 'PT Dua']);
    await insertNomination(t.database, { ...scene, name: 'PT Belum', state: 'submitted' });
    const { rankingId, panelId, secretary } = scene;
    const answers = [await assign(secretary, rankingId).expect(201), await assign(secretary, rankingId).expect(201)];
    await insertNomination(t.database, { ...scene, name: 'PT Tiga' });
    answers.push(await assign(secretary, rankingId).expect(201));
    expect(answers.map(({ body }) => body as unknown)).toEqual([
      { rankingId, panelId, added: 6, recused: 0 },
      { rankingId, panelId, added: 0, recused: 0 },
      { rankingId, panelId, added: 3, recused: 0 },
    ]);
    expect((await auditOf(t, 'ranking.assigned')).at(-1)).toMatchObject({ subjectId: rankingId });
  });

  it('recuses at once whoever is the nominee or proposed it, here or at the level below', async () => {
    const scene = await insertPanelScene(t, ['PT Satu', 'PT Dua']);
    const [nominee, proposer, origin] = scene.seats;
    const [first, second] = scene.nominations;
    await t.database.reader.query(`UPDATE role_grant SET role = 'nominee', nominee_id = $2 WHERE user_id = $1`, [
      nominee!.actor.userId,
      first!.nomineeId,
    ]);
    await t.database.reader.query('UPDATE nomination SET proposer_id = $2 WHERE id = $1', [
      second!.nominationId,
      proposer!.actor.userId,
    ]);
    const below = await insertPanelScene(t, []);
    const { nominationId: originId } = await insertNomination(t.database, {
      ...below,
      name: 'PT Tiga',
      proposerId: origin!.actor.userId,
    });
    const third = await insertNomination(t.database, { ...scene, name: 'PT Tiga', originId });

    const answer = await assign(scene.secretary, scene.rankingId).expect(201);
    expect(answer.body).toMatchObject({ added: 9, recused: 3 });
    const rows = await t.database.reader.query<unknown[]>(
      `SELECT seat_id AS seat, nomination_id AS nomination, conflict_kind AS kind, recusal_origin AS origin FROM assignment
       JOIN nomination ON nomination.id = nomination_id WHERE ranking_id = $1 AND assignment.state = 'recused'`,
      [scene.rankingId],
    );
    expect(new Set(rows)).toEqual(
      new Set([
        { seat: nominee!.id, nomination: first!.nominationId, kind: 'is_nominee', origin: 'automatic' },
        { seat: proposer!.id, nomination: second!.nominationId, kind: 'is_proposer', origin: 'automatic' },
        { seat: origin!.id, nomination: third.nominationId, kind: 'is_proposer', origin: 'automatic' },
      ]),
    );
    const audited = (await auditOf(t, 'assignment.recused')).map(({ subjectId }) => subjectId);
    expect(audited).toEqual(expect.arrayContaining([nominee!.id, proposer!.id, origin!.id]));
  });

  it('leaves a recused pair recused', async () => {
    const scene = await insertPanelScene(t, ['PT Satu']);
    await assignAndDeclare(t.database, scene);
    await recuse(t.database, scene.seats[0]!.id, scene.nominations[0]!.nominationId);
    expect((await assign(scene.secretary, scene.rankingId).expect(201)).body).toMatchObject({ added: 0, recused: 0 });
    expect((await mine(scene.seats[0]!.actor)).body).toEqual({ items: [], next: null });
  });

  it('is over once the ranking is decided', async () => {
    const { rankingId, secretary } = await insertPanelScene(t, ['PT Satu']);
    await decide(rankingId);
    expect((await assign(secretary, rankingId).expect(409)).body).toMatchObject({ code: 'ranking.decided' });
  });

  it('is for the secretariat inside its walls', async () => {
    const { rankingId, auditor, seats } = await insertPanelScene(t, []);
    const abroad = await t.actorOf('secretariat', { province: '32' });
    expect((await assign(abroad, rankingId).expect(404)).body).toMatchObject({ code: 'ranking.not-found' });
    for (const actor of [auditor, seats[0]!.actor, await t.actorOf('administrator')]) {
      await assign(actor, rankingId).expect(403);
    }
  });
});

describe('listMyAssignments', () => {
  it('shows before the declaration the name and nothing else, and after it what is to be marked', async () => {
    const scene = await insertPanelScene(t, ['PT Dua', 'PT Satu']);
    await assign(scene.secretary, scene.rankingId).expect(201);
    const [{ id: seatId, actor }] = scene.seats as [PanelScene['seats'][number]];
    const [, { nominationId }] = scene.nominations as [unknown, { nominationId: string }];
    await t
      .http()
      .post(`/api/v1/assignments/${nominationId}/declaration`)
      .set(actor.headers)
      .send({ conflict: false })
      .expect(200);

    const answer = await mine(actor);
    expect(answer.body).toEqual({
      items: [
        {
          nominationId: scene.nominations[0]!.nominationId,
          nomineeName: 'PT Dua',
          declaration: 'awaited',
          seatId: null,
          rankingId: null,
          category: null,
        },
        {
          nominationId,
          nomineeName: 'PT Satu',
          declaration: 'none',
          seatId,
          rankingId: scene.rankingId,
          category: {
            id: scene.categoryId,
            nameId: 'Pemerintah Kabupaten/Kota',
            nameEn: 'Regency and city governments',
          },
        },
      ],
      next: null,
    });
    const filtered = (await mine(actor, { rankingId: scene.rankingId })).body as MinePage;
    expect(filtered.items.map(({ nomineeName }) => nomineeName)).toEqual(['PT Satu']);
  });

  it('holds no nominee whose file is no longer passed, and none of a decided ranking', async () => {
    const scene = await insertPanelScene(t, ['PT Satu', 'PT Dua']);
    await assignAndDeclare(t.database, scene);
    const { actor } = scene.seats[0]!;
    await t.database.reader.query(`UPDATE nomination SET state = 'returned', state_reason = 'x' WHERE id = $1`, [
      scene.nominations[0]!.nominationId,
    ]);
    expect(((await mine(actor)).body as MinePage).items.map(({ nomineeName }) => nomineeName)).toEqual(['PT Dua']);
    await decide(scene.rankingId);
    expect(((await mine(actor)).body as MinePage).items).toEqual([]);
  });

  it('turns pages by name, with one statement count for one nominee and for three', async () => {
    const scene = await insertPanelScene(t, ['PT C', 'PT A', 'PT B']);
    await assignAndDeclare(t.database, scene);
    const { actor } = scene.seats[0]!;
    const first = (await mine(actor, { limit: 2 })).body as MinePage;
    const second = (await mine(actor, { limit: 2, after: first.next })).body as MinePage;
    expect([...first.items, ...second.items].map(({ nomineeName }) => nomineeName)).toEqual(['PT A', 'PT B', 'PT C']);
    expect(second.next).toBeNull();
    const one = await t.countQueries(() => mine(actor, { limit: 1 }));
    expect(await t.countQueries(() => mine(actor, { limit: 3 }))).toBe(one);
  });

  it('is for evaluators', async () => {
    for (const role of ['secretariat', 'auditor', 'administrator', 'proposer'] as const) {
      const { headers } = await t.actorOf(role);
      await t.http().get('/api/v1/me/assignments').set(headers).expect(403);
    }
  });
});

describe('the job of a recusal', () => {
  it('waits for evaluations as often as somebody was recused', async () => {
    const scene = await insertPanelScene(t, ['PT Satu'], 1);
    const [{ id: seatId, actor }] = scene.seats as [PanelScene['seats'][number]];
    const { nominationId } = scene.nominations[0]!;
    await t.database.reader.query('UPDATE nomination SET proposer_id = $2 WHERE id = $1', [nominationId, actor.userId]);
    await assign(scene.secretary, scene.rankingId).expect(201);
    expect(await waitingJobs(t.database, 'assignment.recused')).toContainEqual({ seatId, nominationId });
  });
});
