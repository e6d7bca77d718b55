import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ROLES } from '../../src/core/access.js';
import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { insertEdition } from '../support/builders/editions.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('editions', () => {
  let t: TestApp;
  let secretariat: TestActor;
  let provincial: TestActor;
  let evaluator: TestActor;
  beforeAll(async () => {
    t = await startTestApp();
    secretariat = await t.actorOf('secretariat');
    provincial = await t.actorOf('secretariat', { province: '73' });
    evaluator = await t.actorOf('evaluator', { province: '73' });
  });
  afterAll(() => t.close());

  const get = (path: string, actor = secretariat) => t.http().get(`/api/v1/editions${path}`).set(actor.headers);
  const post = (path: string, actor = secretariat) => t.http().post(`/api/v1/editions${path}`).set(actor.headers);
  const patch = (id: string, body: object, version = 1, actor = secretariat) =>
    t.http().patch(`/api/v1/editions/${id}`).set(actor.headers).set('if-match', `"${version}"`).send(body);
  const putStages = (id: string, stages: readonly object[], version = 1, actor = secretariat) =>
    t.http().put(`/api/v1/editions/${id}/stages`).set(actor.headers).set('if-match', `"${version}"`).send({ stages });

  const viewOf = (id: string, changes: object = {}) => ({
    id,
    label: `Uji ${id.slice(0, 8)}`,
    ordinal: null,
    names: { id: 'Paritrana Award Uji', en: 'Paritrana Award Test' },
    periodStart: '2025-01-01',
    periodEnd: '2025-12-31',
    state: 'running',
    settings: {
      publishesScores: false,
      nomineeSeesBreakdown: false,
      showsRunningRanking: false,
      isSynthetic: false,
    },
    createdAt: '2026-01-01T00:00:00.000Z',
    version: 1,
    ...changes,
  });

  const nomination = {
    level: 'provincial',
    code: 'NOM',
    kind: 'nomination',
    opensAt: '2026-03-01T00:00:00+08:00',
    closesAt: '2026-03-31T23:59:59+08:00',
    timeZone: 'Asia/Makassar',
  };

  const auditOf = (id: string) =>
    t.database.reader.query<{ event: string }[]>('SELECT event FROM audit_entry WHERE subject_id = $1 ORDER BY seq', [
      id,
    ]);

  describe('getEdition', () => {
    it('shows a running edition to whoever is signed in, with its ETag', async () => {
      const id = await insertEdition(t.database);
      const answer = await get(`/${id}`, evaluator).expect(200);
      expect(answer.body).toEqual(viewOf(id));
      expect(answer.headers['etag']).toBe('"1"');
    });

    it('asks to sign in', async () => {
      await t.http().get(`/api/v1/editions/${NOBODY}`).expect(401);
    });

    it('hides an edition in preparation from all but those who prepare or oversee it', async () => {
      const id = await insertEdition(t.database, { state: 'draft' });
      for (const role of ROLES.filter((one) => one !== 'nominee')) {
        const status = ['administrator', 'auditor', 'secretariat'].includes(role) ? 200 : 404;
        await get(`/${id}`, await t.actorOf(role)).expect(status);
      }
      await get(`/${id}`, provincial).expect(404);
    });

    it('knows no other', async () => {
      const answer = await get(`/${NOBODY}`).expect(404);
      expect(answer.body).toMatchObject({ code: 'edition.not-found', title: 'Penyelenggaraan tidak ditemukan' });
    });
  });

  describe('listEditions', () => {
    it('shows the newest first, page by page, and takes one query whatever the number', async () => {
      const read = (query: string) => get(`?state=concluded${query}`, evaluator).expect(200);
      const add = (year: number) =>
        insertEdition(t.database, { state: 'concluded', createdAt: new Date(Date.UTC(year, 0)) });
      const oldest = await add(2023);
      const one = await t.countQueries(() => read(''));
      const [middle, newest] = [await add(2024), await add(2025)];
      expect(await t.countQueries(() => read(''))).toBe(one);

      const first = (await read('&limit=2')).body as { items: object[]; next: string };
      const second = (await read(`&limit=2&after=${first.next}`)).body as { items: object[]; next: null };
      expect(first.items).toEqual([
        viewOf(newest, { state: 'concluded', createdAt: '2025-01-01T00:00:00.000Z' }),
        viewOf(middle, { state: 'concluded', createdAt: '2024-01-01T00:00:00.000Z' }),
      ]);
      expect(second).toEqual({
        items: [viewOf(oldest, { state: 'concluded', createdAt: '2023-01-01T00:00:00.000Z' })],
        next: null,
      });
    });

    it('leaves out editions in preparation for those who may not see them', async () => {
      const id = await insertEdition(t.database, { state: 'draft' });
      const idsFor = async (actor: TestActor) =>
        ((await get('?limit=200', actor).expect(200)).body as { items: { id: string }[] }).items.map((item) => item.id);
      expect(await idsFor(secretariat)).toContain(id);
      expect(await idsFor(provincial)).not.toContain(id);
      expect((await get('?state=draft', evaluator).expect(200)).body).toEqual({ items: [], next: null });
    });

    it('refuses a cursor that is none of ours', async () => {
      const answer = await get('?after=abc').expect(422);
      expect(answer.body).toMatchObject({ code: 'request.cursor-malformed' });
    });
  });

  describe('updateEdition', () => {
    it('changes what it names and leaves the rest', async () => {
      const id = await insertEdition(t.database);
      const settings = {
        publishesScores: true,
        nomineeSeesBreakdown: true,
        showsRunningRanking: false,
        isSynthetic: true,
      };
      const changes = { ordinal: 8, names: { id: 'Paritrana 2025', en: 'Paritrana 2025' }, settings };
      const answer = await patch(id, changes).expect(200);
      expect(answer.body).toEqual(viewOf(id, { ...changes, version: 2 }));
      expect(await auditOf(id)).toEqual([{ event: 'edition.updated' }]);
    });

    it('does not overwrite what somebody else changed meanwhile', async () => {
      const id = await insertEdition(t.database);
      await patch(id, { ordinal: 8 }).expect(200);
      expect((await patch(id, { ordinal: 9 }).expect(412)).body).toMatchObject({ code: 'request.stale' });
    });

    it('asks for the version that the caller has seen', async () => {
      const id = await insertEdition(t.database);
      await t.http().patch(`/api/v1/editions/${id}`).set(secretariat.headers).send({ ordinal: 8 }).expect(428);
    });

    it('refuses a label that another edition has', async () => {
      const [id, other] = [await insertEdition(t.database), await insertEdition(t.database)];
      const answer = await patch(id, { label: `Uji ${other.slice(0, 8)}` }).expect(409);
      expect(answer.body).toMatchObject({ code: 'edition.label-taken' });
    });

    it('refuses a period that ends before it starts, also when only one end is named', async () => {
      const id = await insertEdition(t.database);
      const answer = await patch(id, { periodEnd: '2024-12-31' }).expect(422);
      expect(answer.body).toMatchObject({ errors: [{ field: 'periodEnd', code: 'edition.period-reversed' }] });
    });

    it('is refused once the edition is concluded', async () => {
      const id = await insertEdition(t.database, { state: 'concluded' });
      expect((await patch(id, { ordinal: 8 }).expect(409)).body).toMatchObject({ code: 'edition.concluded' });
    });

    it('is for the national secretariat alone', async () => {
      const id = await insertEdition(t.database);
      expect((await patch(id, { ordinal: 8 }, 1, provincial).expect(403)).body).toMatchObject({
        code: 'edition.not-yours',
      });
      for (const role of ['administrator', 'auditor', 'evaluator', 'proposer'] as const) {
        await patch(id, { ordinal: 8 }, 1, await t.actorOf(role)).expect(403);
      }
    });

    it('tells nobody of an edition in preparation that they may not see', async () => {
      const id = await insertEdition(t.database, { state: 'draft' });
      await patch(id, { ordinal: 8 }, 1, provincial).expect(404);
    });
  });

  describe('replaceStages', () => {
    it('puts the calendar in the order given and counts the edition up', async () => {
      const id = await insertEdition(t.database, { stages: false });
      const desk = {
        ...nomination,
        code: 'DESK',
        kind: 'desk',
        opensAt: '2026-04-01T00:00:00Z',
        closesAt: '2026-04-30T00:00:00Z',
      };
      const answer = await putStages(id, [nomination, desk]).expect(200);
      const expected = {
        editionId: id,
        stages: [
          {
            ...nomination,
            opensAt: '2026-02-28T16:00:00.000Z',
            closesAt: '2026-03-31T15:59:59.000Z',
            position: 1,
            isOpen: true,
          },
          {
            ...desk,
            opensAt: '2026-04-01T00:00:00.000Z',
            closesAt: '2026-04-30T00:00:00.000Z',
            position: 2,
            isOpen: false,
          },
        ],
        version: 2,
      };
      expect(answer.body).toEqual(expected);
      expect((await get(`/${id}/stages`, evaluator).expect(200)).body).toEqual(expected);
      expect(await auditOf(id)).toEqual([{ event: 'edition.rescheduled' }]);
    });

    it('names every fault of the calendar at once', async () => {
      const id = await insertEdition(t.database);
      const answer = await putStages(id, [nomination, { ...nomination, closesAt: nomination.opensAt }]).expect(422);
      expect(answer.body).toMatchObject({
        errors: [
          { field: 'stages.1.closesAt', code: 'stage.instants-reversed' },
          { field: 'stages.1.code', code: 'stage.code-repeated' },
        ],
      });
    });

    it('does not overwrite what somebody else changed meanwhile', async () => {
      const id = await insertEdition(t.database);
      await putStages(id, [nomination], 7).expect(412);
    });

    it('is refused once the edition is concluded', async () => {
      const id = await insertEdition(t.database, { state: 'concluded' });
      await putStages(id, [nomination]).expect(409);
    });

    it('is for the national secretariat alone', async () => {
      const id = await insertEdition(t.database);
      await putStages(id, [nomination], 1, provincial).expect(403);
    });
  });

  describe('openEdition and concludeEdition', () => {
    it('lead from preparation to the end, once each', async () => {
      const id = await insertEdition(t.database, { state: 'draft' });
      expect((await post(`/${id}/opening`).expect(200)).body).toEqual(viewOf(id, { state: 'running', version: 2 }));
      expect((await post(`/${id}/opening`).expect(409)).body).toMatchObject({ code: 'edition.state-not-allowed' });
      expect((await post(`/${id}/conclusion`).expect(200)).body).toEqual(
        viewOf(id, { state: 'concluded', version: 3 }),
      );
      expect((await post(`/${id}/conclusion`).expect(409)).body).toMatchObject({ code: 'edition.state-not-allowed' });
      expect(await auditOf(id)).toEqual([{ event: 'edition.opened' }, { event: 'edition.concluded' }]);
    });

    it('do not open an edition without a calendar', async () => {
      const id = await insertEdition(t.database, { state: 'draft', stages: false });
      expect((await post(`/${id}/opening`).expect(409)).body).toMatchObject({ code: 'edition.nothing-scheduled' });
    });

    it('are for the national secretariat alone', async () => {
      const id = await insertEdition(t.database);
      await post(`/${id}/conclusion`, provincial).expect(403);
      await post(`/${id}/conclusion`, evaluator).expect(403);
    });
  });
});
