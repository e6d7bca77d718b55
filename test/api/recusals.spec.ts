import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { auditOf } from '../support/builders/accounts.js';
import {
  assignAndDeclare,
  insertNomination,
  insertPanelScene,
  type PanelScene,
  SULSEL,
  waitingJobs,
} from '../support/builders/panels.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const declare = (actor: TestActor, nominationId: string, body: object) =>
  t.http().post(`/api/v1/assignments/${nominationId}/declaration`).set(actor.headers).send(body);
const recuse = (actor: TestActor, seatId: string, body: object) =>
  t.http().post(`/api/v1/seats/${seatId}/recusals`).set(actor.headers).send(body);
const family = { conflict: true, kind: 'family', reason: 'Saudara kandung direktur' };
const because = { reason: 'Laporan inspektorat' };

const stateOf = async (seatId: string, nominationId: string) => {
  const rows = await t.database.reader.query<unknown[]>(
    `SELECT state, declaration, conflict_kind AS kind, reason, recusal_origin AS origin FROM assignment
     WHERE seat_id = $1 AND nomination_id = $2`,
    [seatId, nominationId],
  );
  return rows[0];
};

async function arrange(names = ['PT Satu']) {
  const scene = await insertPanelScene(t, names, 2);
  await t.http().post(`/api/v1/rankings/${scene.rankingId}/assignments`).set(scene.secretary.headers).expect(201);
  const [{ id: seatId, actor }] = scene.seats as [PanelScene['seats'][number]];
  return { scene, seatId, actor, nominationId: scene.nominations[0]!.nominationId };
}

describe('declareConflict', () => {
  it('of no conflict opens the nomination, and may be said twice', async () => {
    const { seatId, actor, nominationId } = await arrange();
    const first = await declare(actor, nominationId, { conflict: false }).expect(200);
    expect(first.body).toEqual({ nominationId, declaration: 'none' });
    expect((await declare(actor, nominationId, { conflict: false }).expect(200)).body).toEqual(first.body);
    expect(await stateOf(seatId, nominationId)).toEqual({
      state: 'assigned',
      declaration: 'none',
      kind: null,
      reason: null,
      origin: null,
    });
    const entries = (await auditOf(t, 'assignment.declared')).filter(({ subjectId }) => subjectId === seatId);
    expect(entries).toHaveLength(1);
  });

  it('of a conflict recuses at once, also after marking, and tells evaluations', async () => {
    const { seatId, actor, nominationId } = await arrange();
    await declare(actor, nominationId, { conflict: false }).expect(200);
    const answer = await declare(actor, nominationId, family).expect(200);
    expect(answer.body).toEqual({ nominationId, declaration: 'conflict' });
    expect(await stateOf(seatId, nominationId)).toEqual({
      state: 'recused',
      declaration: 'conflict',
      kind: 'family',
      reason: 'Saudara kandung direktur',
      origin: 'declared',
    });
    expect(await waitingJobs(t.database, 'assignment.recused')).toContainEqual({ seatId, nominationId });
    expect((await auditOf(t, 'assignment.recused')).at(-1)).toMatchObject({ subjectId: seatId, actorId: actor.userId });
  });

  it('cannot be taken back: the nomination is gone', async () => {
    const { actor, nominationId } = await arrange();
    await declare(actor, nominationId, family).expect(200);
    const again = await declare(actor, nominationId, { conflict: false }).expect(404);
    expect(again.body).toMatchObject({ code: 'assignment.not-found' });
  });

  it('of a conflict needs its kind and its reason', async () => {
    const { actor, nominationId } = await arrange();
    expect((await declare(actor, nominationId, { conflict: true }).expect(422)).body).toMatchObject({
      errors: [
        { field: 'kind', code: 'field.required' },
        { field: 'reason', code: 'field.required' },
      ],
    });
    const unheard = await declare(actor, nominationId, { ...family, kind: 'is_nominee' }).expect(422);
    expect(unheard.body).toMatchObject({ errors: [{ field: 'kind', code: 'field.not-a-choice' }] });
  });

  it('is for the evaluator to whom the nomination is assigned', async () => {
    const { scene, nominationId } = await arrange();
    const stranger = await t.actorOf('evaluator', { province: SULSEL });
    expect((await declare(stranger, nominationId, family).expect(404)).body).toMatchObject({
      code: 'assignment.not-found',
    });
    await declare(scene.secretary, nominationId, family).expect(403);
  });

  it('is over once the ranking is decided', async () => {
    const { scene, actor, nominationId } = await arrange();
    await t.database.reader.query(`UPDATE ranking SET state = 'sealed' WHERE id = $1`, [scene.rankingId]);
    expect((await declare(actor, nominationId, family).expect(409)).body).toMatchObject({ code: 'ranking.decided' });
  });
});

describe('recuseSeat', () => {
  it('recuses a seat for good, before or after it was assigned', async () => {
    const { scene, seatId, nominationId } = await arrange();
    const answer = await recuse(scene.secretary, seatId, { nominationId, ...because }).expect(201);
    expect(answer.body).toEqual({ seatId, nominationId, state: 'recused', reason: because.reason });
    expect(await waitingJobs(t.database, 'assignment.recused')).toContainEqual({ seatId, nominationId });

    const late = await insertNomination(t.database, { ...scene, name: 'PT Baru' });
    await recuse(scene.secretary, seatId, { nominationId: late.nominationId, ...because }).expect(201);
    const assigned = await t
      .http()
      .post(`/api/v1/rankings/${scene.rankingId}/assignments`)
      .set(scene.secretary.headers)
      .expect(201);
    expect(assigned.body).toMatchObject({ added: 1, recused: 0 });
    expect(await stateOf(seatId, late.nominationId)).toMatchObject({ state: 'recused', origin: 'secretariat' });
  });

  it('is final', async () => {
    const { scene, seatId, nominationId } = await arrange();
    await recuse(scene.secretary, seatId, { nominationId, ...because }).expect(201);
    const again = await recuse(scene.secretary, seatId, { nominationId, ...because }).expect(409);
    expect(again.body).toMatchObject({
      code: 'assignment.state-not-allowed',
      title: 'Pengunduran diri dari penilaian bersifat final',
    });
  });

  it('concerns nominations of the same panel only', async () => {
    const [{ scene, seatId }, other] = [await arrange(), await arrange()];
    const answer = await recuse(scene.secretary, seatId, { nominationId: other.nominationId, ...because }).expect(422);
    expect(answer.body).toMatchObject({
      errors: [{ field: 'nominationId', code: 'assignment.nomination-of-other-panel' }],
    });
  });

  it('is over once the ranking is decided', async () => {
    const { scene, seatId, nominationId } = await arrange();
    await t.database.reader.query(`UPDATE ranking SET state = 'published' WHERE id = $1`, [scene.rankingId]);
    const answer = await recuse(scene.secretary, seatId, { nominationId, ...because }).expect(409);
    expect(answer.body).toMatchObject({ code: 'ranking.decided' });
  });

  it('is for the secretariat inside its walls', async () => {
    const { scene, seatId, actor, nominationId } = await arrange();
    const abroad = await t.actorOf('secretariat', { province: '32' });
    const answer = await recuse(abroad, seatId, { nominationId, ...because }).expect(404);
    expect(answer.body).toMatchObject({ code: 'seat.not-found' });
    for (const other of [actor, scene.auditor]) await recuse(other, seatId, { nominationId, ...because }).expect(403);
  });
});

describe('a recused evaluator', () => {
  it('finds the nominee nowhere: not by name, not by id, not by count, not by its ranking, not by its slot', async () => {
    const scene = await insertPanelScene(t, ['PT Terlarang', 'PT Terbuka'], 2);
    await assignAndDeclare(t.database, scene);
    const [{ id: seatId, actor }] = scene.seats as [PanelScene['seats'][number]];
    const { nominationId, nomineeId } = scene.nominations[0]!;
    const session = await t
      .http()
      .post(`/api/v1/panels/${scene.panelId}/interview-sessions`)
      .set(scene.secretary.headers)
      .send({ heldOn: '2026-03-10', timeZone: 'Asia/Makassar', mode: 'on_site', room: 'Aula' })
      .expect(201);
    const sessionId = (session.body as { id: string }).id;
    for (const [index, { nominationId: heard }] of scene.nominations.entries()) {
      await t
        .http()
        .post(`/api/v1/interview-sessions/${sessionId}/slots`)
        .set(scene.secretary.headers)
        .send({
          nominationId: heard,
          startsAt: `2026-03-10T0${String(index + 1)}:00:00Z`,
          endsAt: `2026-03-10T0${String(index + 1)}:30:00Z`,
        })
        .expect(201);
    }
    await recuse(scene.secretary, seatId, { nominationId, reason: 'Pemegang saham' }).expect(201);

    const routes = [
      '/api/v1/me/assignments',
      '/api/v1/me/assignments?limit=1',
      `/api/v1/me/assignments?rankingId=${scene.rankingId}`,
      '/api/v1/panels',
      `/api/v1/panels/${scene.panelId}`,
      '/api/v1/interview-sessions',
      `/api/v1/interview-sessions/${sessionId}`,
      '/api/v1/me/interview-slots',
      '/api/v1/me/interview-slots?limit=1',
      `/api/v1/rankings/${scene.rankingId}/conflicts`,
    ];
    const answers = await Promise.all(routes.map((route) => t.http().get(route).set(actor.headers)));
    answers.push(await declare(actor, nominationId, { conflict: false }));
    for (const { text } of answers.slice(0, -1)) {
      for (const secret of ['Terlarang', nominationId, nomineeId, 'Pemegang saham']) expect(text).not.toContain(secret);
    }
    // What is left looks as if there had never been more: no further page, and an unknown id answers alike.
    expect(answers[1]!.body).toMatchObject({ items: [{ nomineeName: 'PT Terbuka' }], next: null });
    expect(answers[8]!.body).toMatchObject({ items: [{ nomineeName: 'PT Terbuka' }], next: null });
    const unknown = await declare(actor, scene.panelId, { conflict: false }).expect(404);
    const facts = ({ body }: { body: unknown }) => {
      const { code, title, status } = body as Record<string, unknown>;
      return { code, title, status };
    };
    expect(facts(answers.at(-1)!)).toEqual(facts(unknown));
  });
});
