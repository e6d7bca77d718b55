import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { insertCategory } from '../support/builders/categories.js';
import { insertEdition } from '../support/builders/editions.js';
import { auditOf } from '../support/builders/accounts.js';
import { insertPanel, insertPanelScene, insertSeat, SULSEL } from '../support/builders/panels.js';

let t: TestApp;
let secretary: TestActor;
let national: TestActor;
beforeAll(async () => {
  t = await startTestApp();
  [secretary, national] = [await t.actorOf('secretariat', { province: SULSEL }), await t.actorOf('secretariat')];
});
afterAll(() => t.close());

const create = (actor: TestActor, body: object) => t.http().post('/api/v1/panels').set(actor.headers).send(body);
const read = (actor: TestActor, id: string) => t.http().get(`/api/v1/panels/${id}`).set(actor.headers);
const chair = { number: 1, role: 'chair', constituencyCode: 'PROVINCIAL_GOVERNMENT' };

describe('createPanel', () => {
  it('appoints a panel with its seats, shown to the secretariat with its members', async () => {
    const { editionId, categoryId } = await insertCategory(t.database);
    const person = await t.actorOf('evaluator', { province: SULSEL });
    const seats = [
      { ...chair, userId: person.userId },
      { number: 2, role: 'member', constituencyCode: 'UNION' },
    ];
    const answer = await create(secretary, {
      editionId,
      level: 'provincial',
      provinceCode: SULSEL,
      name: 'Tim 9',
      decreeNumber: 'SK 12/2026',
      decreedOn: '2026-01-12',
      categoryIds: [categoryId],
      seats,
    }).expect(201);

    const body = answer.body as { id: string; seats: { id: string }[] };
    expect(answer.headers['etag']).toBe('"1"');
    expect(body).toEqual({
      id: body.id,
      editionId,
      level: 'provincial',
      provinceCode: SULSEL,
      name: 'Tim 9',
      decreeNumber: 'SK 12/2026',
      decreedOn: '2026-01-12',
      categoryIds: [categoryId],
      seats: [
        {
          id: body.seats[0]?.id,
          number: 1,
          role: 'chair',
          constituency: {
            code: 'PROVINCIAL_GOVERNMENT',
            nameId: 'Pemerintah Provinsi (Sekretaris Daerah)',
            nameEn: 'Provincial government (provincial secretary)',
          },
          label: 'Penilai 1, unsur Pemerintah Provinsi (Sekretaris Daerah)',
          isFilled: true,
          isYours: false,
          member: { userId: person.userId, name: 'Uji evaluator' },
          version: 1,
        },
        {
          id: body.seats[1]?.id,
          number: 2,
          role: 'member',
          constituency: { code: 'UNION', nameId: 'Serikat Pekerja/Buruh', nameEn: 'Trade unions' },
          label: 'Penilai 2, unsur Serikat Pekerja/Buruh',
          isFilled: false,
          isYours: false,
          member: null,
          version: 1,
        },
      ],
      version: 1,
    });
    expect((await auditOf(t, 'panel.created')).at(-1)).toMatchObject({ actorId: secretary.userId, subjectId: body.id });
  });

  it('tells every fault at once', async () => {
    const { editionId, categoryId } = await insertCategory(t.database, { level: 'national' });
    const elsewhere = await t.actorOf('evaluator', { province: '32' });
    const answer = await create(secretary, {
      editionId,
      level: 'provincial',
      provinceCode: SULSEL,
      name: 'Tim',
      categoryIds: [categoryId],
      seats: [{ number: 1, role: 'member', constituencyCode: 'GUILD', userId: elsewhere.userId }],
    }).expect(422);
    expect(answer.body).toMatchObject({
      code: 'request.invalid',
      errors: [
        { field: 'categoryIds.0', code: 'panel.category-of-other-level' },
        { field: 'seats', code: 'panel.needs-one-chair', message: 'tepat satu kursi adalah ketua' },
        { field: 'seats.0.constituencyCode', code: 'seat.constituency-unknown' },
        { field: 'seats.0.userId', code: 'seat.member-not-an-evaluator' },
      ],
    });
  });

  it('refuses ids that are none before it looks at anything', async () => {
    const answer = await create(secretary, {
      editionId: 'x',
      level: 'provincial',
      name: 'Tim',
      categoryIds: ['y'],
      seats: [],
    }).expect(422);
    const { errors } = answer.body as { errors: { field: string; code: string }[] };
    expect(errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'editionId field.not-uuid',
      'categoryIds field.not-uuid',
      'seats field.too-few-items',
    ]);
  });

  it('is for the secretariat of the province, and for the national one at national level', async () => {
    const editionId = await insertEdition(t.database);
    const body = { editionId, name: 'Tim', categoryIds: [], seats: [chair] };
    const abroad = await t.actorOf('secretariat', { province: '32' });
    const provincial = { ...body, level: 'provincial', provinceCode: SULSEL };
    expect((await create(abroad, provincial).expect(403)).body).toMatchObject({ code: 'panel.not-yours' });
    expect((await create(secretary, { ...body, level: 'national' }).expect(403)).body).toMatchObject({
      code: 'panel.not-yours',
    });
    await create(national, { ...body, level: 'national' }).expect(201);
    for (const role of ['auditor', 'administrator', 'evaluator', 'proposer'] as const) {
      await create(await t.actorOf(role), provincial).expect(403);
    }
  });

  it('finds no edition that is unknown or still in preparation, and none that is over', async () => {
    const body = { level: 'provincial', provinceCode: SULSEL, name: 'Tim', categoryIds: [], seats: [chair] };
    const draft = await insertEdition(t.database, { state: 'draft' });
    const over = await insertEdition(t.database, { state: 'concluded' });
    const answers = [
      await create(secretary, { ...body, editionId: draft }).expect(404),
      await create(secretary, { ...body, editionId: over }).expect(409),
    ];
    expect(answers.map(({ body }) => (body as { code: string }).code)).toEqual([
      'edition.not-found',
      'panel.edition-concluded',
    ]);
  });

  it('keeps one panel for each category of a province, and one for each name', async () => {
    const { editionId, categoryId } = await insertCategory(t.database);
    await insertPanel(t.database, { editionId, name: 'Tim A' }, categoryId);
    const body = { editionId, level: 'provincial', provinceCode: SULSEL, seats: [chair] };
    const taken = await create(secretary, { ...body, name: 'Tim B', categoryIds: [categoryId] }).expect(409);
    expect(taken.body).toMatchObject({ code: 'panel.category-taken' });
    const named = await create(secretary, { ...body, name: 'Tim A', categoryIds: [] }).expect(409);
    expect(named.body).toMatchObject({ code: 'panel.name-taken' });
  });

  it('repeats its answer, not its effect, under the same Idempotency-Key', async () => {
    const editionId = await insertEdition(t.database);
    const body = { editionId, level: 'provincial', provinceCode: SULSEL, name: 'Tim', categoryIds: [], seats: [chair] };
    const first = await create(secretary, body).set('idempotency-key', 'panel-1').expect(201);
    const second = await create(secretary, body).set('idempotency-key', 'panel-1').expect(201);
    expect(second.body).toEqual(first.body);
  });
});

describe('getPanel and listPanels', () => {
  it('show an evaluator their own panel as seats, without anybody’s name', async () => {
    const scene = await insertPanelScene(t, []);
    const [own] = scene.seats;
    const answer = await read(own!.actor, scene.panelId).set('accept-language', 'en').expect(200);
    const { seats } = answer.body as { seats: { label: string; isYours: boolean; member: unknown }[] };
    expect(seats.map(({ label, isYours, member }) => ({ label, isYours, member }))).toEqual([
      { label: 'Evaluator 1, for Trade unions', isYours: true, member: null },
      { label: 'Evaluator 2, for Trade unions', isYours: false, member: null },
      { label: 'Evaluator 3, for Trade unions', isYours: false, member: null },
    ]);
    expect(answer.text).not.toContain('Uji evaluator');
    for (const { actor } of scene.seats) expect(answer.text).not.toContain(actor.userId);
  });

  it('show the auditor the members', async () => {
    const scene = await insertPanelScene(t, []);
    const answer = await read(scene.auditor, scene.panelId).expect(200);
    const { seats } = answer.body as { seats: { member: { userId: string } }[] };
    expect(seats.map(({ member }) => member.userId)).toEqual(scene.seats.map(({ actor }) => actor.userId));
  });

  it('do not know a panel for whoever is outside its walls', async () => {
    const scene = await insertPanelScene(t, []);
    const outsiders = [
      await t.actorOf('evaluator'),
      await t.actorOf('secretariat', { province: '32' }),
      await t.actorOf('auditor', { province: '32' }),
    ];
    for (const actor of outsiders) {
      expect((await read(actor, scene.panelId).expect(404)).body).toMatchObject({ code: 'panel.not-found' });
      const list = await t.http().get('/api/v1/panels').query({ editionId: scene.editionId }).set(actor.headers);
      expect(list.body).toEqual({ items: [], next: null });
    }
    await read(await t.actorOf('administrator'), scene.panelId).expect(403);
    await read(await t.actorOf('proposer'), scene.panelId).expect(403);
  });

  it('turn pages by name, filter, and take the same number of statements for one panel and for three', async () => {
    const editionId = await insertEdition(t.database);
    for (const name of ['A', 'B', 'C']) {
      const panelId = await insertPanel(t.database, { editionId, name });
      await insertSeat(t.database, { panelId, number: 1 });
    }
    await insertPanel(t.database, { editionId, name: 'Lain', provinceCode: '32' });
    const list = (query: object) =>
      t
        .http()
        .get('/api/v1/panels')
        .query({ editionId, province: SULSEL, level: 'provincial', ...query })
        .set(national.headers)
        .expect(200);
    interface Body {
      items: { name: string }[];
      next: string;
    }
    const first = (await list({ limit: 2 })).body as Body;
    const second = (await list({ limit: 2, after: first.next })).body as Body;
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['A', 'B', 'C']);
    expect(second.next).toBeNull();
    const one = await t.countQueries(() => list({ limit: 1 }));
    expect(await t.countQueries(() => list({ limit: 3 }))).toBe(one);
  });
});
