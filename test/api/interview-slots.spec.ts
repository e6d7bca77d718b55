import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { auditOf } from '../support/builders/accounts.js';
import { recuse } from '../support/builders/evaluations.js';
import {
  assignAndDeclare,
  insertNomination,
  insertPanelScene,
  moveToSecretariat,
  type PanelScene,
} from '../support/builders/panels.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const at = (time: string, day = '2026-03-10') => `${day}T${time}:00+08:00`;
const hour = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });

const add = (actor: TestActor, sessionId: string, body: object) =>
  t.http().post(`/api/v1/interview-sessions/${sessionId}/slots`).set(actor.headers).send(body);
const move = (actor: TestActor, id: string, body: object, version = 1) =>
  t
    .http()
    .patch(`/api/v1/interview-slots/${id}`)
    .set(actor.headers)
    .set('if-match', `"${String(version)}"`)
    .send(body);
const remove = (actor: TestActor, id: string, version = 1) =>
  t
    .http()
    .delete(`/api/v1/interview-slots/${id}`)
    .set(actor.headers)
    .set('if-match', `"${String(version)}"`);
const record = (actor: TestActor, id: string, body: object, version = 1) =>
  t
    .http()
    .put(`/api/v1/interview-slots/${id}/attendance`)
    .set(actor.headers)
    .set('if-match', `"${String(version)}"`)
    .send(body);
const mine = (actor: TestActor, query: object = {}) =>
  t.http().get('/api/v1/me/interview-slots').query(query).set(actor.headers).expect(200);
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;

interface Planned extends PanelScene {
  readonly sessionId: string;
}

async function plan(names: readonly string[]): Promise<Planned> {
  const scene = await insertPanelScene(t, names, 2);
  await assignAndDeclare(t.database, scene);
  const answer = await t
    .http()
    .post(`/api/v1/panels/${scene.panelId}/interview-sessions`)
    .set(scene.secretary.headers)
    .send({ heldOn: '2026-03-10', timeZone: 'Asia/Makassar', mode: 'online', link: 'https://rapat.example' })
    .expect(201);
  return { ...scene, sessionId: (answer.body as { id: string }).id };
}

async function planned(): Promise<{ scene: Planned; id: string; nominationId: string; nomineeId: string }> {
  const scene = await plan(['PT Satu']);
  const { nominationId, nomineeId } = scene.nominations[0]!;
  const answer = await add(scene.secretary, scene.sessionId, { nominationId, ...hour('09:00', '09:30') }).expect(201);
  return { scene, id: (answer.body as { id: string }).id, nominationId, nomineeId };
}

const attended = {
  attendance: 'attended',
  presenterRole: 'president_director',
  presenterName: 'Siti Rahma',
  companions: [{ role: 'manager', name: 'Budi Hartono' }, { role: 'other' }],
};

describe('addInterviewSlot', () => {
  it('gives a nominee its time, written in its own zone and the language asked for', async () => {
    const scene = await plan([]);
    const { nominationId } = await insertNomination(t.database, { ...scene, name: 'PT Papua', provinceCode: '91' });
    const answer = await add(scene.secretary, scene.sessionId, { nominationId, ...hour('09:00', '09:30') })
      .set('accept-language', 'en')
      .expect(201);
    const { id } = answer.body as { id: string };
    expect(answer.body).toEqual({
      id,
      sessionId: scene.sessionId,
      nominationId,
      nomineeName: 'PT Papua',
      startsAt: '2026-03-10T01:00:00.000Z',
      endsAt: '2026-03-10T01:30:00.000Z',
      localStartsAt: 'Tuesday, 10 March 2026 10:00 WIT',
      localEndsAt: 'Tuesday, 10 March 2026 10:30 WIT',
      mode: 'online',
      room: null,
      link: 'https://rapat.example',
      attendance: 'expected',
      presenterRole: null,
      presenterName: null,
      companions: [],
      version: 1,
    });
    expect((await auditOf(t, 'interview-slot.added')).at(-1)?.subjectId).toBe(id);
  });

  it('hears one nominee at a time, the next from the very minute the one before ends', async () => {
    const { secretary, sessionId, nominations } = await plan(['PT Satu', 'PT Dua', 'PT Tiga']);
    const [first, second, third] = nominations.map(({ nominationId }) => nominationId);
    await add(secretary, sessionId, { nominationId: first, ...hour('09:00', '09:30') }).expect(201);
    await add(secretary, sessionId, { nominationId: second, ...hour('09:30', '10:00') }).expect(201);
    const clash = await add(secretary, sessionId, { nominationId: third, ...hour('09:29', '09:31') }).expect(409);
    expect(codeOf(clash)).toBe('interview-slot.overlaps');
  });

  it('hears a nominee once', async () => {
    const { scene, nominationId } = await planned();
    const answer = await add(scene.secretary, scene.sessionId, { nominationId, ...hour('10:00', '10:30') }).expect(409);
    expect(codeOf(answer)).toBe('interview-slot.nomination-has-slot');
  });

  it('tells every fault at once: another panel’s nominee, another day, an end before the start', async () => {
    const [scene, other] = [await plan(['PT Satu']), await insertPanelScene(t, ['PT Lain'])];
    const foreign = { nominationId: other.nominations[0]!.nominationId, startsAt: at('09:00', '2026-03-11') };
    const answer = await add(scene.secretary, scene.sessionId, { ...foreign, endsAt: at('08:00') }).expect(422);
    expect(answer.body).toMatchObject({
      errors: [
        { field: 'nominationId', code: 'interview-slot.nomination-of-other-panel' },
        { field: 'startsAt', code: 'interview-slot.on-another-day' },
        { field: 'endsAt', code: 'interview-slot.ends-before-start' },
      ],
    });
  });

  it('takes verified nominations of undecided rankings only', async () => {
    const scene = await plan(['PT Satu']);
    const { nominationId } = await insertNomination(t.database, { ...scene, name: 'PT Draf', state: 'submitted' });
    await add(scene.secretary, scene.sessionId, { nominationId, ...hour('09:00', '09:30') }).expect(422);
    await t.database.reader.query(`UPDATE ranking SET state = 'sealed' WHERE id = $1`, [scene.rankingId]);
    const late = { nominationId: scene.nominations[0]!.nominationId, ...hour('09:00', '09:30') };
    expect(codeOf(await add(scene.secretary, scene.sessionId, late).expect(409))).toBe('ranking.decided');
  });

  it('is for the secretariat inside its walls', async () => {
    const { sessionId, nominations, auditor } = await plan(['PT Satu']);
    const body = { nominationId: nominations[0]!.nominationId, ...hour('09:00', '09:30') };
    const abroad = await add(await t.actorOf('secretariat', { province: '32' }), sessionId, body).expect(404);
    expect(codeOf(abroad)).toBe('interview-session.not-found');
    await add(auditor, sessionId, body).expect(403);
  });
});

describe('moveInterviewSlot and removeInterviewSlot', () => {
  it('move a nominee on the same day, or take it off the day', async () => {
    const { scene, id, nominationId } = await planned();
    const moved = await move(scene.secretary, id, hour('13:00', '13:30')).expect(200);
    expect(moved.body).toMatchObject({ localStartsAt: 'Selasa, 10 Maret 2026 13.00 WITA', version: 2 });
    await remove(scene.secretary, id, 2).expect(204);
    await add(scene.secretary, scene.sessionId, { nominationId, ...hour('09:00', '09:30') }).expect(201);
    const events = (await auditOf(t, 'interview-slot.moved', 'interview-slot.removed')).filter(
      ({ subjectId }) => subjectId === id,
    );
    expect(events.map(({ event }) => event)).toEqual(['interview-slot.moved', 'interview-slot.removed']);
  });

  it('keep to the day and to free time', async () => {
    const { scene, id } = await planned();
    const { nominationId } = await insertNomination(t.database, { ...scene, name: 'PT Dua' });
    await add(scene.secretary, scene.sessionId, { nominationId, ...hour('10:00', '10:30') }).expect(201);
    expect(codeOf(await move(scene.secretary, id, hour('10:15', '10:45')).expect(409))).toBe('interview-slot.overlaps');
    const away = { startsAt: at('09:00', '2026-03-11'), endsAt: at('09:30', '2026-03-11') };
    await move(scene.secretary, id, away).expect(422);
  });

  it('are over once attendance has been recorded', async () => {
    const { scene, id } = await planned();
    await record(scene.secretary, id, { attendance: 'absent' }).expect(200);
    const answers = [
      await move(scene.secretary, id, hour('13:00', '13:30'), 2).expect(409),
      await remove(scene.secretary, id, 2).expect(409),
    ];
    expect(answers.map(codeOf)).toEqual(['interview-slot.attendance-recorded', 'interview-slot.attendance-recorded']);
  });

  it('need the version that was seen, the right province and the right role', async () => {
    const { scene, id } = await planned();
    const abroad = await t.actorOf('secretariat', { province: '32' });
    await move(scene.secretary, id, hour('13:00', '13:30'), 2).expect(412);
    await remove(scene.secretary, id, 2).expect(412);
    await move(abroad, id, hour('13:00', '13:30')).expect(404);
    expect(codeOf(await remove(abroad, id).expect(404))).toBe('interview-slot.not-found');
    await move(scene.auditor, id, hour('13:00', '13:30')).expect(403);
    await remove(scene.seats[0]!.actor, id).expect(403);
  });
});

describe('recordAttendance', () => {
  it('records who presented and who came along, and keeps their names out of the audit log', async () => {
    const { scene, id } = await planned();
    const answer = await record(scene.secretary, id, attended).expect(200);
    expect(answer.body).toMatchObject({
      attendance: 'attended',
      presenterRole: 'president_director',
      presenterName: 'Siti Rahma',
      companions: [
        { role: 'manager', name: 'Budi Hartono' },
        { role: 'other', name: null },
      ],
      version: 2,
    });
    const entry = (await auditOf(t, 'interview-slot.attendance-recorded')).at(-1);
    expect(entry?.payload).toContain('president_director');
    expect(entry?.payload).not.toMatch(/Siti|Budi/);
  });

  it('takes an absence as an outcome, and a correction', async () => {
    const { scene, id } = await planned();
    await record(scene.secretary, id, attended).expect(200);
    const answer = await record(scene.secretary, id, { attendance: 'absent' }, 2).expect(200);
    expect(answer.body).toMatchObject({
      attendance: 'absent',
      presenterRole: null,
      presenterName: null,
      companions: [],
    });
  });

  it('refuses an attendance without a presenter, an absence with one, and unknown roles', async () => {
    const { scene, id } = await planned();
    const faults = async (body: object) =>
      (
        (await record(scene.secretary, id, body).expect(422)).body as { errors: { field: string; code: string }[] }
      ).errors.map(({ field, code }) => `${field} ${code}`);
    expect(await faults({ attendance: 'attended' })).toEqual(['presenterRole field.required']);
    expect(await faults({ attendance: 'absent', presenterRole: 'owner' })).toEqual([
      'presenterRole interview-slot.absent-has-nobody',
    ]);
    expect(await faults({ attendance: 'expected', presenterRole: 'king' })).toEqual([
      'attendance field.not-a-choice',
      'presenterRole field.not-a-choice',
    ]);
  });

  it('is over once the ranking is decided, and needs the version that was seen, the right province and role', async () => {
    const { scene, id } = await planned();
    await record(scene.secretary, id, attended, 5).expect(412);
    await record(await t.actorOf('secretariat', { province: '32' }), id, attended).expect(404);
    await record(scene.auditor, id, attended).expect(403);
    await t.database.reader.query(`UPDATE ranking SET state = 'sealed' WHERE id = $1`, [scene.rankingId]);
    expect(codeOf(await record(scene.secretary, id, attended).expect(409))).toBe('ranking.decided');
  });
});

describe('the names of those who came', () => {
  it('are read by the secretariat, the evaluators who mark and the nominee; roles by all who see the slot', async () => {
    const { scene, id, nominationId, nomineeId } = await planned();
    const proposer = await t.actorOf('proposer');
    const nominee = await t.actorOf('nominee', { nomineeId });
    await t.database.reader.query('UPDATE nomination SET proposer_id = $2 WHERE id = $1', [
      nominationId,
      proposer.userId,
    ]);
    await record(scene.secretary, id, attended).expect(200);
    const [marks, recused] = scene.seats;
    await recuse(t.database, recused!.id, nominationId);

    const day = (actor: TestActor) => t.http().get(`/api/v1/interview-sessions/${scene.sessionId}`).set(actor.headers);
    const texts = {
      secretary: (await day(scene.secretary)).text,
      evaluator: (await day(marks!.actor)).text,
      evaluatorsOwn: (await mine(marks!.actor)).text,
      nominee: (await mine(nominee)).text,
      proposer: (await mine(proposer)).text,
      auditor: (await day(scene.auditor)).text,
      recused: (await day(recused!.actor)).text,
    };
    const reads = (word: string) => Object.entries(texts).flatMap(([who, text]) => (text.includes(word) ? [who] : []));
    expect(reads('Siti Rahma')).toEqual(['secretary', 'evaluator', 'evaluatorsOwn', 'nominee']);
    expect(reads('Budi Hartono')).toEqual(['secretary', 'evaluator', 'evaluatorsOwn', 'nominee']);
    expect(reads('president_director')).toEqual(Object.keys(texts).filter((who) => who !== 'recused'));
  });
});

describe('listMyInterviewSlots', () => {
  it('shows a nominee its own slot and nobody else’s, and is not for the secretariat', async () => {
    const scene = await plan(['PT A', 'PT B', 'PT Tanpa Jadwal']);
    const [first, second, third] = scene.nominations;
    for (const [index, { nominationId }] of [first!, second!].entries()) {
      const time = hour(`1${String(index)}:00`, `1${String(index)}:30`);
      await add(scene.secretary, scene.sessionId, { nominationId, ...time }).expect(201);
    }
    const seen = async ({ nomineeId }: { nomineeId: string }) =>
      ((await mine(await t.actorOf('nominee', { nomineeId }))).body as { items: { nomineeName: string }[] }).items.map(
        ({ nomineeName }) => nomineeName,
      );
    expect(await seen(second!)).toEqual(['PT B']);
    expect(await seen(third!)).toEqual([]);
    await t.http().get('/api/v1/me/interview-slots').set(scene.secretary.headers).expect(403);
  });

  it('shows a secretary of the award who is also a proposer only what they proposed', async () => {
    const { scene } = await planned();
    const person = await t.actorOf('proposer');
    await t.database.reader.query(
      `INSERT INTO role_grant (user_id, role, province_code, granted_at) VALUES ($1, 'secretariat', '73', now())`,
      [person.userId],
    );
    expect((await mine(person)).body).toEqual({ items: [], next: null });
    const day = await t.http().get(`/api/v1/interview-sessions/${scene.sessionId}`).set(person.headers).expect(200);
    expect((day.body as { slots: unknown[] }).slots).toHaveLength(1);
  });

  it('hides a nominee from whoever was recused from it, also when they are in the secretariat by now', async () => {
    const { scene, id, nominationId } = await planned();
    const [seat] = scene.seats;
    await recuse(t.database, seat!.id, nominationId);
    await moveToSecretariat(t.database, seat!.actor.userId);
    const day = await t
      .http()
      .get(`/api/v1/interview-sessions/${scene.sessionId}`)
      .set(seat!.actor.headers)
      .expect(200);
    expect(day.body).toMatchObject({ slots: [] });
    expect(codeOf(await record(seat!.actor, id, attended).expect(404))).toBe('interview-slot.not-found');
  });

  it('turns pages by time, with one statement count for one slot and for three', async () => {
    const scene = await plan(['PT A', 'PT B', 'PT C']);
    for (const [index, { nominationId }] of scene.nominations.entries()) {
      const time = hour(`${String(12 - index)}:00`, `${String(12 - index)}:30`);
      await add(scene.secretary, scene.sessionId, { nominationId, ...time }).expect(201);
    }
    const { actor } = scene.seats[0]!;
    interface Body {
      items: { nomineeName: string }[];
      next: string | null;
    }
    const first = (await mine(actor, { limit: 2 })).body as Body;
    const second = (await mine(actor, { limit: 2, after: first.next })).body as Body;
    expect([...first.items, ...second.items].map(({ nomineeName }) => nomineeName)).toEqual(['PT C', 'PT B', 'PT A']);
    expect(second.next).toBeNull();
    const one = await t.countQueries(() => mine(actor, { limit: 1 }));
    expect(await t.countQueries(() => mine(actor, { limit: 3 }))).toBe(one);
  });
});
