import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { readRubric, type RubricBody } from '../../src/features/rubric-format/index.js';
import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { insertEdition } from '../support/builders/editions.js';
import { insertRubric, smallRubric } from '../support/builders/rubrics.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

const WEIGHTS = [
  { stage: 'ADM', code: 'CAKUPAN', exact: '30', display: '30.0000' },
  { stage: 'DESK', code: 'REGULASI', exact: '18', display: '18.0000' },
  { stage: 'DESK', code: 'INOVASI', exact: '12', display: '12.0000' },
  { stage: 'INT', code: 'WAWANCARA', exact: '40', display: '40.0000' },
];

const FAULTY = { ...(smallRubric() as object), naPolicy: 'guess', ranking: { on: 'exact' } };

describe('rubrics', () => {
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
  const post = (path: string, body: object = {}, actor = secretariat) =>
    t.http().post(`/api/v1/${path}`).set(actor.headers).send(body);
  const put = (id: string, body: object, version = 1, actor = secretariat) =>
    t.http().put(`/api/v1/rubrics/${id}`).set(actor.headers).set('if-match', `"${version}"`).send(body);

  const ruleHash = (body: RubricBody, number = 1): string => {
    const read = readRubric(body, number);
    return read.ok ? read.rubric.parsed.hash : '';
  };

  const summaryOf = (id: string, editionId: string, changes: object = {}) => ({
    id,
    editionId,
    code: 'UJI',
    number: 1,
    names: { id: 'Rubrik uji', en: 'Rubrik uji' },
    isFrozen: false,
    frozenAt: null,
    ruleHash: ruleHash(smallRubric()),
    version: 1,
    ...changes,
  });

  const viewOf = (id: string, editionId: string, changes: object = {}) => ({
    ...summaryOf(id, editionId),
    body: smallRubric(),
    effectiveWeights: WEIGHTS,
    createdAt: '2026-01-01T00:00:00.000Z',
    ...changes,
  });

  const auditOf = (id: string) =>
    t.database.reader.query<{ event: string }[]>('SELECT event FROM audit_entry WHERE subject_id = $1 ORDER BY seq', [
      id,
    ]);

  describe('createRubric', () => {
    it('stores the document and shows what each criterion weighs', async () => {
      const editionId = await insertEdition(t.database, { state: 'draft' });
      const answer = await post(`editions/${editionId}/rubrics`, smallRubric()).expect(201);
      const { id } = answer.body as { id: string };
      expect(answer.body).toEqual(viewOf(id, editionId, { createdAt: t.clock.now().toISOString() }));
      expect(await auditOf(id)).toEqual([{ event: 'rubric.created' }]);
    });

    it('names every fault of the document at once, in the language asked for', async () => {
      const editionId = await insertEdition(t.database);
      const answer = await post(`editions/${editionId}/rubrics`, FAULTY).set('accept-language', 'en').expect(422);
      expect(answer.body).toMatchObject({
        code: 'rubric.faulty',
        title: 'The rubric has faults: mend the marked places',
        errors: [
          { field: 'ranking.method', code: 'field.required', message: 'is required' },
          { field: 'ranking.tieBreak', code: 'field.required', message: 'is required' },
          { field: 'ranking.unresolved', code: 'field.required', message: 'is required' },
          { field: 'naPolicy', code: 'field.not-a-choice' },
        ],
      });
    });

    it('refuses a code that the edition has already', async () => {
      const editionId = await insertEdition(t.database);
      await insertRubric(t.database, editionId);
      const answer = await post(`editions/${editionId}/rubrics`, smallRubric()).expect(409);
      expect(answer.body).toMatchObject({ code: 'rubric.code-taken' });
    });

    it('is refused once the edition is concluded', async () => {
      const editionId = await insertEdition(t.database, { state: 'concluded' });
      const answer = await post(`editions/${editionId}/rubrics`, smallRubric()).expect(409);
      expect(answer.body).toMatchObject({ code: 'edition.concluded' });
    });

    it('is for the national secretariat alone', async () => {
      const editionId = await insertEdition(t.database);
      const answer = await post(`editions/${editionId}/rubrics`, smallRubric(), provincial).expect(403);
      expect(answer.body).toMatchObject({ code: 'edition.not-yours' });
      await post(`editions/${editionId}/rubrics`, smallRubric(), evaluator).expect(403);
      await post(`editions/${NOBODY}/rubrics`, smallRubric()).expect(404);
    });
  });

  describe('getRubric', () => {
    it('shows the rule book of a running edition to whoever is signed in', async () => {
      const editionId = await insertEdition(t.database);
      const id = await insertRubric(t.database, editionId);
      const answer = await get(`rubrics/${id}`, evaluator).expect(200);
      expect(answer.body).toEqual(viewOf(id, editionId));
      expect(answer.headers['etag']).toBe('"1"');
    });

    it('hides the rule book of an edition in preparation', async () => {
      const id = await insertRubric(t.database, await insertEdition(t.database, { state: 'draft' }));
      await get(`rubrics/${id}`, evaluator).expect(404);
      await get(`rubrics/${id}`, provincial).expect(404);
      await get(`rubrics/${id}`, await t.actorOf('auditor')).expect(200);
    });

    it('knows no other', async () => {
      expect((await get(`rubrics/${NOBODY}`).expect(404)).body).toMatchObject({ code: 'rubric.not-found' });
    });
  });

  describe('listRubrics', () => {
    it('goes by code and number, page by page, with as many queries for one as for three', async () => {
      const editionId = await insertEdition(t.database);
      const path = `editions/${editionId}/rubrics`;
      const second = await insertRubric(t.database, editionId, { body: smallRubric({ code: 'B' }), number: 2 });
      const one = await t.countQueries(() => get(path).expect(200));
      const first = await insertRubric(t.database, editionId, { body: smallRubric({ code: 'B' }) });
      const last = await insertRubric(t.database, editionId, { body: smallRubric({ code: 'C' }) });
      expect(await t.countQueries(() => get(path).expect(200))).toBe(one);

      const head = (await get(`${path}?limit=2`, evaluator).expect(200)).body as { items: object[]; next: string };
      const tail = (await get(`${path}?limit=2&after=${head.next}`, evaluator).expect(200)).body as object;
      expect(head.items).toEqual([
        summaryOf(first, editionId, { code: 'B', ruleHash: ruleHash(smallRubric({ code: 'B' })) }),
        summaryOf(second, editionId, { code: 'B', number: 2, ruleHash: ruleHash(smallRubric({ code: 'B' }), 2) }),
      ]);
      expect(tail).toEqual({
        items: [summaryOf(last, editionId, { code: 'C', ruleHash: ruleHash(smallRubric({ code: 'C' })) })],
        next: null,
      });
    });

    it('hides an edition in preparation', async () => {
      const editionId = await insertEdition(t.database, { state: 'draft' });
      await get(`editions/${editionId}/rubrics`, evaluator).expect(404);
    });
  });

  describe('validateRubric', () => {
    it('shows the weights of a document without fault and stores nothing', async () => {
      const count = () => t.database.reader.query('SELECT count(*) FROM rubric');
      const before: unknown = await count();
      const answer = await post('rubrics/validation', smallRubric()).expect(200);
      expect(answer.body).toEqual({ outcome: 'valid', faults: [], effectiveWeights: WEIGHTS });
      expect(await count()).toEqual(before);
    });

    it('names every fault with its place and its sentence', async () => {
      const answer = await post('rubrics/validation', smallRubric({ scale: ['0', '10'] }), provincial).expect(200);
      expect(answer.body).toMatchObject({ outcome: 'faulty', effectiveWeights: [] });
      expect((answer.body as { faults: object[] }).faults).toContainEqual({
        field: 'stages',
        code: 'scale.indicators',
        message: 'indikator bernilai 0 sampai 100, jadi skalanya harus 0 sampai 100',
      });
    });

    it('is for secretariats', async () => {
      await post('rubrics/validation', smallRubric(), evaluator).expect(403);
    });
  });

  describe('updateRubric', () => {
    const changed = () => smallRubric({ names: { id: 'Rubrik baru', en: 'New rubric' } });

    it('puts the document in the place of the present one', async () => {
      const editionId = await insertEdition(t.database);
      const id = await insertRubric(t.database, editionId);
      const answer = await put(id, changed()).expect(200);
      expect(answer.body).toEqual(
        viewOf(id, editionId, { body: changed(), names: { id: 'Rubrik baru', en: 'New rubric' }, version: 2 }),
      );
      expect(await auditOf(id)).toEqual([{ event: 'rubric.updated' }]);
    });

    it('refuses a rubric that has marks', async () => {
      const id = await insertRubric(t.database, await insertEdition(t.database), { frozenAt: t.clock.now() });
      expect((await put(id, changed()).expect(409)).body).toMatchObject({ code: 'rubric.frozen' });
    });

    it('does not overwrite what somebody else changed meanwhile', async () => {
      const id = await insertRubric(t.database, await insertEdition(t.database));
      await put(id, changed()).expect(200);
      expect((await put(id, changed()).expect(412)).body).toMatchObject({ code: 'request.stale' });
      await t.http().put(`/api/v1/rubrics/${id}`).set(secretariat.headers).send(changed()).expect(428);
    });

    it('keeps the code, which its versions share', async () => {
      const id = await insertRubric(t.database, await insertEdition(t.database));
      const answer = await put(id, smallRubric({ code: 'LAIN' })).expect(422);
      expect(answer.body).toMatchObject({ errors: [{ field: 'code', code: 'rubric.code-stays' }] });
    });

    it('names the faults of the document', async () => {
      const id = await insertRubric(t.database, await insertEdition(t.database));
      expect((await put(id, FAULTY).expect(422)).body).toMatchObject({ code: 'rubric.faulty' });
    });

    it('is for the national secretariat alone, and not after the end', async () => {
      const id = await insertRubric(t.database, await insertEdition(t.database));
      await put(id, changed(), 1, provincial).expect(403);
      await put(NOBODY, changed()).expect(404);
      const ended = await insertRubric(t.database, await insertEdition(t.database, { state: 'concluded' }));
      expect((await put(ended, changed()).expect(409)).body).toMatchObject({ code: 'edition.concluded' });
    });
  });

  describe('createRubricVersion', () => {
    it('copies a rubric that has marks under the next number, without its marks', async () => {
      const editionId = await insertEdition(t.database);
      const id = await insertRubric(t.database, editionId, { frozenAt: t.clock.now() });
      const answer = await post(`rubrics/${id}/versions`).expect(201);
      const copy = (answer.body as { id: string }).id;
      const createdAt = t.clock.now().toISOString();
      expect(answer.body).toEqual(
        viewOf(copy, editionId, { number: 2, ruleHash: ruleHash(smallRubric(), 2), createdAt }),
      );
      expect(await auditOf(copy)).toEqual([{ event: 'rubric.created' }]);
    });

    it('is not needed while a rubric has no marks', async () => {
      const id = await insertRubric(t.database, await insertEdition(t.database));
      expect((await post(`rubrics/${id}/versions`).expect(409)).body).toMatchObject({ code: 'rubric.not-frozen' });
    });

    it('is for the national secretariat alone', async () => {
      const id = await insertRubric(t.database, await insertEdition(t.database), { frozenAt: t.clock.now() });
      await post(`rubrics/${id}/versions`, {}, provincial).expect(403);
    });
  });
});
