import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { auditOf } from '../support/builders/accounts.js';
import { assignAndDeclare, insertPanelScene, insertSeat, insertSheet, SULSEL } from '../support/builders/panels.js';
import { recuse } from '../support/builders/evaluations.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const add = (actor: TestActor, panelId: string, body: object) =>
  t.http().post(`/api/v1/panels/${panelId}/seats`).set(actor.headers).send(body);
const seat = (actor: TestActor, id: string, userId: string | null, version = 1) =>
  t
    .http()
    .put(`/api/v1/seats/${id}/member`)
    .set(actor.headers)
    .set('if-match', `"${String(version)}"`)
    .send({ userId });
const remove = (actor: TestActor, id: string, version = 1) =>
  t
    .http()
    .delete(`/api/v1/seats/${id}`)
    .set(actor.headers)
    .set('if-match', `"${String(version)}"`);
const assignedTo = async (seatId: string) => {
  const rows = await t.database.reader.query<{ state: string }[]>(
    'SELECT state FROM assignment WHERE seat_id = $1 ORDER BY state',
    [seatId],
  );
  return rows.map(({ state }) => state);
};

const member = { number: 4, role: 'member', constituencyCode: 'UNION' };

describe('addSeat', () => {
  it('adds a seat before marking begins', async () => {
    const { panelId, secretary } = await insertPanelScene(t, []);
    const answer = await add(secretary, panelId, member).expect(201);
    const { id } = answer.body as { id: string };
    expect(answer.body).toEqual({
      id,
      number: 4,
      role: 'member',
      constituency: { code: 'UNION', nameId: 'Serikat Pekerja/Buruh', nameEn: 'Trade unions' },
      label: 'Penilai 4, unsur Serikat Pekerja/Buruh',
      isFilled: false,
      isYours: false,
      member: null,
      version: 1,
    });
    expect((await auditOf(t, 'seat.added')).at(-1)?.subjectId).toBe(id);
  });

  it('takes no number, no chair and no member a second time', async () => {
    const { panelId, secretary, seats } = await insertPanelScene(t, []);
    const codes = [];
    for (const wish of [{ number: 1 }, { role: 'chair' }, { userId: seats[0]!.actor.userId }]) {
      codes.push(((await add(secretary, panelId, { ...member, ...wish }).expect(409)).body as { code: string }).code);
    }
    expect(codes).toEqual(['seat.number-taken', 'seat.role-taken', 'seat.member-twice']);
  });

  it('takes known constituencies and evaluators of the province only', async () => {
    const { panelId, secretary } = await insertPanelScene(t, []);
    const { userId } = await t.actorOf('proposer', { province: SULSEL });
    const answer = await add(secretary, panelId, { ...member, constituencyCode: 'GUILD', userId }).expect(422);
    expect(answer.body).toMatchObject({
      errors: [
        { field: 'constituencyCode', code: 'seat.constituency-unknown' },
        { field: 'userId', code: 'seat.member-not-an-evaluator' },
      ],
    });
  });

  it('is over with the first score sheet', async () => {
    const scene = await insertPanelScene(t, ['PT Satu']);
    await assignAndDeclare(t.database, scene);
    const { nominationId } = scene.nominations[0]!;
    await insertSheet(t.database, { ...scene, seatId: scene.seats[0]!.id, nominationId });
    const answer = await add(scene.secretary, scene.panelId, member).expect(409);
    expect(answer.body).toMatchObject({ code: 'panel.marking-has-begun' });
  });

  it('does not know a panel of another province, and is for the secretariat', async () => {
    const { panelId, auditor, seats } = await insertPanelScene(t, []);
    await add(await t.actorOf('secretariat', { province: '32' }), panelId, member).expect(404);
    await add(auditor, panelId, member).expect(403);
    await add(seats[0]!.actor, panelId, member).expect(403);
  });
});

describe('seatMember', () => {
  it('gives the seat to somebody else and takes back what the former member was to mark', async () => {
    const scene = await insertPanelScene(t, ['PT Satu', 'PT Dua']);
    await assignAndDeclare(t.database, scene);
    const [first] = scene.seats;
    const { userId } = await t.actorOf('evaluator');
    const answer = await seat(scene.secretary, first!.id, userId).expect(200);
    expect(answer.body).toMatchObject({ member: { userId, name: 'Uji evaluator' }, version: 2 });
    expect(answer.headers['etag']).toBe('"2"');
    expect(await assignedTo(first!.id)).toEqual([]);
    expect((await auditOf(t, 'seat.filled')).at(-1)?.payload).toContain('"released":2');
  });

  it('leaves a recusal with the seat, because it is final', async () => {
    const scene = await insertPanelScene(t, ['PT Satu', 'PT Dua']);
    await assignAndDeclare(t.database, scene);
    const { id } = scene.seats[0]!;
    await recuse(t.database, id, scene.nominations[0]!.nominationId);
    await seat(scene.secretary, id, null).expect(200);
    expect(await assignedTo(id)).toEqual(['recused']);
  });

  it('changes nothing when the member stays the same', async () => {
    const { secretary, seats } = await insertPanelScene(t, []);
    const answer = await seat(secretary, seats[0]!.id, seats[0]!.actor.userId).expect(200);
    expect(answer.body).toMatchObject({ version: 1 });
  });

  it('refuses whoever is no evaluator of the province, or sits here already', async () => {
    const { secretary, seats } = await insertPanelScene(t, []);
    const elsewhere = await t.actorOf('evaluator', { province: '32' });
    expect((await seat(secretary, seats[0]!.id, elsewhere.userId).expect(422)).body).toMatchObject({
      errors: [{ field: 'userId', code: 'seat.member-not-an-evaluator' }],
    });
    expect((await seat(secretary, seats[0]!.id, seats[1]!.actor.userId).expect(409)).body).toMatchObject({
      code: 'seat.member-twice',
    });
  });

  it('keeps the member of a seat that has marked; another may still change hands but not be emptied', async () => {
    const scene = await insertPanelScene(t, ['PT Satu']);
    await assignAndDeclare(t.database, scene);
    const [marked, other] = scene.seats;
    await insertSheet(t.database, { ...scene, seatId: marked!.id, nominationId: scene.nominations[0]!.nominationId });
    const { userId } = await t.actorOf('evaluator');
    expect((await seat(scene.secretary, marked!.id, userId).expect(409)).body).toMatchObject({
      code: 'seat.has-marked',
    });
    expect((await seat(scene.secretary, other!.id, null).expect(409)).body).toMatchObject({
      code: 'panel.marking-has-begun',
    });
    await seat(scene.secretary, other!.id, userId).expect(200);
  });

  it('needs the version that was seen, the right province and the right role', async () => {
    const { secretary, seats } = await insertPanelScene(t, []);
    const [{ id, actor }] = seats as [(typeof seats)[number]];
    await seat(secretary, id, null, 9).expect(412);
    await seat(await t.actorOf('secretariat', { province: '32' }), id, null).expect(404);
    await seat(actor, id, null).expect(403);
  });
});

describe('removeSeat', () => {
  it('removes a seat with what it was to mark', async () => {
    const scene = await insertPanelScene(t, ['PT Satu']);
    await assignAndDeclare(t.database, scene);
    const { id } = scene.seats[1]!;
    await remove(scene.secretary, id).expect(204);
    expect((await auditOf(t, 'seat.removed')).at(-1)?.subjectId).toBe(id);
    expect((await remove(scene.secretary, id).expect(404)).body).toMatchObject({ code: 'seat.not-found' });
  });

  it('keeps the chair, a seat with a recusal on record, and every seat once marking has begun', async () => {
    const scene = await insertPanelScene(t, ['PT Satu']);
    await assignAndDeclare(t.database, scene);
    const [chair, recused, other] = scene.seats;
    const { nominationId } = scene.nominations[0]!;
    await recuse(t.database, recused!.id, nominationId);
    const codes = [
      (await remove(scene.secretary, chair!.id).expect(409)).body as { code: string },
      (await remove(scene.secretary, recused!.id).expect(409)).body as { code: string },
    ];
    await insertSheet(t.database, { ...scene, seatId: chair!.id, nominationId });
    codes.push((await remove(scene.secretary, other!.id).expect(409)).body as { code: string });
    expect(codes.map(({ code }) => code)).toEqual(['seat.chair-stays', 'seat.has-recusals', 'panel.marking-has-begun']);
  });

  it('needs the version that was seen, the right province and the right role', async () => {
    const { panelId, secretary, auditor } = await insertPanelScene(t, []);
    const id = await insertSeat(t.database, { panelId, number: 9 });
    await remove(secretary, id, 2).expect(412);
    await remove(await t.actorOf('secretariat', { province: '32' }), id).expect(404);
    await remove(auditor, id).expect(403);
  });
});
