import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../support/actors.js';
import { insertCategory } from '../support/builders/categories.js';
import { insertEdition } from '../support/builders/editions.js';
import { insertFigureCategory } from '../support/builders/indicators.js';
import { auditOf, insertNomination } from '../support/builders/nominations.js';
import { idOf, type NominationsScene, startNominationsScene } from '../support/nominations-scene.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let scene: NominationsScene;
let elsewhere: TestActor;
let t: NominationsScene['t'];
let categoryId: NominationsScene['categoryId'];
let national: NominationsScene['national'];
let secretariat: NominationsScene['secretariat'];
let proposer: NominationsScene['proposer'];
let auditor: NominationsScene['auditor'];
let get: NominationsScene['get'];
let post: NominationsScene['post'];
let mine: NominationsScene['mine'];
beforeAll(async () => {
  scene = await startNominationsScene();
  ({ t, categoryId, national, secretariat, proposer, auditor, get, post, mine } = scene);
  elsewhere = await t.actorOf('proposer', { province: '32' });
});
beforeEach(() => {
  scene.rewind();
});
afterAll(() => t.close());

const company = (changes: object = {}) => ({ name: `PT ${String(Math.random())}`, provinceCode: '73', ...changes });
const propose = (nominee: object = company(), actor = proposer, category = categoryId) =>
  post('nominations', { categoryId: category, nominee }, actor);

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

  it('takes nobody into a ranking that is sealed already', async () => {
    const first = await propose(company({ provinceCode: '91' }), national).expect(201);
    const { rankingId } = first.body as { rankingId: string };
    await t.database.reader.query(`UPDATE ranking SET state = 'sealed' WHERE id = $1`, [rankingId]);
    const answer = await propose(company({ provinceCode: '91' }), national).expect(409);
    expect(answer.body).toMatchObject({ code: 'ranking.decided' });
    expect(
      await t.database.reader.query('SELECT count(*)::int AS n FROM nomination WHERE ranking_id = $1', [rankingId]),
    ).toEqual([{ n: 1 }]);
  });

  it('takes a nominee again after its nomination was withdrawn', async () => {
    const nominee = company();
    const id = idOf(await propose(nominee).expect(201));
    await post(`nominations/${id}/withdrawal`, { reason: 'Salah kategori' }).expect(200);
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
    const id = idOf(await propose(company(), proposer, category).expect(201));
    const rows = await t.database.reader.query<object[]>('SELECT province_code FROM nomination WHERE id = $1', [id]);
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
    const first = await post('nominations', body).set('idempotency-key', key).expect(201);
    const second = await post('nominations', body).set('idempotency-key', key).expect(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotency-replayed']).toBe('true');
    const other = await post('nominations', { categoryId, nominee: company() }).set('idempotency-key', key).expect(422);
    expect(other.body).toMatchObject({ code: 'idempotency.key-reused' });
  });

  it('names every fault of the body at once', async () => {
    const answer = await post('nominations', {
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
    const answer = await post('nominations', body).set('content-type', 'application/json').expect(status);
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

    const first = await get('nominations?limit=2', own).expect(200);
    expect(names(first.body)).toEqual(['Andalan', 'Bakti']);
    const { next } = first.body as { next: string };
    const second = await get(`nominations?limit=2&after=${next}`, own).expect(200);
    expect(names(second.body)).toEqual(['Cakra']);
    expect((second.body as { next: null }).next).toBeNull();

    const seen = await get(`nominations?categoryId=${category}`, secretariat).expect(200);
    expect(names(seen.body)).toEqual(['Andalan', 'Bakti', 'Cakra', 'Orang lain']);
    const none = await get(`nominations?categoryId=${category}&state=verified`, secretariat).expect(200);
    expect(none.body).toEqual({ items: [], next: null });
    const away = await get(`nominations?categoryId=${category}&province=32`, national).expect(200);
    expect(away.body).toEqual({ items: [], next: null });
  });

  it('asks as many questions of the database for three as for one', async () => {
    const [one, three] = [await insertFigureCategory(t.database), await insertFigureCategory(t.database)];
    await insertNomination(t.database, { categoryId: one });
    for (let i = 0; i < 3; i += 1) await insertNomination(t.database, { categoryId: three });
    const count = (category: string) =>
      t.countQueries(() => get(`nominations?categoryId=${category}`, secretariat).expect(200));
    expect(await count(three)).toBe(await count(one));
  });

  it.each([
    ['?limit=0', 'field.too-small'],
    ['?limit=zwei', 'field.not-whole'],
    ['?state=gugur', 'field.not-a-choice'],
    ['?colour=red', 'field.unknown'],
    ['?categoryId=1', 'field.not-uuid'],
  ])('refuses %s', async (query, code) => {
    const answer = await get(`nominations${query}`).expect(422);
    expect((answer.body as { errors: { code: string }[] }).errors.map((error) => error.code)).toContain(code);
  });

  it('refuses a cursor that it did not give', async () => {
    const answer = await get('nominations?after=bm9wZQ').expect(422);
    expect(answer.body).toMatchObject({ code: 'request.cursor-malformed' });
  });
});

describe('getNomination', () => {
  it('shows it to its proposer, its nominee, its secretariats and the auditor', async () => {
    const { nominationId, nomineeId } = await mine();
    const nominee = await t.actorOf('nominee', { nomineeId });
    for (const actor of [proposer, nominee, secretariat, national, auditor]) {
      const answer = await get(`nominations/${nominationId}`, actor).expect(200);
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
      const answer = await get(`nominations/${nominationId}`, actor).expect(404);
      expect(answer.body).toMatchObject({ code: 'nomination.not-found' });
    }
    await get(`nominations/${NOBODY}`).expect(404);
    await get(`nominations/${nominationId}`, await t.actorOf('administrator')).expect(403);
  });

  it('hides a national nomination from provincial secretariats', async () => {
    const { nominationId } = await insertNomination(t.database, {
      categoryId: await insertFigureCategory(t.database, 'national'),
      isNational: true,
    });
    await get(`nominations/${nominationId}`, secretariat).expect(404);
    await get(`nominations/${nominationId}`, national).expect(200);
  });

  it('wants an id', async () => {
    const answer = await get('nominations/abc').expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field: 'id', code: 'field.not-uuid' }] });
  });
});
