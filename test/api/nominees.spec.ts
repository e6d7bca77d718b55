import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ROLES } from '../../src/core/access.js';
import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';

const ROUTE = '/api/v1/nominees';

interface Known {
  readonly id: string;
  readonly name: string;
}

let t: TestApp;
let administrator: TestActor;
let company: string;

beforeAll(async () => {
  t = await startTestApp();
  administrator = await t.actorOf('administrator');
  company = await nominee('company', 'PT Rumah (contoh sintetis)', '73', '73.71');
  await nominee('company', 'PT Tetangga (contoh sintetis)', '74');
  await nominee('umkm', 'UD Rumah (contoh sintetis)', '73');
  for (const name of ['CV 100% Uji', 'CV 100 Uji', 'CV a_b Uji', 'CV axb Uji', 'CV a\\b Uji'])
    await nominee('company', name, '73');
});
afterAll(() => t.close());

async function nominee(kind: string, name: string, province: string, regency: string | null = null): Promise<string> {
  const rows = await t.database.reader.query<{ id: string }[]>(
    `INSERT INTO nominee (kind, name, province_code, regency_code, created_at) VALUES ($1, $2, $3, $4, now()) RETURNING id`,
    [kind, name, province, regency],
  );
  return rows[0]!.id;
}

const ask = (path = '', query: Record<string, string | number> = {}) =>
  t.http().get(`${ROUTE}${path}`).set(administrator.headers).query(query);

async function named(query: Record<string, string | number>): Promise<string[]> {
  const answer = await ask('', query).expect(200);
  return (answer.body as { items: Known[] }).items.map(({ name }) => name);
}

describe('listNominees', () => {
  it('finds a nominee by part of its name, in whatever case, and says where it is and nothing of its file', async () => {
    const answer = await ask('', { q: 'pt RUMAH' }).expect(200);
    expect(answer.body).toEqual({
      items: [
        {
          id: company,
          kind: 'company',
          name: 'PT Rumah (contoh sintetis)',
          provinceCode: '73',
          provinceName: 'Sulawesi Selatan',
          regencyCode: '73.71',
          regencyName: 'Kota Makassar',
        },
      ],
      next: null,
    });
  });

  it('is cut to a kind and to a province', async () => {
    const q = 'contoh sintetis';
    expect(await named({ q, kind: 'umkm' })).toEqual(['UD Rumah (contoh sintetis)']);
    expect(await named({ q, province: '74' })).toEqual(['PT Tetangga (contoh sintetis)']);
    expect(await named({ q, province: '74', kind: 'umkm' })).toEqual([]);
  });

  it.each([
    ['100% u', ['CV 100% Uji']],
    ['A_B', ['CV a_b Uji']],
    ['a\\b', ['CV a\\b Uji']],
    ['%', ['CV 100% Uji']],
    ['\\', ['CV a\\b Uji']],
    ["'; DROP TABLE nominee; --", []],
  ])('takes %j as it is written', async (q, names) => {
    expect(await named({ q })).toEqual(names);
  });

  it('gives page after page by name, none twice, with the same number of queries', async () => {
    const whole = await named({ limit: 200 });
    const paged: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const answer = await ask('', { limit: 3, ...(after ? { after } : {}) }).expect(200);
      const page = answer.body as { items: Known[]; next: string | null };
      paged.push(...page.items.map(({ name }) => name));
      after = page.next;
    }
    expect(whole).toHaveLength(8);
    expect(paged).toEqual(whole);
    const one = await t.countQueries(() => ask('', { limit: 1 }).expect(200));
    expect(await t.countQueries(() => ask('', { limit: 3 }).expect(200))).toBe(one);
  });

  it('keeps nominees of one name apart, page by page', async () => {
    await nominee('village', 'Desa Kembar (contoh sintetis)', '73', '73.01');
    await nominee('village', 'Desa Kembar (contoh sintetis)', '73', '73.02');
    const first = (await ask('', { q: 'kembar', limit: 1 }).expect(200)).body as { items: Known[]; next: string };
    const second = (await ask('', { q: 'kembar', limit: 1, after: first.next }).expect(200)).body as { items: Known[] };
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(2);
  });

  it.each([
    ['q=', 'q', 'field.too-short'],
    [`q=${'a'.repeat(101)}`, 'q', 'field.too-long'],
    ['q=a&q=b', 'q', 'field.not-text'],
    ['province=7', 'province', 'field.wrong-form'],
    ['kind=city', 'kind', 'field.not-a-choice'],
    ['state=draft', 'state', 'field.unknown'],
  ])('refuses ?%s', async (query, field, code) => {
    const answer = await t.http().get(`${ROUTE}?${query}`).set(administrator.headers).expect(422);
    const { errors } = answer.body as { errors: { field: string; code: string }[] };
    expect(errors.map((error) => [error.field, error.code])).toContainEqual([field, code]);
  });

  it('refuses a control character and a forged cursor', async () => {
    expect((await t.http().get(`${ROUTE}?q=%00`).set(administrator.headers)).status).toBe(422);
    expect((await ask('', { after: 'bukan-penanda' }).expect(422)).body).toMatchObject({
      code: 'request.cursor-malformed',
    });
  });
});

describe('getNominee', () => {
  it('gives the nominee of an account that is there already', async () => {
    expect((await ask(`/${company}`).expect(200)).body).toMatchObject({
      id: company,
      name: 'PT Rumah (contoh sintetis)',
    });
  });

  it('knows no nominee that does not exist, and takes ids only', async () => {
    expect((await ask(`/${randomUUID()}`).expect(404)).body).toMatchObject({ code: 'nominee.not-found' });
    await ask('/pt-rumah').expect(422);
  });
});

describe('nominees', () => {
  it('are for administrators, by list and by id', async () => {
    for (const role of ROLES.filter((other) => other !== 'administrator')) {
      const { headers } = await t.actorOf(role, role === 'nominee' ? { nomineeId: company } : {});
      const answers = await Promise.all([ROUTE, `${ROUTE}/${company}`].map((path) => t.http().get(path).set(headers)));
      expect([role, ...answers.map(({ status }) => status)]).toEqual([role, 403, 403]);
    }
    await t.http().get(ROUTE).expect(401);
  });
});
