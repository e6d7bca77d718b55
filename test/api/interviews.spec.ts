import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { auditOf } from '../support/builders/accounts.js';
import { insertNomination, insertPanelScene, type PanelScene } from '../support/builders/panels.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const onSite = { heldOn: '2026-03-10', timeZone: 'Asia/Makassar', mode: 'on_site', room: 'Aula Kantor Gubernur' };
const create = (actor: TestActor, panelId: string, body: object = onSite) =>
  t.http().post(`/api/v1/panels/${panelId}/interview-sessions`).set(actor.headers).send(body);
const created = async ({ secretary, panelId }: PanelScene, body: object = onSite) =>
  ((await create(secretary, panelId, body).expect(201)).body as { id: string }).id;
const update = (actor: TestActor, id: string, version: number, body: object) =>
  t
    .http()
    .patch(`/api/v1/interview-sessions/${id}`)
    .set(actor.headers)
    .set('if-match', `"${String(version)}"`)
    .send(body);
const read = (actor: TestActor, id: string) => t.http().get(`/api/v1/interview-sessions/${id}`).set(actor.headers);
const addSlot = (actor: TestActor, sessionId: string, nominationId: string, from: string, to: string) =>
  t
    .http()
    .post(`/api/v1/interview-sessions/${sessionId}/slots`)
    .set(actor.headers)
    .send({ nominationId, startsAt: `2026-03-10T${from}:00+08:00`, endsAt: `2026-03-10T${to}:00+08:00` });

describe('createInterviewSession', () => {
  it('plans a day of interviews for a panel', async () => {
    const { panelId, secretary } = await insertPanelScene(t, []);
    const link = 'https://rapat.example/paritrana';
    const answer = await create(secretary, panelId, { ...onSite, mode: 'hybrid', link }).expect(201);
    const { id } = answer.body as { id: string };
    expect(answer.body).toEqual({ ...onSite, id, panelId, mode: 'hybrid', link, version: 1 });
    expect((await auditOf(t, 'interview-session.created')).at(-1)?.subjectId).toBe(id);
  });

  it('needs a room for those who come and a link for those who call in', async () => {
    const { panelId, secretary } = await insertPanelScene(t, []);
    const answer = await create(secretary, panelId, { ...onSite, mode: 'hybrid', room: null }).expect(422);
    expect(answer.body).toMatchObject({
      errors: [
        { field: 'room', code: 'interview-session.room-missing' },
        { field: 'link', code: 'interview-session.link-missing' },
      ],
    });
    const unsafe = await create(secretary, panelId, { ...onSite, mode: 'online', link: 'javascript:alert(1)' });
    expect(unsafe.body).toMatchObject({ errors: [{ field: 'link', code: 'field.wrong-form' }] });
  });

  it('is for the secretariat inside its walls', async () => {
    const { panelId, auditor, seats } = await insertPanelScene(t, []);
    const abroad = await t.actorOf('secretariat', { province: '32' });
    expect((await create(abroad, panelId).expect(404)).body).toMatchObject({ code: 'panel.not-found' });
    await create(auditor, panelId).expect(403);
    await create(seats[0]!.actor, panelId).expect(403);
  });
});

describe('listInterviewSessions and getInterviewSession', () => {
  it('turn pages by day, filter, and take one statement count for one session and for three', async () => {
    const scene = await insertPanelScene(t, []);
    for (const day of ['2026-03-12', '2026-03-10', '2026-03-11']) await created(scene, { ...onSite, heldOn: day });
    const list = (query: object) =>
      t
        .http()
        .get('/api/v1/interview-sessions')
        .query({ panelId: scene.panelId, ...query })
        .set(scene.auditor.headers)
        .expect(200);
    interface Body {
      items: { heldOn: string }[];
      next: string | null;
    }
    const first = (await list({ limit: 2 })).body as Body;
    const second = (await list({ limit: 2, after: first.next })).body as Body;
    expect([...first.items, ...second.items].map(({ heldOn }) => heldOn)).toEqual([
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
    ]);
    expect(second.next).toBeNull();
    expect(((await list({ heldOn: '2026-03-11' })).body as Body).items).toHaveLength(1);
    const one = await t.countQueries(() => list({ limit: 1 }));
    expect(await t.countQueries(() => list({ limit: 3 }))).toBe(one);
  });

  it('show the slots in the order of the day, in the zone of each nominee', async () => {
    const scene = await insertPanelScene(t, ['PT Satu', 'PT Dua']);
    const id = await created(scene);
    const [first, second] = scene.nominations;
    await addSlot(scene.secretary, id, first!.nominationId, '10:00', '10:25').expect(201);
    await addSlot(scene.secretary, id, second!.nominationId, '09:00', '09:25').expect(201);
    const answer = await read(scene.secretary, id).expect(200);
    const body = answer.body as { slots: { id: string }[] };
    const slot = {
      sessionId: id,
      mode: 'on_site',
      room: onSite.room,
      link: null,
      attendance: 'expected',
      presenterRole: null,
      presenterName: null,
      companions: [],
      version: 1,
    };
    expect(answer.headers['etag']).toBe('"1"');
    expect(body).toEqual({
      ...onSite,
      id,
      panelId: scene.panelId,
      link: null,
      version: 1,
      slots: [
        {
          ...slot,
          id: body.slots[0]?.id,
          nominationId: second!.nominationId,
          nomineeName: 'PT Dua',
          startsAt: '2026-03-10T01:00:00.000Z',
          endsAt: '2026-03-10T01:25:00.000Z',
          localStartsAt: 'Selasa, 10 Maret 2026 09.00 WITA',
          localEndsAt: 'Selasa, 10 Maret 2026 09.25 WITA',
        },
        {
          ...slot,
          id: body.slots[1]?.id,
          nominationId: first!.nominationId,
          nomineeName: 'PT Satu',
          startsAt: '2026-03-10T02:00:00.000Z',
          endsAt: '2026-03-10T02:25:00.000Z',
          localStartsAt: 'Selasa, 10 Maret 2026 10.00 WITA',
          localEndsAt: 'Selasa, 10 Maret 2026 10.25 WITA',
        },
      ],
    });
    const one = await t.countQueries(() => read(scene.secretary, id));
    const third = await insertNomination(t.database, { ...scene, name: 'PT Tiga' });
    await addSlot(scene.secretary, id, third.nominationId, '11:00', '11:25').expect(201);
    expect(await t.countQueries(() => read(scene.secretary, id))).toBe(one);
  });

  it('show an evaluator the sessions of their panels, and of the slots only those they have declared themselves about', async () => {
    const scene = await insertPanelScene(t, ['PT Satu', 'PT Dua'], 1);
    const { actor } = scene.seats[0]!;
    const id = await created(scene);
    await addSlot(scene.secretary, id, scene.nominations[0]!.nominationId, '09:00', '09:25').expect(201);
    await addSlot(scene.secretary, id, scene.nominations[1]!.nominationId, '10:00', '10:25').expect(201);
    await t.http().post(`/api/v1/rankings/${scene.rankingId}/assignments`).set(scene.secretary.headers).expect(201);
    const names = async () =>
      ((await read(actor, id).expect(200)).body as { slots: { nomineeName: string }[] }).slots.map(
        ({ nomineeName }) => nomineeName,
      );
    expect(await names()).toEqual([]);
    await t
      .http()
      .post(`/api/v1/assignments/${scene.nominations[1]!.nominationId}/declaration`)
      .set(actor.headers)
      .send({ conflict: false })
      .expect(200);
    expect(await names()).toEqual(['PT Dua']);
  });

  it('do not know a session for whoever is outside its walls', async () => {
    const scene = await insertPanelScene(t, []);
    const id = await created(scene);
    for (const actor of [await t.actorOf('evaluator'), await t.actorOf('secretariat', { province: '32' })]) {
      expect((await read(actor, id).expect(404)).body).toMatchObject({ code: 'interview-session.not-found' });
      const list = await t.http().get('/api/v1/interview-sessions').set(actor.headers).expect(200);
      expect(list.body).toEqual({ items: [], next: null });
    }
    for (const role of ['administrator', 'proposer'] as const) await read(await t.actorOf(role), id).expect(403);
  });
});

describe('updateInterviewSession', () => {
  it('changes what is named and leaves the rest', async () => {
    const scene = await insertPanelScene(t, []);
    const id = await created(scene);
    const link = 'https://rapat.example/2';
    const answer = await update(scene.secretary, id, 1, { mode: 'online', link, room: null }).expect(200);
    expect(answer.body).toEqual({
      ...onSite,
      id,
      panelId: scene.panelId,
      mode: 'online',
      room: null,
      link,
      version: 2,
    });
    expect((await auditOf(t, 'interview-session.updated')).at(-1)?.subjectId).toBe(id);
  });

  it('keeps the day and the zone once there are slots, and always a place', async () => {
    const scene = await insertPanelScene(t, ['PT Satu']);
    const id = await created(scene);
    expect((await update(scene.secretary, id, 1, { heldOn: '2026-03-11' }).expect(200)).body).toMatchObject({
      heldOn: '2026-03-11',
    });
    await update(scene.secretary, id, 2, { heldOn: '2026-03-10' }).expect(200);
    await addSlot(scene.secretary, id, scene.nominations[0]!.nominationId, '09:00', '09:25').expect(201);
    for (const move of [{ heldOn: '2026-03-11' }, { timeZone: 'Asia/Jakarta' }]) {
      expect((await update(scene.secretary, id, 3, move).expect(409)).body).toMatchObject({
        code: 'interview-session.has-slots',
      });
    }
    expect((await update(scene.secretary, id, 3, { room: null }).expect(422)).body).toMatchObject({
      errors: [{ field: 'room', code: 'interview-session.room-missing' }],
    });
  });

  it('needs the version that was seen, the right province and the right role', async () => {
    const scene = await insertPanelScene(t, []);
    const id = await created(scene);
    await update(scene.secretary, id, 2, {}).expect(412);
    await update(await t.actorOf('secretariat', { province: '32' }), id, 1, {}).expect(404);
    await update(scene.auditor, id, 1, {}).expect(403);
  });
});
