import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type EditionDocument } from '../../src/features/templates/index.js';
import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { insertCategory } from '../support/builders/categories.js';
import { insertEdition } from '../support/builders/editions.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('whole editions at once', () => {
  let t: TestApp;
  let secretariat: TestActor;
  let provincial: TestActor;
  beforeAll(async () => {
    t = await startTestApp();
    secretariat = await t.actorOf('secretariat');
    provincial = await t.actorOf('secretariat', { province: '73' });
  });
  afterAll(() => t.close());

  const get = (path: string, actor = secretariat) => t.http().get(`/api/v1/${path}`).set(actor.headers);
  const post = (path: string, body: object, actor = secretariat) =>
    t.http().post(`/api/v1/${path}`).set(actor.headers).send(body);

  const exportOf = async (id: string) => (await get(`editions/${id}/export`).expect(200)).body as EditionDocument;
  const facts = (label: string) => ({
    label,
    names: { id: `Paritrana Award ${label}`, en: `Paritrana Award ${label}` },
    periodStart: '2025-01-01',
    periodEnd: '2025-12-31',
  });
  const NOTHING_ON = {
    publishesScores: false,
    nomineeSeesBreakdown: false,
    showsRunningRanking: false,
    isSynthetic: false,
  };

  const make = async (label: string, changes: object = {}) => {
    const answer = await post('editions', { ...facts(label), ...changes }).expect(201);
    return answer.body as { id: string };
  };
  const eventsOf = (id: string) =>
    t.database.reader.query<{ event: string }[]>('SELECT event FROM audit_entry WHERE subject_id = $1', [id]);

  describe('listTemplates and getTemplate', () => {
    it('offer the shipped templates and say that their weights are examples', async () => {
      const { items } = (await get('edition-templates').expect(200)).body as {
        items: { code: string; disclaimer: { id: string } }[];
      };
      expect(items.map(({ code }) => code)).toEqual(['paritrana-2025', 'paritrana-2022', 'paritrana-2018']);
      for (const { disclaimer } of items) expect(disclaimer.id).toContain('bukan bobot resmi');
    });

    it('show a template with what its criteria weigh', async () => {
      const answer = await get('edition-templates/paritrana-2018', await t.actorOf('auditor')).expect(200);
      const view = answer.body as {
        rubrics: { body: { code: string }; effectiveWeights: object[] }[];
        categories: object[];
      };
      expect(view.rubrics.map(({ body }) => body.code)).toEqual(['PROV_KABKOTA', 'BADAN_USAHA', 'UKM_TANPA_WAWANCARA']);
      expect(view.rubrics[2]?.effectiveWeights).toEqual([
        { stage: 'ADM', code: 'KEP1', exact: '35', display: '35.0000' },
        { stage: 'DESK', code: 'KEP2', exact: '25', display: '25.0000' },
        { stage: 'DESK', code: 'SAD1', exact: '40', display: '40.0000' },
      ]);
      expect(view.categories).toHaveLength(9);
    });

    it('know no other, and are for those who set up or oversee editions', async () => {
      const answer = await get('edition-templates/paritrana-1998').expect(404);
      expect(answer.body).toMatchObject({ code: 'template.not-found' });
      await get('edition-templates', await t.actorOf('evaluator')).expect(403);
      await get('edition-templates/paritrana-2018', await t.actorOf('proposer')).expect(403);
    });
  });

  describe('createEdition', () => {
    it('makes a whole edition from a template in one call', async () => {
      const answer = await post('editions', {
        ...facts('2026-A'),
        ordinal: 9,
        template: 'paritrana-2025',
        startsOn: '2026-03-02',
        settings: { ...NOTHING_ON, nomineeSeesBreakdown: true },
      }).expect(201);
      const { id } = answer.body as { id: string };
      expect(answer.body).toEqual({
        id,
        ...facts('2026-A'),
        ordinal: 9,
        state: 'draft',
        settings: { ...NOTHING_ON, nomineeSeesBreakdown: true },
        createdAt: t.clock.now().toISOString(),
        version: 1,
      });
      const document = await exportOf(id);
      expect(document.stages).toHaveLength(10);
      expect(document.stages[0]).toEqual({
        level: 'provincial',
        code: 'NOM',
        kind: 'nomination',
        opensAt: '2026-03-01T17:00:00.000Z',
        closesAt: '2026-04-12T16:59:59.000Z',
        timeZone: 'Asia/Jakarta',
      });
      expect(document.categories.map(({ level, code }) => `${level} ${code}`)).toEqual([
        'provincial PERUSAHAAN',
        'provincial KABKOTA',
        'provincial DESA',
        'provincial UKM',
        'national PROVINSI',
        'national PERUSAHAAN',
        'national KABKOTA',
        'national DESA',
        'national UKM',
      ]);
      expect(document.rubrics.map(({ body }) => body.code)).toEqual(['BADAN_USAHA', 'DESA', 'PROV_KABKOTA', 'UKM']);
      expect(await eventsOf(id)).toEqual([{ event: 'edition.created' }]);
    });

    it('makes an empty edition without a template', async () => {
      const { id } = await make('2026-B');
      expect(await exportOf(id)).toEqual({
        format: 'paritrana-edition',
        formatVersion: 1,
        edition: { ...facts('2026-B'), ordinal: null, settings: NOTHING_ON },
        stages: [],
        rubrics: [],
        categories: [],
      });
    });

    it('makes one edition however often the same request comes', async () => {
      const send = () => post('editions', facts('2026-C')).set('idempotency-key', 'one').expect(201);
      const [first, again] = [await send(), await send()];
      expect(again.body).toEqual(first.body);
    });

    it('refuses a label that is taken, a template that is none, and a period that ends before it starts', async () => {
      await make('2026-D');
      expect((await post('editions', facts('2026-D')).expect(409)).body).toMatchObject({ code: 'edition.label-taken' });
      const unknown = await post('editions', { ...facts('2026-E'), template: 'paritrana-1998' }).expect(404);
      expect(unknown.body).toMatchObject({ code: 'template.not-found' });
      const reversed = await post('editions', { ...facts('2026-E'), periodEnd: '2024-01-01' }).expect(422);
      expect(reversed.body).toMatchObject({
        code: 'request.invalid',
        errors: [{ field: 'periodEnd', code: 'edition.period-reversed' }],
      });
    });

    it('is for the national secretariat alone', async () => {
      const answer = await post('editions', facts('2026-F'), provincial).expect(403);
      expect(answer.body).toMatchObject({ code: 'edition.not-yours' });
      await post('editions', facts('2026-F'), await t.actorOf('administrator')).expect(403);
    });
  });

  describe('copyEdition', () => {
    it('takes over everything but what happened, with the calendar moved along', async () => {
      const source = await make('2026-G', {
        template: 'paritrana-2022',
        startsOn: '2026-03-02',
        timeZone: 'Asia/Makassar',
      });
      const next = { ...facts('2027-G'), periodStart: '2026-01-01', periodEnd: '2026-12-31' };
      const { id } = (await post(`editions/${source.id}/copies`, next).expect(201)).body as { id: string };
      const [before, after] = [await exportOf(source.id), await exportOf(id)];
      expect(after).toEqual({
        ...before,
        edition: { ...next, ordinal: null, settings: NOTHING_ON },
        stages: before.stages.map((stage) => ({
          ...stage,
          opensAt: stage.opensAt.replace('2026', '2027'),
          closesAt: stage.closesAt.replace('2026', '2027'),
        })),
      });
    });

    it('starts the rule books anew: the version in use becomes the first, without marks', async () => {
      const { id: source } = await make('2026-H', { template: 'paritrana-2018' });
      const query = (sql: string, id: string) => t.database.reader.query<{ id: string }[]>(sql, [id]);
      const used = await query(`SELECT id FROM rubric WHERE edition_id = $1 AND code = 'UKM_TANPA_WAWANCARA'`, source);
      await query('UPDATE rubric SET frozen_at = now() WHERE id = $1', used[0]!.id);
      const version = (await post(`rubrics/${used[0]!.id}/versions`, {}).expect(201)).body as { id: string };
      await t.database.reader.query(`UPDATE category SET rubric_id = $2 WHERE edition_id = $1 AND code = 'UMKM'`, [
        source,
        version.id,
      ]);
      const { id } = (await post(`editions/${source}/copies`, facts('2027-H')).expect(201)).body as { id: string };
      expect(await query('SELECT code, number, frozen_at FROM rubric WHERE edition_id = $1 ORDER BY code', id)).toEqual(
        [
          { code: 'BADAN_USAHA', number: 1, frozen_at: null },
          { code: 'PROV_KABKOTA', number: 1, frozen_at: null },
          { code: 'UKM_TANPA_WAWANCARA', number: 1, frozen_at: null },
        ],
      );
    });

    it('refuses a label that is taken and an edition that is none', async () => {
      const id = await insertEdition(t.database, { label: '2026-I' });
      const taken = await post(`editions/${id}/copies`, facts('2026-I')).expect(409);
      expect(taken.body).toMatchObject({ code: 'edition.label-taken' });
      await post(`editions/${NOBODY}/copies`, facts('2026-J')).expect(404);
      await post(`editions/${id}/copies`, facts('2026-J'), provincial).expect(403);
      const reversed = await post(`editions/${id}/copies`, { ...facts('2026-J'), periodEnd: '2024-01-01' }).expect(422);
      expect(reversed.body).toMatchObject({ errors: [{ field: 'periodEnd', code: 'edition.period-reversed' }] });
    });
  });

  describe('exportEdition and importEdition', () => {
    it('give the same document again, and again', async () => {
      const { id } = await make('2026-K', { template: 'paritrana-2022', startsOn: '2026-03-02', ordinal: 7 });
      const first = await exportOf(id);
      const document = { ...first, edition: { ...first.edition, label: '2026-L' } };
      const imported = (await post('editions/imports', document).expect(201)).body as { id: string; state: string };
      expect(imported.state).toBe('draft');
      expect(await exportOf(imported.id)).toEqual(document);
      expect(await eventsOf(imported.id)).toEqual([{ event: 'edition.created' }]);
    });

    it('name every fault of a document at once and store nothing of it', async () => {
      const { id } = await make('2026-M', { template: 'paritrana-2018' });
      const document = await exportOf(id);
      document.edition.label = '2026-N';
      document.rubrics[0]!.body.stages[0]!.weight = '1';
      document.categories[0]!.rubric.code = 'TIDAK_ADA';
      const answer = await post('editions/imports', document).expect(422);
      expect(answer.body).toMatchObject({
        code: 'edition.document-faulty',
        errors: [
          { field: 'rubrics.0.body.stages', code: 'weights.not-hundred' },
          { field: 'categories.0.rubric', code: 'category.rubric-elsewhere' },
        ],
      });
      expect(await t.database.reader.query(`SELECT id FROM edition WHERE label = '2026-N'`)).toEqual([]);
    });

    it('refuse a label that is taken', async () => {
      const document = await exportOf((await make('2026-O')).id);
      expect((await post('editions/imports', document).expect(409)).body).toMatchObject({
        code: 'edition.label-taken',
      });
    });

    it('are for those who may: only the national secretariat brings an edition in', async () => {
      const { editionId } = await insertCategory(t.database);
      const document = await exportOf(editionId);
      await post('editions/imports', document, provincial).expect(403);
      for (const role of ['auditor', 'administrator'] as const) {
        expect((await get(`editions/${editionId}/export`, await t.actorOf(role)).expect(200)).body).toEqual(document);
      }
      await get(`editions/${editionId}/export`, await t.actorOf('evaluator')).expect(403);
      const { id } = await make('2026-P');
      await get(`editions/${id}/export`, provincial).expect(404);
    });
  });
});
