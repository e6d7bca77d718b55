import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ROLES } from '../../src/core/access.js';
import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { insertPanelScene } from '../support/builders/panels.js';

const HOME = '73';
const NEIGHBOUR = '74';

interface Listed {
  readonly id: string;
  readonly name: string;
}

let t: TestApp;
let national: TestActor;
let local: TestActor;

beforeAll(async () => {
  t = await startTestApp();
  national = await t.actorOf('secretariat');
  local = await t.actorOf('secretariat', { province: HOME });
  await evaluator('Ani Rumah (contoh sintetis)', HOME);
  await evaluator('Budi Tetangga (contoh sintetis)', NEIGHBOUR);
  await evaluator('Citra Nasional (contoh sintetis)');
  await evaluator('Dedi Diundang (contoh sintetis)', HOME, 'invited');
  await evaluator('Eka Tertangguh (contoh sintetis)', HOME, 'suspended');
  await evaluator('Fajar Dua Provinsi (contoh sintetis)', HOME);
  await grant('Fajar Dua Provinsi (contoh sintetis)', NEIGHBOUR);
});
afterAll(() => t.close());

async function evaluator(name: string, province?: string, state = 'active'): Promise<string> {
  const { userId } = await t.actorOf('evaluator', province === undefined ? {} : { province });
  await t.database.reader.query(
    `UPDATE user_account SET name = $2, state = $3::text,
       password_hash = CASE WHEN $3::text = 'invited' THEN NULL ELSE password_hash END WHERE id = $1`,
    [userId, name, state],
  );
  return userId;
}

const grant = (name: string, province: string): Promise<unknown> =>
  t.database.reader.query(
    `INSERT INTO role_grant (user_id, role, province_code, granted_at)
     SELECT id, 'evaluator', $2, now() FROM user_account WHERE name = $1`,
    [name, province],
  );

const ask = (actor: TestActor, query: Record<string, string | number> = {}) =>
  t.http().get('/api/v1/evaluators').set(actor.headers).query(query);

/** The first names of those who are listed. */
async function listed(actor: TestActor, query: Record<string, string | number> = {}): Promise<string[]> {
  const answer = await ask(actor, { q: 'contoh sintetis', limit: 200, ...query }).expect(200);
  return (answer.body as { items: Listed[] }).items.map(({ name }) => name.split(' ')[0]!);
}

describe('listEvaluators', () => {
  it('gives the national secretariat everybody who may sit somewhere, by name, and whoever is suspended is left out', async () => {
    expect(await listed(national)).toEqual(['Ani', 'Budi', 'Citra', 'Dedi', 'Fajar']);
  });

  it('gives for a panel of a province those of that province and of the national level', async () => {
    expect(await listed(national, { level: 'provincial', provinceCode: NEIGHBOUR })).toEqual([
      'Budi',
      'Citra',
      'Fajar',
    ]);
    expect(await listed(national, { provinceCode: HOME })).toEqual(['Ani', 'Citra', 'Dedi', 'Fajar']);
  });

  it('gives for a national panel those of the national level only', async () => {
    expect(await listed(national, { level: 'national' })).toEqual(['Citra']);
  });

  it('says of a person what choosing takes and nothing else: no e-mail, no other role', async () => {
    const answer = await ask(national, { q: 'fajar dua' }).expect(200);
    expect(answer.body).toEqual({
      items: [
        {
          id: expect.any(String) as unknown,
          name: 'Fajar Dua Provinsi (contoh sintetis)',
          state: 'active',
          isNational: false,
          provinceCodes: [HOME, NEIGHBOUR],
        },
      ],
      next: null,
    });
    const invited = await ask(national, { q: 'DEDI' }).expect(200);
    expect(invited.body).toMatchObject({ items: [{ state: 'invited' }] });
    const everywhere = await ask(national, { q: 'citra' }).expect(200);
    expect(everywhere.body).toMatchObject({ items: [{ isNational: true, provinceCodes: [] }] });
  });

  it('does not name other roles, other provinces or people of other provinces to a provincial secretariat', async () => {
    expect(await listed(local)).toEqual(['Ani', 'Citra', 'Dedi', 'Fajar']);
    const answer = await ask(local, { q: 'fajar' }).expect(200);
    expect(answer.body).toMatchObject({ items: [{ provinceCodes: [HOME] }] });
  });

  it('gives a provincial secretariat nobody for panels that are not its own', async () => {
    expect(await listed(local, { provinceCode: NEIGHBOUR })).toEqual([]);
    expect(await listed(local, { level: 'national' })).toEqual([]);
    expect(await listed(local, { q: 'budi' })).toEqual([]);
  });

  it('lists exactly those whom the panel then accepts', async () => {
    const { panelId, secretary } = await insertPanelScene(t, []);
    const answer = await ask(secretary, { q: 'contoh sintetis', limit: 200, provinceCode: HOME }).expect(200);
    const names = new Set((answer.body as { items: Listed[] }).items.map(({ id }) => id));
    const everybody = await t.database.reader.query<{ id: string }[]>(
      `SELECT id FROM user_account WHERE name LIKE '%contoh sintetis%' ORDER BY name`,
    );
    const accepted: string[] = [];
    for (const [place, { id: userId }] of everybody.entries()) {
      const seat = { number: 20 + place, role: 'member', constituencyCode: 'UNION', userId };
      const { status } = await t.http().post(`/api/v1/panels/${panelId}/seats`).set(secretary.headers).send(seat);
      if (status === 201) accepted.push(userId);
    }
    expect(everybody).toHaveLength(6);
    expect(new Set(accepted)).toEqual(names);
  });

  it('is for secretariats', async () => {
    const asked = ROLES.filter((role) => role !== 'secretariat' && role !== 'nominee');
    const answers = await Promise.all(asked.map(async (role) => (await ask(await t.actorOf(role))).status));
    expect(answers).toEqual(asked.map(() => 403));
    await t.http().get('/api/v1/evaluators').expect(401);
  });
});

describe('the search for an evaluator', () => {
  beforeAll(async () => {
    for (const name of [
      'Penilai 100% Uji',
      'Penilai 100 Uji',
      'Penilai a_b Uji',
      'Penilai axb Uji',
      'Penilai a\\b Uji',
    ])
      await evaluator(name, HOME);
  });

  it.each([
    ['100% u', ['Penilai 100% Uji']],
    ['A_B', ['Penilai a_b Uji']],
    ['a\\b', ['Penilai a\\b Uji']],
    ['%', ['Penilai 100% Uji']],
    ['\\', ['Penilai a\\b Uji']],
    ["'; DROP TABLE seat; --", []],
  ])('takes %j as it is written', async (q, names) => {
    const answer = await ask(local, { q }).expect(200);
    expect((answer.body as { items: Listed[] }).items.map(({ name }) => name)).toEqual(names);
  });

  it('gives page after page, nobody twice, with the same number of queries', async () => {
    const twins = await Promise.all([evaluator('Kembar Uji', HOME), evaluator('Kembar Uji', HOME)]);
    const names = new Map<string, string>();
    let after: string | null = '';
    while (after !== null) {
      const answer = await ask(local, { q: 'uji', limit: 2, ...(after ? { after } : {}) }).expect(200);
      const page = answer.body as { items: Listed[]; next: string | null };
      for (const { id, name } of page.items) {
        expect(names.has(id)).toBe(false);
        names.set(id, name);
      }
      after = page.next;
    }
    expect([...names.values()].filter((name) => name.startsWith('Penilai'))).toHaveLength(5);
    expect(twins.every((id) => names.has(id))).toBe(true);
    const one = await t.countQueries(() => ask(local, { limit: 1 }).expect(200));
    expect(await t.countQueries(() => ask(local, { limit: 3 }).expect(200))).toBe(one);
  });

  it.each([
    ['q=', 'q', 'field.too-short'],
    [`q=${'a'.repeat(101)}`, 'q', 'field.too-long'],
    ['q=a&q=b', 'q', 'field.not-text'],
    ['provinceCode=7', 'provinceCode', 'field.wrong-form'],
    ['level=village', 'level', 'field.not-a-choice'],
    ['role=auditor', 'role', 'field.unknown'],
  ])('refuses ?%s', async (query, field, code) => {
    const answer = await t.http().get(`/api/v1/evaluators?${query}`).set(local.headers).expect(422);
    const { errors } = answer.body as { errors: { field: string; code: string }[] };
    expect(errors.map((error) => [error.field, error.code])).toContainEqual([field, code]);
  });

  it('refuses a control character and a forged cursor', async () => {
    expect((await t.http().get('/api/v1/evaluators?q=%00').set(local.headers)).status).toBe(422);
    expect((await ask(local, { after: 'bukan-penanda' }).expect(422)).body).toMatchObject({
      code: 'request.cursor-malformed',
    });
  });
});
