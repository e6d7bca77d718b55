import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { insertCategory, insertRanking } from '../support/builders/categories.js';
import { insertEdition } from '../support/builders/editions.js';
import { insertRubric, smallRubric } from '../support/builders/rubrics.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('categories', () => {
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

  const get = (path: string, actor = secretariat) => t.http().get(`/api/v1/${path}`).set(actor.headers);
  const post = (editionId: string, body: object, actor = secretariat) =>
    t.http().post(`/api/v1/editions/${editionId}/categories`).set(actor.headers).send(body);
  const patch = (id: string, body: object, version = 1, actor = secretariat) =>
    t.http().patch(`/api/v1/categories/${id}`).set(actor.headers).set('if-match', `"${version}"`).send(body);
  const remove = (id: string, actor = secretariat) => t.http().delete(`/api/v1/categories/${id}`).set(actor.headers);

  const auditOf = (id: string) =>
    t.database.reader.query<{ event: string }[]>('SELECT event FROM audit_entry WHERE subject_id = $1 ORDER BY seq', [
      id,
    ]);

  const label = (rank: number) => ({ rank, names: { id: `Juara ${rank}`, en: `Winner ${rank}` } });

  /** A category as the builder makes it, and as the API shows it. */
  const given = async (changes: Parameters<typeof insertCategory>[1] = {}) => {
    const made = await insertCategory(t.database, { code: 'KABKOTA', ...changes });
    const view = {
      id: made.categoryId,
      editionId: made.editionId,
      level: 'provincial',
      code: 'KABKOTA',
      names: { id: 'Pemerintah Kabupaten/Kota', en: 'Regency and city governments' },
      nomineeKind: 'regency',
      split: 'none',
      divisions: [],
      rubricId: made.rubricId,
      shortlistQuota: null,
      awardPlaces: 3,
      rankLabels: [label(1), label(2), label(3)],
      promotesTo: null,
      position: 1,
      version: 1,
    };
    return { ...made, view: { ...view, ...changes } };
  };

  describe('createCategory', () => {
    const wish = {
      level: 'provincial',
      code: 'KABKOTA',
      names: { id: 'Kab/Kota', en: 'Regencies' },
      nomineeKind: 'regency',
    };

    it('needs little: the rest has its usual value', async () => {
      const editionId = await insertEdition(t.database, { state: 'draft' });
      const rubricId = await insertRubric(t.database, editionId);
      const answer = await post(editionId, { ...wish, rubricId }).expect(201);
      const { id } = answer.body as { id: string };
      expect(answer.body).toEqual({
        id,
        editionId,
        ...wish,
        split: 'none',
        divisions: [],
        rubricId,
        shortlistQuota: null,
        awardPlaces: 3,
        rankLabels: [
          { rank: 1, names: { id: 'Juara I', en: 'Winner I' } },
          { rank: 2, names: { id: 'Juara II', en: 'Winner II' } },
          { rank: 3, names: { id: 'Juara III', en: 'Winner III' } },
        ],
        promotesTo: null,
        position: 1,
        version: 1,
      });
      expect(await auditOf(id)).toEqual([{ event: 'category.created' }]);
    });

    it('names every fault at once', async () => {
      const editionId = await insertEdition(t.database);
      const answer = await post(editionId, { ...wish, split: 'sector', divisions: ['X'], rubricId: NOBODY }).expect(
        422,
      );
      expect(answer.body).toMatchObject({
        code: 'request.invalid',
        errors: [
          { field: 'split', code: 'category.sectors-business' },
          { field: 'divisions.0', code: 'category.division-unknown', message: 'X tidak dikenal' },
          { field: 'rubricId', code: 'category.rubric-elsewhere' },
        ],
      });
    });

    it('refuses a code that the level has already', async () => {
      const { editionId, rubricId } = await given();
      expect((await post(editionId, { ...wish, rubricId }).expect(409)).body).toMatchObject({
        code: 'category.code-taken',
      });
      await post(editionId, { ...wish, rubricId, level: 'national' }).expect(201);
    });

    it('is refused once the edition is concluded', async () => {
      const editionId = await insertEdition(t.database, { state: 'concluded' });
      const answer = await post(editionId, { ...wish, rubricId: NOBODY }).expect(409);
      expect(answer.body).toMatchObject({ code: 'edition.concluded' });
    });

    it('is for the national secretariat alone', async () => {
      const editionId = await insertEdition(t.database);
      const answer = await post(editionId, { ...wish, rubricId: NOBODY }, provincial).expect(403);
      expect(answer.body).toMatchObject({ code: 'edition.not-yours' });
      await post(editionId, { ...wish, rubricId: NOBODY }, evaluator).expect(403);
      await post(NOBODY, { ...wish, rubricId: NOBODY }).expect(404);
    });
  });

  describe('getCategory', () => {
    it('shows a category of a running edition to whoever is signed in', async () => {
      const { categoryId, view } = await given();
      const answer = await get(`categories/${categoryId}`, evaluator).expect(200);
      expect(answer.body).toEqual(view);
      expect(answer.headers['etag']).toBe('"1"');
    });

    it('hides a category of an edition in preparation', async () => {
      const { categoryId } = await given({ editionId: await insertEdition(t.database, { state: 'draft' }) });
      await get(`categories/${categoryId}`, evaluator).expect(404);
      await get(`categories/${categoryId}`).expect(200);
    });

    it('knows no other', async () => {
      expect((await get(`categories/${NOBODY}`).expect(404)).body).toMatchObject({ code: 'category.not-found' });
    });
  });

  describe('listCategories', () => {
    it('goes by level, position and code, page by page, with as many queries for one as for three', async () => {
      const last = await given({ level: 'national', code: 'A' });
      const { editionId, rubricId } = last;
      const path = `editions/${editionId}/categories`;
      const one = await t.countQueries(() => get(path).expect(200));
      const second = await given({ editionId, rubricId, code: 'B', position: 2 });
      const first = await given({ editionId, rubricId, code: 'C', position: 1 });
      expect(await t.countQueries(() => get(path).expect(200))).toBe(one);

      const head = (await get(`${path}?limit=2`, evaluator).expect(200)).body as { items: object[]; next: string };
      expect(head.items).toEqual([first.view, second.view]);
      const tail = await get(`${path}?limit=2&after=${head.next}`, evaluator).expect(200);
      expect(tail.body).toEqual({ items: [last.view], next: null });
      const national = await get(`${path}?level=national`, evaluator).expect(200);
      expect(national.body).toEqual({ items: [last.view], next: null });
    });

    it('hides an edition in preparation', async () => {
      await get(`editions/${await insertEdition(t.database, { state: 'draft' })}/categories`, evaluator).expect(404);
    });
  });

  describe('updateCategory', () => {
    it('changes what it names and leaves the rest', async () => {
      const { categoryId, view } = await given();
      const changes = { names: { id: 'Baru', en: 'New' }, shortlistQuota: 5, awardPlaces: 1, rankLabels: [label(1)] };
      const answer = await patch(categoryId, changes).expect(200);
      expect(answer.body).toEqual({ ...view, ...changes, version: 2 });
      expect(await auditOf(categoryId)).toEqual([{ event: 'category.updated' }]);
    });

    it('takes another rubric while nothing is marked', async () => {
      const { categoryId, editionId } = await given();
      await insertRanking(t.database, { categoryId, provinceCode: '73' });
      const rubricId = await insertRubric(t.database, editionId, { body: smallRubric({ code: 'LAIN' }) });
      expect((await patch(categoryId, { rubricId }).expect(200)).body).toMatchObject({ rubricId });
    });

    it('keeps its rubric once something is marked', async () => {
      const editionId = await insertEdition(t.database);
      const frozen = await insertRubric(t.database, editionId, { frozenAt: t.clock.now() });
      const { categoryId } = await given({ editionId, rubricId: frozen });
      await insertRanking(t.database, { categoryId, provinceCode: '73' });
      const rubricId = await insertRubric(t.database, editionId, { number: 2 });
      expect((await patch(categoryId, { rubricId }).expect(409)).body).toMatchObject({
        code: 'category.rubric-frozen',
      });
    });

    it('keeps the divisions that have rankings, and may gain others', async () => {
      const { categoryId } = await given({ nomineeKind: 'company', split: 'sector', divisions: ['KEUANGAN'] });
      await insertRanking(t.database, { categoryId, provinceCode: '73', divisionCode: 'KEUANGAN' });
      const without = await patch(categoryId, { divisions: ['PENDIDIKAN'] }).expect(409);
      expect(without.body).toMatchObject({ code: 'category.in-use' });
      await patch(categoryId, { split: 'none', divisions: [] }).expect(409);
      await patch(categoryId, { divisions: ['KEUANGAN', 'PENDIDIKAN'] }).expect(200);
    });

    it('stays as it is once a ranking is sealed', async () => {
      const { categoryId } = await given();
      await insertRanking(t.database, { categoryId, provinceCode: '73', state: 'sealed' });
      expect((await patch(categoryId, { awardPlaces: 6 }).expect(409)).body).toMatchObject({
        code: 'category.decided',
      });
    });

    it('does not overwrite what somebody else changed meanwhile', async () => {
      const { categoryId } = await given();
      await patch(categoryId, { position: 2 }).expect(200);
      expect((await patch(categoryId, { position: 3 }).expect(412)).body).toMatchObject({ code: 'request.stale' });
      await t.http().patch(`/api/v1/categories/${categoryId}`).set(secretariat.headers).send({}).expect(428);
    });

    it('names the faults of what the category would become', async () => {
      const { categoryId } = await given();
      const answer = await patch(categoryId, { split: 'zone', promotesTo: NOBODY }).expect(422);
      expect(answer.body).toMatchObject({
        errors: [
          { field: 'split', code: 'category.zones-national' },
          { field: 'divisions', code: 'category.divisions-missing' },
          { field: 'promotesTo', code: 'category.promotes-elsewhere' },
        ],
      });
    });

    it('does not move a category to another level, code or kind', async () => {
      const { categoryId } = await given();
      const answer = await patch(categoryId, { level: 'national' }).expect(422);
      expect(answer.body).toMatchObject({ errors: [{ field: 'level', code: 'field.unknown' }] });
    });

    it('is for the national secretariat alone, and not after the end', async () => {
      const { categoryId } = await given();
      await patch(categoryId, { position: 2 }, 1, provincial).expect(403);
      await patch(NOBODY, { position: 2 }).expect(404);
      const ended = await given({ editionId: await insertEdition(t.database, { state: 'concluded' }) });
      await patch(ended.categoryId, { position: 2 }).expect(409);
    });
  });

  describe('removeCategory', () => {
    it('takes an unused category away', async () => {
      const { categoryId } = await given();
      await remove(categoryId).expect(204);
      await get(`categories/${categoryId}`).expect(404);
      expect(await auditOf(categoryId)).toEqual([{ event: 'category.removed' }]);
    });

    it('refuses one that has a ranking, or that another promotes to', async () => {
      const ranked = await given();
      await insertRanking(t.database, { categoryId: ranked.categoryId, provinceCode: '73' });
      expect((await remove(ranked.categoryId).expect(409)).body).toMatchObject({ code: 'category.in-use' });
      const target = await given({ level: 'national' });
      await given({ editionId: target.editionId, promotesTo: target.categoryId });
      await remove(target.categoryId).expect(409);
    });

    it('is for the national secretariat alone', async () => {
      const { categoryId } = await given();
      await remove(categoryId, provincial).expect(403);
      await remove(categoryId, evaluator).expect(403);
    });
  });

  describe('rankings', () => {
    const rankingOf = async (
      editionId: string,
      province: { code: string; name: string } | null,
      changes: object = {},
    ) => {
      const level = province === null ? 'national' : 'provincial';
      const { categoryId, rubricId } = await given({ editionId, level, ...changes });
      const id = await insertRanking(t.database, { categoryId, provinceCode: province?.code ?? null });
      const category = {
        id: categoryId,
        code: 'KABKOTA',
        names: { id: 'Pemerintah Kabupaten/Kota', en: 'Regency and city governments' },
        nomineeKind: 'regency',
      };
      const edition = { id: editionId, label: `Uji ${editionId.slice(0, 8)}` };
      const view = {
        id,
        edition,
        level,
        category,
        province,
        division: null,
        state: 'open',
        decidedAt: null,
        publicFrom: null,
        version: 1,
      };
      return { id, categoryId, rubricId, view };
    };
    const SULSEL = { code: '73', name: 'Sulawesi Selatan' };

    it('are shown one by one within the scope of the asker', async () => {
      const { id, view } = await rankingOf(await insertEdition(t.database), SULSEL);
      for (const actor of [secretariat, provincial, await t.actorOf('auditor')]) {
        expect((await get(`rankings/${id}`, actor).expect(200)).body).toEqual(view);
      }
      const elsewhere = await t.actorOf('secretariat', { province: '34' });
      expect((await get(`rankings/${id}`, elsewhere).expect(404)).body).toMatchObject({ code: 'ranking.not-found' });
    });

    it('of the nation are none of a province’s business', async () => {
      const { id } = await rankingOf(await insertEdition(t.database), null);
      await get(`rankings/${id}`, provincial).expect(404);
      await get(`rankings/${NOBODY}`).expect(404);
    });

    it('name the sector or zone that they stand for', async () => {
      const split = { split: 'sector', nomineeKind: 'company', divisions: ['KEUANGAN'] } as const;
      const { categoryId } = await given({ ...split, divisions: ['KEUANGAN'] });
      const id = await insertRanking(t.database, { categoryId, provinceCode: '73', divisionCode: 'KEUANGAN' });
      expect((await get(`rankings/${id}`).expect(200)).body).toMatchObject({
        division: { code: 'KEUANGAN', names: { id: 'Keuangan dan Perbankan', en: 'Finance and banking' } },
      });
    });

    it('are listed within the scope of the asker, page by page, with as many queries for one as for three', async () => {
      const editionId = await insertEdition(t.database);
      const national = await rankingOf(editionId, null);
      const path = `rankings?edition=${editionId}`;
      const one = await t.countQueries(() => get(path).expect(200));
      const south = await rankingOf(editionId, SULSEL);
      const aceh = await insertRanking(t.database, {
        categoryId: south.categoryId,
        provinceCode: '11',
        state: 'sealed',
      });
      expect(await t.countQueries(() => get(path).expect(200))).toBe(one);

      const acehView = { ...south.view, id: aceh, province: { code: '11', name: 'Aceh' }, state: 'sealed' };
      const head = (await get(`${path}&limit=2`).expect(200)).body as { items: object[]; next: string };
      expect(head.items).toEqual([national.view, acehView]);
      const tail = await get(`${path}&limit=2&after=${head.next}`).expect(200);
      expect(tail.body).toEqual({ items: [south.view], next: null });

      expect((await get(path, provincial).expect(200)).body).toEqual({ items: [south.view], next: null });
      for (const filter of ['state=sealed', 'province=11']) {
        expect((await get(`${path}&${filter}`).expect(200)).body).toEqual({ items: [acehView], next: null });
      }
      for (const filter of ['level=national', `category=${national.categoryId}`]) {
        expect((await get(`${path}&${filter}`).expect(200)).body).toEqual({ items: [national.view], next: null });
      }
    });

    it('are for those who run or oversee the award', async () => {
      for (const role of ['administrator', 'evaluator', 'proposer'] as const) {
        const actor = await t.actorOf(role);
        await get('rankings', actor).expect(403);
        await get(`rankings/${NOBODY}`, actor).expect(403);
      }
    });
  });
});
