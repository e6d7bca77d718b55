import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { canSee } from '../../../src/features/corrections/reopening.policy.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import {
  insertScene,
  openSheet,
  PROVINCE,
  recuse,
  type Scene,
  type SheetBody,
  submitSheet,
} from '../../support/builders/evaluations.js';

let t: TestApp;
let scene: Scene;
let secretariat: TestActor;
beforeAll(async () => {
  t = await startTestApp();
  scene = await insertScene(t, { nominations: 20 });
  secretariat = await t.actorOf('secretariat', { province: PROVINCE });
});
afterAll(() => t.close());

let taken = 0;
const fresh = (): string => scene.nominations[taken++]!;
const [chair, member, other] = [0, 1, 2].map((seat) => () => scene.seats[seat]!.actor) as [
  () => TestActor,
  () => TestActor,
  () => TestActor,
];

interface ReopeningBody {
  readonly id: string;
  readonly sheetId: string;
  readonly outcome: string;
}

const ask = (sheet: SheetBody, actor: TestActor, reason = 'Salah kolom') =>
  t.http().post(`/api/v1/score-sheets/${sheet.id}/reopenings`).set(actor.headers).send({ reason });
const decide = (id: string, actor: TestActor, approve = true) =>
  t.http().post(`/api/v1/reopenings/${id}/decision`).set(actor.headers).send({ approve });
const requested = async (sheet: SheetBody, actor = member()) =>
  (await ask(sheet, actor).expect(201)).body as ReopeningBody;
const stateOf = async (sheet: SheetBody) => {
  const rows = await t.database.reader.query<object[]>(
    `SELECT s.state, s.version, s.total, (SELECT sheets FROM standing d WHERE d.nomination_id = s.nomination_id) AS counted,
       (SELECT array_agg(v.state ORDER BY v.version) FROM score_sheet_version v WHERE v.sheet_id = s.id) AS history
     FROM score_sheet s WHERE s.id = $1`,
    [sheet.id],
  );
  return rows[0];
};
const LOCKED = { state: 'submitted', version: 4, total: '37000', counted: 1, history: ['submitted'] };

describe('asking for a sheet to be opened again', () => {
  it('takes a reason and changes nothing yet', async () => {
    const nominationId = fresh();
    const sheet = await submitSheet(t, member(), nominationId, ['70', '80']);
    const answer = await ask(sheet, member()).expect(201);
    const body = answer.body as ReopeningBody & { nomineeName: string };
    expect(body).toEqual({
      id: body.id,
      sheetId: sheet.id,
      nominationId,
      rankingId: scene.rankingId,
      nomineeName: body.nomineeName,
      seatNumber: 2,
      stage: 'DESK',
      reason: 'Salah kolom',
      requestedBy: member().userId,
      requestedAt: '2026-03-02T02:00:00.000Z',
      outcome: 'pending',
      decidedBy: null,
      decidedAt: null,
    });
    expect(await stateOf(sheet)).toEqual(LOCKED);
  });

  it('may be the secretariat, of its own province only', async () => {
    const sheet = await submitSheet(t, member(), fresh(), ['70', '80']);
    await ask(sheet, await t.actorOf('secretariat', { province: '11' })).expect(404);
    await ask(sheet, secretariat).expect(201);
  });

  it('twice is refused while the first request waits', async () => {
    const sheet = await submitSheet(t, member(), fresh(), ['70', '80']);
    await requested(sheet);
    const answer = await ask(sheet, secretariat).expect(409);
    expect(answer.body).toMatchObject({ code: 'reopening.pending' });
  });

  it('by a colleague, the chair or once recused answers 404', async () => {
    const nominationId = fresh();
    const sheet = await submitSheet(t, member(), nominationId, ['70', '80']);
    await ask(sheet, chair()).expect(404);
    await ask(sheet, other()).expect(404);
    await recuse(t.database, scene.seats[1]!.id, nominationId);
    await ask(sheet, member()).expect(404);
  });

  it('of a draft, or of a sealed ranking, is refused', async () => {
    const draft = await openSheet(t, member(), fresh());
    expect((await ask(draft, member()).expect(409)).body).toMatchObject({ code: 'score-sheet.not-submitted' });

    const own = await insertScene(t, { nominations: 1, seats: 1 });
    const { actor } = own.seats[0]!;
    const sheet = await submitSheet(t, actor, own.nominations[0]!, ['70', '80']);
    await t.database.reader.query(`UPDATE ranking SET state = 'sealed' WHERE id = $1`, [own.rankingId]);
    expect((await ask(sheet, actor).expect(409)).body).toMatchObject({ code: 'ranking.decided' });
  });

  it('needs a reason', async () => {
    const sheet = await submitSheet(t, member(), fresh(), ['70', '80']);
    const answer = await ask(sheet, member(), ' ').expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field: 'reason', code: 'field.too-short' }] });
  });

  it('is for evaluators and secretariats', async () => {
    const sheet = await openSheet(t, member(), fresh());
    for (const role of ['auditor', 'administrator', 'proposer'] as const) {
      await ask(sheet, await t.actorOf(role)).expect(403);
    }
  });
});

describe('deciding about it', () => {
  it('approved, makes the sheet a draft again that no longer counts, and keeps every version', async () => {
    const sheet = await submitSheet(t, member(), fresh(), ['70', '80']);
    const { id } = await requested(sheet);
    const answer = await decide(id, chair()).expect(200);
    expect(answer.body).toMatchObject({ id, outcome: 'approved', decidedBy: chair().userId });
    expect(await stateOf(sheet)).toEqual({
      state: 'draft',
      version: 5,
      total: null,
      counted: 0,
      history: ['submitted', 'draft'],
    });
    const events = await t.database.reader.query<{ event: string }[]>(
      `SELECT event FROM audit_entry WHERE subject_id = ANY($1) AND event LIKE '%reopen%' ORDER BY at, lane, seq`,
      [[id, sheet.id]],
    );
    expect(events.map(({ event }) => event).sort()).toEqual([
      'reopening.approved',
      'reopening.requested',
      'score-sheet.reopened',
    ]);
  });

  it('approved after the stage has closed, lets the evaluator mark and hand in all the same', async () => {
    const own = await insertScene(t, { nominations: 1, seats: 2 });
    const { actor } = own.seats[1]!;
    const sheet = await submitSheet(t, actor, own.nominations[0]!, ['70', '80']);
    await t.database.reader.query(`UPDATE stage SET closes_at = '2026-03-01' WHERE edition_id = $1`, [own.editionId]);
    const { id } = await requested(sheet, actor);
    await decide(id, own.seats[0]!.actor).expect(200);
    const marked = await t
      .http()
      .put(`/api/v1/score-sheets/${sheet.id}/marks/REGULASI`)
      .set({ ...actor.headers, 'if-match': '"5"' })
      .send({ mark: '90' })
      .expect(200);
    await t
      .http()
      .post(`/api/v1/score-sheets/${sheet.id}/submission`)
      .set({ ...actor.headers, 'if-match': `"${String((marked.body as SheetBody).version)}"` })
      .expect(200);
    expect(await stateOf(sheet)).toMatchObject({
      state: 'submitted',
      counted: 1,
      history: ['submitted', 'draft', 'submitted'],
    });
  });

  it('refused, leaves the sheet locked, and another request may follow', async () => {
    const sheet = await submitSheet(t, member(), fresh(), ['70', '80']);
    const { id } = await requested(sheet);
    expect((await decide(id, secretariat, false).expect(200)).body).toMatchObject({ outcome: 'refused' });
    expect(await stateOf(sheet)).toEqual(LOCKED);
    await ask(sheet, member()).expect(201);
  });

  it('takes a second person: neither who asked, nor a member who may not decide', async () => {
    const sheet = await submitSheet(t, member(), fresh(), ['70', '80']);
    const { id } = await requested(sheet, secretariat);
    for (const actor of [secretariat, member()]) {
      const answer = await decide(id, actor).expect(409);
      expect(answer.body).toMatchObject({ code: 'reopening.second-person-needed' });
    }
    expect(await stateOf(sheet)).toEqual(LOCKED);
    const national = await t.actorOf('secretariat');
    await decide(id, national).expect(200);
  });

  it('the database holds the second person as well', async () => {
    const sheet = await submitSheet(t, member(), fresh(), ['70', '80']);
    const { id } = await requested(sheet);
    const same = t.database.reader.query(
      `UPDATE reopening SET outcome = 'approved', decided_by = requested_by, decided_at = now() WHERE id = $1`,
      [id],
    );
    await expect(same).rejects.toThrow('reopening_needs_second_person');
  });

  it('is hidden from colleagues, other provinces, and a chair who is recused from the nominee', async () => {
    const nominationId = fresh();
    const sheet = await submitSheet(t, member(), nominationId, ['70', '80']);
    const { id } = await requested(sheet);
    await recuse(t.database, scene.seats[0]!.id, nominationId);
    for (const actor of [chair(), other(), await t.actorOf('secretariat', { province: '11' })]) {
      expect((await decide(id, actor).expect(404)).body).toMatchObject({ code: 'reopening.not-found' });
    }
    expect(await stateOf(sheet)).toEqual(LOCKED);
  });

  it('twice is refused, and two at once decide once', async () => {
    const sheet = await submitSheet(t, member(), fresh(), ['70', '80']);
    const { id } = await requested(sheet);
    const statuses = await Promise.all(
      [chair(), secretariat].map(async (actor) => (await decide(id, actor, actor === chair())).status),
    );
    expect(statuses.sort()).toEqual([200, 409]);
    const answer = await decide(id, secretariat).expect(409);
    expect(answer.body).toMatchObject({ code: 'reopening.decided' });
  });

  it('about a sheet that has been voided meanwhile is refused', async () => {
    const nominationId = fresh();
    const sheet = await submitSheet(t, member(), nominationId, ['70', '80']);
    const { id } = await requested(sheet);
    await recuse(t.database, scene.seats[1]!.id, nominationId);
    await t.database.transaction((tx) =>
      t.app.get(Jobs).enqueue(tx, 'assignment.recused', { seatId: scene.seats[1]!.id, nominationId }),
    );
    await t.app.get(Jobs).drain();
    const answer = await decide(id, secretariat).expect(409);
    expect(answer.body).toMatchObject({ code: 'score-sheet.not-submitted' });
  });

  it('once the ranking is sealed is refused', async () => {
    const own = await insertScene(t, { nominations: 1, seats: 2 });
    const { actor } = own.seats[1]!;
    const { id } = await requested(await submitSheet(t, actor, own.nominations[0]!, ['70', '80']), actor);
    await t.database.reader.query(`UPDATE ranking SET state = 'sealed' WHERE id = $1`, [own.rankingId]);
    expect((await decide(id, own.seats[0]!.actor).expect(409)).body).toMatchObject({ code: 'ranking.decided' });
  });
});

describe('the list of requests', () => {
  const list = async (actor: Pick<TestActor, 'headers'>, query = '') =>
    (await t.http().get(`/api/v1/reopenings${query}`).set(actor.headers).expect(200)).body as {
      items: ReopeningBody[];
      next: string | null;
    };

  it('shows each person exactly the requests that the policy lets them see', async () => {
    const own = await insertScene(t, { nominations: 3, seats: 3 });
    const sheets = [];
    for (const [index, nominationId] of own.nominations.entries()) {
      const { actor } = own.seats[1 + (index % 2)]!;
      sheets.push(await requested(await submitSheet(t, actor, nominationId, ['70', '80']), actor));
    }
    await recuse(t.database, own.seats[0]!.id, own.nominations[0]!);
    await recuse(t.database, own.seats[2]!.id, own.nominations[1]!);
    const rows = await t.database.reader.query<
      { id: string; userId: string; assignment: 'assigned' | 'recused'; chairState: string; provinceCode: string }[]
    >(
      `SELECT o.id, seat.user_id AS "userId", a.state AS assignment, n.province_code AS "provinceCode", ca.state AS "chairState"
       FROM reopening o JOIN score_sheet s ON s.id = o.sheet_id JOIN seat ON seat.id = s.seat_id
       JOIN nomination n ON n.id = s.nomination_id
       JOIN assignment a ON a.seat_id = s.seat_id AND a.nomination_id = s.nomination_id
       JOIN assignment ca ON ca.seat_id = $2 AND ca.nomination_id = s.nomination_id
       WHERE s.ranking_id = $1`,
      [own.rankingId, own.seats[0]!.id],
    );
    const people: [TestActor, { role: 'evaluator' | 'secretariat' | 'auditor'; province: string | null }][] = [
      ...own.seats.map(({ actor }): [TestActor, { role: 'evaluator'; province: null }] => [
        actor,
        { role: 'evaluator', province: null },
      ]),
      [secretariat, { role: 'secretariat', province: PROVINCE }],
      [await t.actorOf('secretariat', { province: '11' }), { role: 'secretariat', province: '11' }],
      [await t.actorOf('auditor'), { role: 'auditor', province: null }],
    ];
    for (const [who, { role, province }] of people) {
      const actor = {
        userId: who.userId,
        sessionId: null,
        grants: [{ role, provinceCode: province, nomineeId: null }],
        requestId: '',
        arrivedAt: new Date(0),
      };
      const visible = rows
        .filter((row) =>
          canSee(actor, { ...row, chairId: row.chairState === 'recused' ? null : own.seats[0]!.actor.userId }),
        )
        .map(({ id }) => id);
      const shown = await list(who, `?rankingId=${own.rankingId}`);
      expect(shown.items.map(({ id }) => id).sort()).toEqual(visible.sort());
    }
    const forMany = await t.countQueries(() => list(secretariat, `?rankingId=${own.rankingId}`));
    expect(await t.countQueries(() => list(secretariat, `?rankingId=${own.rankingId}&limit=1`))).toBe(forMany);
  });

  it('comes newest first, in pages, filtered by outcome', async () => {
    const own = await insertScene(t, { nominations: 3, seats: 2 });
    const { actor } = own.seats[1]!;
    const ids: string[] = [];
    for (const nominationId of own.nominations) {
      t.clock.advance({ seconds: 1 });
      ids.unshift((await requested(await submitSheet(t, actor, nominationId, ['70', '80']), actor)).id);
    }
    await decide(ids[1]!, own.seats[0]!.actor, false).expect(200);
    const first = await list(actor, '?limit=2');
    const second = await list(actor, `?limit=2&after=${String(first.next)}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    const refused = await list(actor, '?outcome=refused');
    expect(refused.items.map(({ id }) => id)).toEqual([ids[1]]);
  });

  it('is closed to others', async () => {
    await t
      .http()
      .get('/api/v1/reopenings')
      .set((await t.actorOf('administrator')).headers)
      .expect(403);
  });
});
