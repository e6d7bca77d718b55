import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { insertCategory } from '../support/builders/categories.js';
import { insertEdition } from '../support/builders/editions.js';
import { figureRubric, insertEvidence, insertFigureCategory, insertFigures } from '../support/builders/indicators.js';
import { auditOf, insertNomination, jobsOf, setNomination } from '../support/builders/nominations.js';
import { insertRubric, smallRubric } from '../support/builders/rubrics.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const HASH = /^sha256:[0-9a-f]{64}$/;
const RECEIPT_NUMBER = 1;

let t: TestApp;
let categoryId: string;
let national: TestActor;
let secretariat: TestActor;
let proposer: TestActor;
let elsewhere: TestActor;
let auditor: TestActor;

beforeAll(async () => {
  t = await startTestApp();
  national = await t.actorOf('secretariat');
  secretariat = await t.actorOf('secretariat', { province: '73' });
  proposer = await t.actorOf('proposer', { province: '73' });
  elsewhere = await t.actorOf('proposer', { province: '32' });
  auditor = await t.actorOf('auditor');
  categoryId = await insertFigureCategory(t.database);
});
beforeEach(() => {
  t.clock.set('2026-03-02T02:00:00Z');
});
afterAll(() => t.close());

const get = (path: string, actor = proposer) => t.http().get(`/api/v1/nominations${path}`).set(actor.headers);
const post = (path: string, body: object | string = {}, actor = proposer) =>
  t.http().post(`/api/v1/nominations${path}`).set(actor.headers).send(body);
const company = (changes: object = {}) => ({ name: `PT ${Math.random()}`, provinceCode: '73', ...changes });
const propose = (nominee: object = company(), actor = proposer, category = categoryId) =>
  post('', { categoryId: category, nominee }, actor);
const mine = (changes: object = {}) =>
  insertNomination(t.database, { categoryId, proposerId: proposer.userId, ...changes });

describe('createNomination', () => {
  it('puts a nominee forward as a draft of its proposer, inside the walls of its province', async () => {
    const answer = await propose(company({ name: '  PT Maju Bersama ', sectorCode: null })).expect(201);
    expect(answer.body).toEqual({
      id: expect.any(String),
      categoryId,
      rankingId: expect.any(String),
      nominee: {
        id: expect.any(String),
        kind: 'company',
        name: 'PT Maju Bersama',
        provinceCode: '73',
        regencyCode: null,
        sectorCode: null,
        sizeClassCode: null,
      },
      state: 'draft',
      stateReason: null,
      cureUntil: null,
      submittedAt: null,
      originId: null,
      version: 1,
    });
    expect(answer.headers['etag']).toBe('"1"');
    const { id, nominee } = answer.body as { id: string; nominee: { id: string } };
    expect(await auditOf(t.database, id)).toEqual([
      {
        event: 'nomination.proposed',
        before: null,
        after: { categoryId, nomineeId: nominee.id, name: 'PT Maju Bersama', provinceCode: '73' },
      },
    ]);
  });

  it('refuses a nominee that stands in the category already, however its name is written', async () => {
    await propose(company({ name: 'PT Satu Kali' })).expect(201);
    const answer = await propose(company({ name: 'pt satu kali' })).expect(409);
    expect(answer.body).toMatchObject({ code: 'nomination.already-put-forward' });
  });

  it('takes exactly one of several equal proposals that arrive together', async () => {
    const nominee = company({ name: 'PT Serentak' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => propose(nominee)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const refused = answers.filter(({ status }) => status === 409);
    expect(new Set(refused.map(({ body }) => (body as { code: string }).code))).toEqual(
      new Set(['nomination.already-put-forward']),
    );
  });

  it('takes a nominee again after its nomination was withdrawn', async () => {
    const nominee = company();
    const { body } = await propose(nominee).expect(201);
    await post(`/${(body as { id: string }).id}/withdrawal`, { reason: 'Salah kategori' }).expect(200);
    await propose(nominee).expect(201);
  });

  it('refuses nominees of another province', async () => {
    const answer = await propose(company({ provinceCode: '32' })).expect(403);
    expect(answer.body).toMatchObject({ code: 'nomination.outside-your-province' });
  });

  it('leaves the national level to the national secretariat and to proposers', async () => {
    const category = await insertFigureCategory(t.database, 'national');
    await propose(company(), secretariat, category).expect(403);
    await propose(company(), national, category).expect(201);
    const { body } = await propose(company(), proposer, category).expect(201);
    const rows = await t.database.reader.query<object[]>('SELECT province_code FROM nomination WHERE id = $1', [
      (body as { id: string }).id,
    ]);
    expect(rows).toEqual([{ province_code: null }]);
  });

  it('knows no category that does not exist', async () => {
    const answer = await propose(company(), proposer, NOBODY).expect(404);
    expect(answer.body).toMatchObject({ code: 'category.not-found' });
  });

  it('is open until the end of the second named as the end, and closed in the next', async () => {
    t.clock.set('2026-12-31T16:59:59.999Z');
    await propose().expect(201);
    t.clock.set('2026-12-31T17:00:00.000Z');
    const late = await propose().expect(409);
    expect(late.body).toMatchObject({ code: 'stage.closed' });
  });

  it('is closed before the stage opens', async () => {
    t.clock.set('2025-12-31T23:59:59.999Z');
    const early = await propose().expect(409);
    expect(early.body).toMatchObject({ code: 'stage.not-open' });
  });

  it('wants the regency of a regency, and one of the same province', async () => {
    const { categoryId: regencies } = await insertCategory(t.database);
    const bare = await propose(company(), proposer, regencies).expect(422);
    expect(bare.body).toMatchObject({
      code: 'request.invalid',
      errors: [{ field: 'nominee.regencyCode', code: 'nominee.regency-missing' }],
    });
    const astray = await propose(company({ regencyCode: '32.01' }), proposer, regencies).expect(409);
    expect(astray.body).toMatchObject({ code: 'nominee.regency-elsewhere' });
    const unknown = await propose(company({ regencyCode: '73.99' }), proposer, regencies).expect(409);
    expect(unknown.body).toMatchObject({ code: 'nominee.place-unknown' });
    await propose(company({ regencyCode: '73.71' }), proposer, regencies).expect(201);
  });

  it('wants a sector that the category has where it splits into sectors', async () => {
    const editionId = await insertEdition(t.database);
    const { categoryId: sectors } = await insertCategory(t.database, {
      editionId,
      nomineeKind: 'company',
      split: 'sector',
      divisions: ['A'],
    });
    const answer = await propose(company(), proposer, sectors).expect(422);
    expect(answer.body).toMatchObject({
      errors: [{ field: 'nominee.sectorCode', code: 'nominee.division-unknown' }],
    });
  });

  it('answers a repeated Idempotency-Key with the first answer and refuses it for another body', async () => {
    const body = { categoryId, nominee: company() };
    const key = `kunci-${Math.random()}`;
    const first = await post('', body).set('idempotency-key', key).expect(201);
    const second = await post('', body).set('idempotency-key', key).expect(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotency-replayed']).toBe('true');
    const other = await post('', { categoryId, nominee: company() }).set('idempotency-key', key).expect(422);
    expect(other.body).toMatchObject({ code: 'idempotency.key-reused' });
  });

  it('names every fault of the body at once', async () => {
    const answer = await post('', {
      categoryId: 'x',
      nominee: { name: 7, provinceCode: 'Sulsel', businessNumber: '12', color: 'red' },
    }).expect(422);
    const { errors } = answer.body as { errors: { field: string; code: string }[] };
    expect(errors.map(({ field, code }) => [field, code])).toEqual(
      expect.arrayContaining([
        ['categoryId', 'field.not-uuid'],
        ['nominee.name', 'field.not-text'],
        ['nominee.provinceCode', 'field.wrong-form'],
        ['nominee.businessNumber', 'field.wrong-form'],
        ['nominee.color', 'field.unknown'],
      ]),
    );
  });

  it.each([
    ['broken JSON', '{"categoryId":', 400, 'request.malformed-json'],
    ['a body over one mebibyte', `{"x":"${'x'.repeat(1_100_000)}"}`, 413, 'request.too-large'],
    ['a list in place of an object', '[]', 422, 'request.invalid'],
    ['a NUL in a text', '{"nominee":{"name":"a\\u0000b"}}', 422, 'request.invalid'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await post('', body).set('content-type', 'application/json').expect(status);
    expect(answer.body).toMatchObject({ code });
  });

  it('is closed for those who put nobody forward', async () => {
    for (const role of ['administrator', 'auditor', 'evaluator'] as const) {
      const answer = await propose(company(), await t.actorOf(role)).expect(403);
      expect(answer.body).toMatchObject({ code: 'access.role-not-allowed' });
    }
    await t.http().post('/api/v1/nominations').send({}).expect(401);
  });
});

describe('listNominations', () => {
  it('shows proposers their own, by name, page by page and by filter', async () => {
    const own = await t.actorOf('proposer', { province: '73' });
    const category = await insertFigureCategory(t.database);
    for (const name of ['Cakra', 'Andalan', 'Bakti']) {
      await insertNomination(t.database, { categoryId: category, name, proposerId: own.userId });
    }
    await insertNomination(t.database, { categoryId: category, name: 'Orang lain' });
    const names = (body: unknown) =>
      (body as { items: { nominee: { name: string } }[] }).items.map(({ nominee }) => nominee.name);

    const first = await get('?limit=2', own).expect(200);
    expect(names(first.body)).toEqual(['Andalan', 'Bakti']);
    const { next } = first.body as { next: string };
    const second = await get(`?limit=2&after=${next}`, own).expect(200);
    expect(names(second.body)).toEqual(['Cakra']);
    expect((second.body as { next: null }).next).toBeNull();

    const seen = await get(`?categoryId=${category}`, secretariat).expect(200);
    expect(names(seen.body)).toEqual(['Andalan', 'Bakti', 'Cakra', 'Orang lain']);
    const none = await get(`?categoryId=${category}&state=verified`, secretariat).expect(200);
    expect(none.body).toEqual({ items: [], next: null });
    const away = await get(`?categoryId=${category}&province=32`, national).expect(200);
    expect(away.body).toEqual({ items: [], next: null });
  });

  it('asks as many questions of the database for three as for one', async () => {
    const [one, three] = [await insertFigureCategory(t.database), await insertFigureCategory(t.database)];
    await insertNomination(t.database, { categoryId: one });
    for (let i = 0; i < 3; i += 1) await insertNomination(t.database, { categoryId: three });
    const count = (category: string) => t.countQueries(() => get(`?categoryId=${category}`, secretariat).expect(200));
    expect(await count(three)).toBe(await count(one));
  });

  it.each([
    ['?limit=0', 'field.too-small'],
    ['?limit=zwei', 'field.not-whole'],
    ['?state=gugur', 'field.not-a-choice'],
    ['?colour=red', 'field.unknown'],
    ['?categoryId=1', 'field.not-uuid'],
  ])('refuses %s', async (query, code) => {
    const answer = await get(query).expect(422);
    expect((answer.body as { errors: { code: string }[] }).errors.map((error) => error.code)).toContain(code);
  });

  it('refuses a cursor that it did not give', async () => {
    const answer = await get('?after=bm9wZQ').expect(422);
    expect(answer.body).toMatchObject({ code: 'request.cursor-malformed' });
  });
});

describe('getNomination', () => {
  it('shows it to its proposer, its nominee, its secretariats and the auditor', async () => {
    const { nominationId, nomineeId } = await mine();
    const nominee = await t.actorOf('nominee', { nomineeId });
    for (const actor of [proposer, nominee, secretariat, national, auditor]) {
      const answer = await get(`/${nominationId}`, actor).expect(200);
      expect(answer.body).toMatchObject({ id: nominationId, state: 'draft' });
    }
  });

  it('does not exist for anybody else', async () => {
    const { nominationId } = await mine();
    const strangers = [
      elsewhere,
      await t.actorOf('proposer', { province: '73' }),
      await t.actorOf('secretariat', { province: '32' }),
      await t.actorOf('auditor', { province: '32' }),
    ];
    for (const actor of strangers) {
      const answer = await get(`/${nominationId}`, actor).expect(404);
      expect(answer.body).toMatchObject({ code: 'nomination.not-found' });
    }
    await get(`/${NOBODY}`).expect(404);
    await get(`/${nominationId}`, await t.actorOf('administrator')).expect(403);
  });

  it('hides a national nomination from provincial secretariats', async () => {
    const { nominationId } = await insertNomination(t.database, {
      categoryId: await insertFigureCategory(t.database, 'national'),
      isNational: true,
    });
    await get(`/${nominationId}`, secretariat).expect(404);
    await get(`/${nominationId}`, national).expect(200);
  });

  it('wants an id', async () => {
    const answer = await get('/abc').expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field: 'id', code: 'field.not-uuid' }] });
  });
});

const complete = async (nominationId: string) => {
  await insertFigures(t.database, nominationId, { verified: false });
  await insertEvidence(t.database, nominationId);
};

describe('submitNomination', () => {
  it('hands a complete file in and answers a numbered receipt with its checksum', async () => {
    const { nominationId } = await mine();
    await complete(nominationId);
    const answer = await post(`/${nominationId}/submissions`).expect(201);
    expect(answer.body).toEqual({
      nominationId,
      number: RECEIPT_NUMBER,
      submittedAt: '2026-03-02T02:00:00.000Z',
      checksum: expect.stringMatching(HASH),
    });
    const after = await get(`/${nominationId}`).expect(200);
    expect(after.body).toMatchObject({ state: 'submitted', submittedAt: '2026-03-02T02:00:00.000Z', version: 2 });
    const { checksum } = answer.body as { checksum: string };
    expect(await auditOf(t.database, nominationId)).toEqual([
      {
        event: 'nomination.submitted',
        before: { state: 'draft' },
        after: { state: 'submitted', reason: null, number: 1, checksum },
      },
    ]);
  });

  it('names every gap of a file that is not complete', async () => {
    const { nominationId } = await mine();
    const answer = await post(`/${nominationId}/submissions`).expect(422);
    expect(answer.body).toMatchObject({ code: 'nomination.incomplete' });
    const { errors } = answer.body as { errors: { field: string; code: string }[] };
    expect(errors.map(({ field, code }) => [field, code])).toEqual([
      ['evidence.PRODUK_HUKUM', 'evidence.missing'],
      ['figures.CAKUPAN', 'figure.missing'],
      ['figures.PRODUK_HUKUM', 'figure.missing'],
    ]);
  });

  it('may be repeated until the deadline; every receipt stays and tells files apart', async () => {
    const { nominationId } = await mine();
    await complete(nominationId);
    const first = await post(`/${nominationId}/submissions`).expect(201);
    t.clock.advance({ hours: 1 });
    const same = await post(`/${nominationId}/submissions`).expect(201);
    await t.database.reader.query(
      "UPDATE indicator_value SET claimed = '81' WHERE nomination_id = $1 AND criterion_code = 'CAKUPAN'",
      [nominationId],
    );
    const changed = await post(`/${nominationId}/submissions`).expect(201);

    const receipts = await get(`/${nominationId}/submissions`).expect(200);
    expect(receipts.body).toEqual({ items: [first.body, same.body, changed.body] });
    const [one, two, three] = (receipts.body as { items: { checksum: string; number: number }[] }).items;
    expect([one!.number, two!.number, three!.number]).toEqual([1, 2, 3]);
    expect(two!.checksum).toBe(one!.checksum);
    expect(three!.checksum).not.toBe(one!.checksum);

    t.clock.set('2026-12-31T17:00:00Z');
    const late = await post(`/${nominationId}/submissions`).expect(409);
    expect(late.body).toMatchObject({ code: 'stage.closed' });
  });

  it('numbers receipts without a gap when several arrive together', async () => {
    const { nominationId } = await mine();
    await complete(nominationId);
    const answers = await Promise.all(Array.from({ length: 4 }, () => post(`/${nominationId}/submissions`)));
    expect(answers.map(({ body }) => (body as { number: number }).number).sort()).toEqual([1, 2, 3, 4]);
  });

  it('takes a returned file until the end of its cure time, also when the call is over', async () => {
    t.clock.set('2027-01-10T00:00:00Z');
    const cureUntil = new Date('2027-01-15T00:00:00Z');
    const { nominationId } = await mine({ state: 'returned', cureUntil });
    await complete(nominationId);
    t.clock.set('2027-01-15T00:00:01.000Z');
    const late = await post(`/${nominationId}/submissions`, {}, national).expect(409);
    expect(late.body).toMatchObject({ code: 'nomination.cure-time-over' });
    t.clock.set('2027-01-15T00:00:00.999Z');
    await post(`/${nominationId}/submissions`, {}, national).expect(201);
    const after = await get(`/${nominationId}`, national).expect(200);
    expect(after.body).toMatchObject({ state: 'submitted', stateReason: null, cureUntil: null });
  });

  it.each(['verified', 'failed', 'withdrawn'] as const)('refuses a file that is %s', async (state) => {
    const { nominationId } = await mine({ state });
    const answer = await post(`/${nominationId}/submissions`).expect(409);
    expect(answer.body).toMatchObject({ code: 'nomination.state-not-allowed' });
  });

  it('does not exist for those who may not see the nomination', async () => {
    const { nominationId } = await mine();
    await post(`/${nominationId}/submissions`, {}, elsewhere).expect(404);
    await get(`/${nominationId}/submissions`, elsewhere).expect(404);
    await post(`/${nominationId}/submissions`, {}, auditor).expect(403);
  });
});

describe('returnNomination', () => {
  it('sends the file back with a reason and a time to mend it', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const body = { reason: 'Perda belum dilampirkan', cureUntil: '2026-03-09T23:59:59+08:00' };
    const answer = await post(`/${nominationId}/return`, body, secretariat).expect(200);
    expect(answer.body).toMatchObject({
      state: 'returned',
      stateReason: 'Perda belum dilampirkan',
      cureUntil: '2026-03-09T15:59:59.000Z',
      version: 2,
    });
    expect(await auditOf(t.database, nominationId)).toEqual([
      {
        event: 'nomination.returned',
        before: { state: 'submitted' },
        after: { state: 'returned', reason: 'Perda belum dilampirkan' },
      },
    ]);
  });

  it('wants a cure time in the future and a reason', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const past = { reason: 'Lengkapi', cureUntil: '2026-03-02T02:00:00Z' };
    const answer = await post(`/${nominationId}/return`, past, secretariat).expect(422);
    expect(answer.body).toMatchObject({
      errors: [{ field: 'cureUntil', code: 'nomination.cure-time-in-the-past' }],
    });
    await post(`/${nominationId}/return`, { reason: 'x', cureUntil: 'besok' }, secretariat).expect(422);
  });

  it('refuses a draft, the secretariat of another province and everybody else', async () => {
    const { nominationId } = await mine();
    const body = { reason: 'Lengkapi', cureUntil: '2026-04-01T00:00:00Z' };
    const draft = await post(`/${nominationId}/return`, body, secretariat).expect(409);
    expect(draft.body).toMatchObject({ code: 'nomination.state-not-allowed' });
    await post(`/${nominationId}/return`, body, await t.actorOf('secretariat', { province: '32' })).expect(404);
    await post(`/${nominationId}/return`, body, proposer).expect(403);
  });
});

describe('verifyNomination', () => {
  it('passes a file whose figures are all verified', async () => {
    const { nominationId } = await mine();
    await complete(nominationId);
    await post(`/${nominationId}/submissions`).expect(201);
    await t.database.reader.query('DELETE FROM indicator_value WHERE nomination_id = $1', [nominationId]);
    await insertFigures(t.database, nominationId);
    const answer = await post(`/${nominationId}/verification`, {}, secretariat).expect(200);
    expect(answer.body).toMatchObject({ state: 'verified', stateReason: null, cureUntil: null });
  });

  it('names every figure that still waits; a pending gate does not keep the file', async () => {
    const { nominationId } = await mine();
    await complete(nominationId);
    await post(`/${nominationId}/submissions`).expect(201);
    const answer = await post(`/${nominationId}/verification`, {}, secretariat).expect(422);
    expect(answer.body).toMatchObject({
      code: 'nomination.unverified',
      errors: [
        { field: 'figures.CAKUPAN', code: 'figure.unverified' },
        { field: 'figures.PRODUK_HUKUM', code: 'figure.unverified' },
      ],
    });
  });

  it('passes only what was handed in', async () => {
    const { nominationId } = await mine();
    await complete(nominationId);
    await post(`/${nominationId}/submissions`).expect(201);
    await t.database.reader.query(
      `UPDATE indicator_value SET claimed = '99', claimed_state = 'value', verified = '80.5', verified_state = 'value',
         verified_source = 'BPJS', verified_on = '2026-02-01' WHERE nomination_id = $1 AND criterion_code = 'CAKUPAN'`,
      [nominationId],
    );
    await t.database.reader.query(
      `UPDATE indicator_value SET verified = 'PERDA', verified_state = 'value', verified_source = 'JDIH',
         verified_on = '2026-02-01' WHERE nomination_id = $1 AND criterion_code = 'PRODUK_HUKUM'`,
      [nominationId],
    );
    const answer = await post(`/${nominationId}/verification`, {}, secretariat).expect(409);
    expect(answer.body).toMatchObject({ code: 'nomination.changed-since-submission' });
  });

  it('refuses a file that lost a part since it was handed in', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const answer = await post(`/${nominationId}/verification`, {}, secretariat).expect(422);
    expect(answer.body).toMatchObject({ code: 'nomination.incomplete' });
  });

  it('refuses a draft, and everybody but the secretariat', async () => {
    const { nominationId } = await mine();
    const draft = await post(`/${nominationId}/verification`, {}, secretariat).expect(409);
    expect(draft.body).toMatchObject({ code: 'nomination.state-not-allowed' });
    await post(`/${nominationId}/verification`, {}, proposer).expect(403);
    await post(`/${nominationId}/verification`, {}, auditor).expect(403);
    await post(`/${NOBODY}/verification`, {}, secretariat).expect(404);
  });
});

describe('failNomination and withdrawNomination', () => {
  it('fails a file for good, and later features hear that it left', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const answer = await post(`/${nominationId}/failure`, { reason: 'Bukan peserta' }, secretariat).expect(200);
    expect(answer.body).toMatchObject({ state: 'failed', stateReason: 'Bukan peserta' });
    expect(await jobsOf(t.database, 'nomination.leave', nominationId)).toBe(1);
    const again = await post(`/${nominationId}/failure`, { reason: 'Bukan peserta' }, secretariat).expect(409);
    expect(again.body).toMatchObject({ code: 'nomination.state-not-allowed' });
    expect(await jobsOf(t.database, 'nomination.leave', nominationId)).toBe(1);
  });

  it('lets proposer, nominee and secretariat withdraw, each from every state that still runs', async () => {
    for (const state of ['draft', 'submitted', 'returned', 'verified'] as const) {
      const { nominationId, nomineeId } = await mine({ state });
      const nominee = await t.actorOf('nominee', { nomineeId });
      const answer = await post(`/${nominationId}/withdrawal`, { reason: 'Mengundurkan diri' }, nominee).expect(200);
      expect(answer.body).toMatchObject({ state: 'withdrawn', stateReason: 'Mengundurkan diri' });
      expect(await jobsOf(t.database, 'nomination.leave', nominationId)).toBe(1);
    }
    const { nominationId } = await mine();
    await post(`/${nominationId}/withdrawal`, { reason: 'Keliru' }, elsewhere).expect(404);
    await post(`/${nominationId}/withdrawal`, {}).expect(422);
    await post(`/${nominationId}/withdrawal`, { reason: 'Keliru' }, secretariat).expect(200);
    await post(`/${nominationId}/withdrawal`, { reason: 'Keliru' }).expect(409);
  });

  it('may be failed while it is being mended', async () => {
    const { nominationId } = await mine();
    await setNomination(t.database, nominationId, 'returned', new Date('2026-03-05T00:00:00Z'));
    await post(`/${nominationId}/failure`, { reason: 'Tidak diperbaiki' }, secretariat).expect(200);
  });
});

describe('a rubric without indicators', () => {
  it('asks for nothing, so an empty file can be handed in and passed', async () => {
    const editionId = await insertEdition(t.database);
    const [, desk, interview] = smallRubric().stages;
    const stages = [
      { ...desk!, weight: '60' },
      { ...interview!, weight: '40' },
    ];
    const ranking = { ...figureRubric().ranking, tieBreak: ['INT', 'DESK'] };
    const rubricId = await insertRubric(t.database, editionId, { body: smallRubric({ stages, ranking }) });
    const { categoryId: bare } = await insertCategory(t.database, { editionId, rubricId, nomineeKind: 'company' });
    const { nominationId } = await mine({ categoryId: bare });
    await post(`/${nominationId}/submissions`).expect(201);
    await post(`/${nominationId}/verification`, {}, secretariat).expect(200);
  });
});
