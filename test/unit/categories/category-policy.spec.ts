import { describe, expect, it } from '@jest/globals';

import { type Actor, type Role, ROLES } from '../../../src/core/access.js';
import {
  canSeeRanking,
  categoryFaults,
  type CategoryPlan,
  rankingCondition,
  usualRankLabels,
} from '../../../src/features/categories/index.js';

const plan: CategoryPlan = {
  editionId: 'e',
  level: 'provincial',
  code: 'PERUSAHAAN',
  nameId: 'Perusahaan',
  nameEn: 'Companies',
  nomineeKind: 'company',
  split: 'none',
  divisions: [],
  rubricId: 'r',
  shortlistQuota: null,
  awardPlaces: 3,
  rankLabels: [],
  promotesTo: null,
  position: 1,
};
const counterpart = { editionId: 'e', level: 'national', nomineeKind: 'company' } as const;
const context = { knownDivisions: ['A', 'B'], hasRubric: true, target: undefined };

const faults = (changes: Partial<CategoryPlan>, more: Partial<Parameters<typeof categoryFaults>[1]> = {}) =>
  categoryFaults({ ...plan, ...changes }, { ...context, ...more }).map(({ field, code }) => [field, code]);

describe('a category', () => {
  it.each<[string, Partial<CategoryPlan>]>([
    ['does not split', {}],
    ['splits business by sector', { split: 'sector', divisions: ['B', 'A'] }],
    ['splits a national list by zone', { level: 'national', nomineeKind: 'regency', split: 'zone', divisions: ['A'] }],
    ['ranks provinces nationally', { level: 'national', nomineeKind: 'province' }],
  ])('is sound when it %s', (_, changes) => {
    expect(faults(changes)).toEqual([]);
  });

  it('is sound when it promotes to its national counterpart', () => {
    expect(faults({ promotesTo: 'c' }, { target: counterpart })).toEqual([]);
  });

  it.each<[string, Partial<CategoryPlan>, string, string]>([
    ['splits by zone in a province', { split: 'zone', divisions: ['A'] }, 'split', 'category.zones-national'],
    [
      'splits governments by sector',
      { nomineeKind: 'regency', split: 'sector', divisions: ['A'] },
      'split',
      'category.sectors-business',
    ],
    ['splits into nothing', { split: 'sector' }, 'divisions', 'category.divisions-missing'],
    ['has divisions and does not split', { divisions: ['A'] }, 'divisions', 'category.divisions-unused'],
    [
      'names a division that does not exist',
      { split: 'sector', divisions: ['A', 'X'] },
      'divisions.1',
      'category.division-unknown',
    ],
    ['names a division twice', { split: 'sector', divisions: ['A', 'A'] }, 'divisions.1', 'category.division-repeated'],
    ['ranks provinces within a province', { nomineeKind: 'province' }, 'nomineeKind', 'category.provinces-national'],
    [
      'promotes from the national level',
      { level: 'national', promotesTo: 'c' },
      'promotesTo',
      'category.promotes-upwards',
    ],
    ['promotes to what does not exist', { promotesTo: 'c' }, 'promotesTo', 'category.promotes-elsewhere'],
    [
      'names a rank twice',
      { rankLabels: [...usualRankLabels(1), ...usualRankLabels(1)] },
      'rankLabels.1.rank',
      'category.rank-repeated',
    ],
  ])('is faulty when it %s', (_, changes, field, code) => {
    expect(faults(changes)).toEqual([[field, code]]);
  });

  it.each([
    ['provincial category', { ...counterpart, level: 'provincial' as const }],
    ['category of another edition', { ...counterpart, editionId: 'other' }],
    ['category for another kind of nominee', { ...counterpart, nomineeKind: 'umkm' as const }],
  ])('does not promote to a %s', (_, target) => {
    expect(faults({ promotesTo: 'c' }, { target })).toEqual([['promotesTo', 'category.promotes-elsewhere']]);
  });

  it('names all its faults at once', () => {
    expect(faults({ nomineeKind: 'province', split: 'sector', promotesTo: 'c' }, { hasRubric: false })).toEqual([
      ['split', 'category.sectors-business'],
      ['divisions', 'category.divisions-missing'],
      ['nomineeKind', 'category.provinces-national'],
      ['rubricId', 'category.rubric-elsewhere'],
      ['promotesTo', 'category.promotes-elsewhere'],
    ]);
  });
});

describe('the usual names of ranks', () => {
  it('are Juara I to III, then Harapan I to III, as far as there are places', () => {
    expect(usualRankLabels(4).map(({ rank, names }) => [rank, names.id])).toEqual([
      [1, 'Juara I'],
      [2, 'Juara II'],
      [3, 'Juara III'],
      [4, 'Harapan I'],
    ]);
    expect(usualRankLabels(9)).toHaveLength(6);
  });
});

describe('who sees a ranking', () => {
  const actor = (role: Role, provinceCode: string | null): Actor => ({
    userId: 'u',
    sessionId: 's',
    grants: [{ role, provinceCode, nomineeId: null }],
    requestId: 'r',
    arrivedAt: new Date(0),
  });
  const seen = (who: Actor) => [null, '73', '34'].filter((provinceCode) => canSeeRanking(who, { provinceCode }));

  it('is the national secretariat and the auditor, everywhere', () => {
    expect(ROLES.filter((role) => seen(actor(role, null)).length > 0)).toEqual(['auditor', 'secretariat']);
    expect(seen(actor('secretariat', null))).toEqual([null, '73', '34']);
  });

  it('is a provincial secretariat in its own province only', () => {
    expect(seen(actor('secretariat', '73'))).toEqual(['73']);
  });

  it('is said by the condition of lists as by the predicate', () => {
    const condition = (who: Actor) => {
      const values: unknown[] = ['first'];
      return [rankingCondition(who, 'r', values), values.slice(1)];
    };
    expect(condition(actor('auditor', null))).toEqual(['true', []]);
    expect(condition(actor('secretariat', '73'))).toEqual(['r.province_code = ANY($2::char(2)[])', [['73']]]);
    expect(condition(actor('evaluator', null))).toEqual(['r.province_code = ANY($2::char(2)[])', [[]]]);
  });
});
