import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Actor } from '../../../src/core/access.js';
import { CategoriesDoor, type Category, type RankingKey } from '../../../src/features/categories/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertCategory, insertRanking } from '../../support/builders/categories.js';
import { insertEdition } from '../../support/builders/editions.js';
import { insertRubric } from '../../support/builders/rubrics.js';

describe('an ordered list', () => {
  let t: TestApp;
  let door: CategoriesDoor;
  let actor: Actor;
  beforeAll(async () => {
    t = await startTestApp();
    door = t.app.get(CategoriesDoor);
    const { userId, sessionId } = await t.actorOf('secretariat');
    actor = { userId, sessionId, grants: [], requestId: 'test', arrivedAt: t.clock.now() };
  });
  afterAll(() => t.close());

  const sectors: Partial<Category> = {
    nomineeKind: 'company',
    split: 'sector',
    divisions: ['KEUANGAN', 'PENDIDIKAN'],
  };

  it.each<[string, Partial<Category>, Omit<RankingKey, 'categoryId'>]>([
    ['of a province', {}, { provinceCode: '73', divisionCode: null }],
    ['of all provinces', { level: 'national' }, { provinceCode: null, divisionCode: null }],
    ['of a sector', sectors, { provinceCode: '73', divisionCode: 'KEUANGAN' }],
  ])('%s is made once, however many ask for it at the same moment', async (_, category, place) => {
    const { categoryId } = await insertCategory(t.database, category);
    const ids = await Promise.all(
      Array.from({ length: 12 }, () =>
        t.database.transaction((tx) => door.ensureRanking(tx, { categoryId, ...place })),
      ),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await door.ensureRanking(t.database.reader, { categoryId, ...place })).toBe(ids[0]);
  });

  it.each<[string, Partial<Category>, Partial<RankingKey>, string]>([
    [
      'a national category in a province',
      { level: 'national' },
      { provinceCode: '73' },
      'ranking_province_at_its_level',
    ],
    ['a provincial category in no province', {}, { provinceCode: null }, 'ranking_province_at_its_level'],
    [
      'a sector of a category that does not split',
      {},
      { provinceCode: '73', divisionCode: 'KEUANGAN' },
      'ranking_division_of_its_category',
    ],
    ['no sector of a category that splits', sectors, { provinceCode: '73' }, 'ranking_division_of_its_category'],
    [
      'a sector that the category does not have',
      sectors,
      { provinceCode: '73', divisionCode: 'LAYANAN_PUBLIK' },
      'ranking_division_of_its_category',
    ],
  ])('cannot stand for %s', async (_, category, place, constraint) => {
    const { categoryId } = await insertCategory(t.database, category);
    await expect(insertRanking(t.database, { categoryId, ...place })).rejects.toMatchObject({
      driverError: { constraint },
    });
  });

  it('goes from open to shortlisted to sealed to published, each step in the audit log', async () => {
    const { categoryId } = await insertCategory(t.database);
    const id = await insertRanking(t.database, { categoryId, provinceCode: '73' });
    for (const state of ['shortlisted', 'sealed', 'published'] as const) {
      await t.database.transaction(async (tx) => {
        await door.setRankingState(tx, actor, await door.lockRanking(tx, id), state);
      });
    }
    expect(await door.getRanking(t.database.reader, id)).toMatchObject({ state: 'published', version: 4 });
    expect(
      await t.database.reader.query('SELECT event FROM audit_entry WHERE subject_id = $1 ORDER BY at, seq', [id]),
    ).toEqual([{ event: 'ranking.shortlisted' }, { event: 'ranking.sealed' }, { event: 'ranking.published' }]);
  });

  it('takes no step that its lifecycle does not have', async () => {
    const { categoryId } = await insertCategory(t.database);
    const id = await insertRanking(t.database, { categoryId, provinceCode: '73', state: 'sealed' });
    await expect(
      t.database.transaction(async (tx) => door.setRankingState(tx, actor, await door.lockRanking(tx, id), 'open')),
    ).rejects.toMatchObject({ code: 'ranking.state-not-allowed', params: { from: 'sealed', to: 'open' } });
  });

  it('takes no marks any more once it is sealed', async () => {
    const { categoryId } = await insertCategory(t.database);
    const id = await insertRanking(t.database, { categoryId, provinceCode: '73', state: 'sealed' });
    await expect(t.database.transaction((tx) => door.lockUndecided(tx, id))).rejects.toMatchObject({
      code: 'ranking.decided',
    });
  });
});

describe('the division of a nominee', () => {
  let t: TestApp;
  let door: CategoriesDoor;
  beforeAll(async () => {
    t = await startTestApp();
    door = t.app.get(CategoriesDoor);
  });
  afterAll(() => t.close());

  const divisionOf = async (category: object, nominee: { provinceCode: string; sectorCode: string | null }) => {
    const { categoryId } = await insertCategory(t.database, category);
    const { reader } = t.database;
    return door.divisionOf(reader, await door.get(reader, categoryId), nominee);
  };
  const zones = { level: 'national', nomineeKind: 'province', split: 'zone', divisions: ['SULAWESI'] };
  const sectors = { nomineeKind: 'company', split: 'sector', divisions: ['KEUANGAN'] };

  it('is the zone of its province, or its own sector, or none', async () => {
    const nominee = { provinceCode: '73', sectorCode: 'KEUANGAN' };
    expect(await divisionOf(zones, nominee)).toBe('SULAWESI');
    expect(await divisionOf(sectors, nominee)).toBe('KEUANGAN');
    expect(await divisionOf({}, nominee)).toBeNull();
  });

  it.each([
    ['zone', zones, { provinceCode: '34', sectorCode: null }, 'nominee.provinceCode'],
    ['sector', sectors, { provinceCode: '73', sectorCode: 'PENDIDIKAN' }, 'nominee.sectorCode'],
    ['sector at all', sectors, { provinceCode: '73', sectorCode: null }, 'nominee.sectorCode'],
  ])('must be one of the category: no such %s is a fault of its field', async (_, category, nominee, field) => {
    await expect(divisionOf(category, nominee)).rejects.toMatchObject({
      faults: [{ field, code: 'nominee.division-unknown' }],
    });
  });
});

describe('the table of categories', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  it.each([
    ['category_zone_split_is_national', { split: 'zone', divisions: ['SULAWESI'] }],
    ['category_sector_split_is_for_business', { split: 'sector', divisions: ['KEUANGAN'] }],
    ['category_provinces_compete_nationally', { nomineeKind: 'province' }],
    ['category_divisions_when_split', { divisions: ['KEUANGAN'] }],
    ['category_quota_positive', { shortlistQuota: 0 }],
    ['category_award_places_positive', { awardPlaces: 0 }],
  ])('holds %s by itself', async (constraint, changes) => {
    await expect(insertCategory(t.database, changes as object)).rejects.toMatchObject({ driverError: { constraint } });
  });

  it('takes a rubric of its own edition only', async () => {
    const rubricId = await insertRubric(t.database, await insertEdition(t.database));
    const editionId = await insertEdition(t.database);
    await expect(insertCategory(t.database, { editionId, rubricId })).rejects.toMatchObject({
      driverError: { constraint: 'category_rubric_of_same_edition' },
    });
  });

  it('promotes to the national counterpart only', async () => {
    const { categoryId, editionId } = await insertCategory(t.database, { level: 'national' });
    const { categoryId: elsewhere } = await insertCategory(t.database, { level: 'national' });
    await insertCategory(t.database, { editionId, promotesTo: categoryId });
    for (const wrong of [{ promotesTo: elsewhere }, { promotesTo: categoryId, nomineeKind: 'village' as const }]) {
      await expect(insertCategory(t.database, { editionId, ...wrong })).rejects.toMatchObject({
        driverError: { constraint: 'category_promotes_to_counterpart' },
      });
    }
  });

  it('keeps what a category is', async () => {
    const { categoryId } = await insertCategory(t.database);
    for (const change of [`level = 'national'`, `code = 'LAIN'`, `nominee_kind = 'village'`]) {
      await expect(
        t.database.reader.query(`UPDATE category SET ${change} WHERE id = $1`, [categoryId]),
      ).rejects.toMatchObject({ driverError: { constraint: 'category_identity_stays' } });
    }
  });
});
