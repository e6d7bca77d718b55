import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../support/app.js';

describe('reference lists', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const get = (path: string) => t.http().get(`/api/v1/reference/${path}`);

  it('name the five zones in their order', async () => {
    const answer = await get('zones').expect(200);
    expect(answer.body).toEqual({
      items: [
        { code: 'SUMATERA', names: { id: 'Sumatera', en: 'Sumatra' } },
        { code: 'JAWA_BALI', names: { id: 'Jawa Bali', en: 'Java and Bali' } },
        { code: 'KALIMANTAN', names: { id: 'Kalimantan', en: 'Kalimantan' } },
        { code: 'SULAWESI', names: { id: 'Sulawesi', en: 'Sulawesi' } },
        {
          code: 'NUSRA_MALUKU_PAPUA',
          names: { id: 'Nusra Maluku Papua', en: 'Nusa Tenggara, Maluku and Papua' },
        },
      ],
    });
  });

  it.each([
    ['provinces', 38],
    ['regencies', 514],
    ['sectors', 8],
    ['size-classes', 4],
    ['constituencies', 19],
  ])('%s are %d and come in one query', async (path, count) => {
    const queries = await t.countQueries(async () => {
      const answer = await get(path).expect(200);
      expect((answer.body as { items: unknown[] }).items).toHaveLength(count);
    });
    expect(queries).toBe(1);
  });

  it('give a province its zone and time zone', async () => {
    const answer = await get('provinces').expect(200);
    expect((answer.body as { items: unknown[] }).items).toContainEqual({
      code: '73',
      name: 'Sulawesi Selatan',
      zoneCode: 'SULAWESI',
      timeZone: 'Asia/Makassar',
    });
  });

  it('give the regencies of one province only, when asked', async () => {
    const answer = await get('regencies?province=34').expect(200);
    expect(answer.body).toEqual({
      items: [
        {
          code: '34.01',
          provinceCode: '34',
          kind: 'kabupaten',
          name: 'Kabupaten Kulon Progo',
          timeZone: 'Asia/Jakarta',
        },
        { code: '34.02', provinceCode: '34', kind: 'kabupaten', name: 'Kabupaten Bantul', timeZone: 'Asia/Jakarta' },
        {
          code: '34.03',
          provinceCode: '34',
          kind: 'kabupaten',
          name: 'Kabupaten Gunungkidul',
          timeZone: 'Asia/Jakarta',
        },
        { code: '34.04', provinceCode: '34', kind: 'kabupaten', name: 'Kabupaten Sleman', timeZone: 'Asia/Jakarta' },
        { code: '34.71', provinceCode: '34', kind: 'kota', name: 'Kota Yogyakarta', timeZone: 'Asia/Jakarta' },
      ],
    });
  });

  it('give the thresholds of a size class in rupiah', async () => {
    const answer = await get('size-classes').expect(200);
    expect((answer.body as { items: unknown[] }).items[1]).toEqual({
      code: 'SMALL',
      names: { id: 'Usaha Kecil', en: 'Small enterprise' },
      capitalAboveIdr: '1000000000',
      capitalUpToIdr: '5000000000',
      salesAboveIdr: '2000000000',
      salesUpToIdr: '15000000000',
    });
  });

  it('refuse a province code that is none', async () => {
    const answer = await get('regencies?province=jabar').expect(422);
    expect(answer.body).toMatchObject({
      code: 'request.invalid',
      errors: [
        { field: 'province', code: 'field.too-long' },
        { field: 'province', code: 'field.wrong-form' },
      ],
    });
  });

  it('may be kept for an hour by anybody', async () => {
    const { headers } = (await get('zones').expect(200)) as { headers: Record<string, string> };
    expect(headers['cache-control']).toBe('public, max-age=3600');
  });

  it('answer 304 without a body to whoever holds the present content', async () => {
    const first = await get('provinces').expect(200);
    const again = await get('provinces').set('if-none-match', String(first.headers['etag'])).expect(304);
    expect(again.text).toBe('');
    expect(again.headers['etag']).toBe(first.headers['etag']);
  });

  it('answer in full to whoever holds something else', async () => {
    const { headers } = (await get('zones').expect(200)) as { headers: Record<string, string> };
    await get('sectors').set('if-none-match', String(headers['etag'])).expect(200);
  });
});
