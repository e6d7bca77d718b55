import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { findPublished, publishedRankings } from '../../../src/features/publication/index.js';
import { listPublished } from '../../../src/features/publication/public.queries.js';
import { placeOf } from '../../../src/features/results/results.queries.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertCategory, insertRanking } from '../../support/builders/categories.js';

const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const view = (day: number, language: 'id' | 'en' = 'id') => ({ now: at(day), language });

let t: TestApp;
let zoned: string;

beforeAll(async () => {
  t = await startTestApp();
  const { categoryId } = await insertCategory(t.database, {
    level: 'national',
    nomineeKind: 'province',
    split: 'zone',
    divisions: ['SUMATERA', 'SULAWESI'],
  });
  zoned = await insertRanking(t.database, { categoryId, divisionCode: 'SUMATERA', state: 'published' });
  await publishResult(zoned, 1, at(5));
  await publishResult(zoned, 2, at(10));
});
afterAll(() => t.close());

const publishResult = (rankingId: string, number: number, publicFrom: Date) =>
  t.database.reader.query(
    `WITH sealed AS (
       INSERT INTO result (ranking_id, number, content, hash, sealed_at)
       VALUES ($1, $2, $3, 'sha256:' || encode(sha256(convert_to($3, 'UTF8')), 'hex'), '2026-03-01') RETURNING id)
     INSERT INTO publication (result_id, ranking_id, public_from, ordered_at) SELECT id, $1, $4, '2026-03-02' FROM sealed`,
    [rankingId, number, `{"number":${String(number)}}`, publicFrom],
  );

const publishedAt = async (day: number) =>
  (await findPublished(t.database.reader, view(day), zoned))?.publishedAt ?? null;

describe('the published version of a ranking', () => {
  it('is the newest that is public: a newer one under embargo changes nothing yet', async () => {
    expect([await publishedAt(4), await publishedAt(5), await publishedAt(9), await publishedAt(10)]).toEqual([
      null,
      at(5),
      at(5),
      at(10),
    ]);
  });

  it('is listed once', async () => {
    expect(await listPublished(t.database.reader, view(11), { limit: 10 })).toHaveLength(1);
    expect(await t.database.reader.query<unknown[]>(publishedRankings('id'), [at(11)])).toHaveLength(1);
  });
});

describe('a ranking of one zone', () => {
  it('is named by its zone, in the language of the reader, and found by code or name', async () => {
    const names = await Promise.all(
      (['id', 'en'] as const).map(async (language) => {
        const found = await findPublished(t.database.reader, view(11, language), zoned);
        return { division: found?.division, code: found?.divisionCode, province: found?.province };
      }),
    );
    const [zone] = await t.database.reader.query<{ id: string; en: string }[]>(
      `SELECT name_id AS id, name_en AS en FROM zone WHERE code = 'SUMATERA'`,
    );
    expect(names).toEqual([
      { division: zone!.id, code: 'SUMATERA', province: null },
      { division: zone!.en, code: 'SUMATERA', province: null },
    ]);
    const count = async (division: string) =>
      (await listPublished(t.database.reader, view(11), { division, limit: 10 })).length;
    expect([await count('SUMATERA'), await count(zone!.id), await count(zone!.en), await count('SULAWESI')]).toEqual([
      1, 1, 1, 0,
    ]);
    expect(await placeOf(t.database.reader, zoned)).toEqual({
      province: null,
      division: { code: 'SUMATERA', names: zone },
    });
  });
});
