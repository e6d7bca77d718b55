import { describe, expect, it } from '@jest/globals';

import { comingCalls, openCategories, reachOf } from '../../../../src/web/features/nominations-own/open-categories.js';
import { EMPTY, faultsOf, toRequest } from '../../../../src/web/features/nominations-own/put-forward.js';
import { byUrgency } from '../../../../src/web/features/nominations-own/urgency.js';
import { nominationOf, sceneOf, STAGES } from './scenes.js';

const now = Date.parse('2026-06-10T00:00:00Z');

describe('Putting a nominee forward', () => {
  it('is offered for the categories whose call is open, and for no other', () => {
    const open = sceneOf({});
    const scenes = [
      open,
      sceneOf({ category: { id: 'national', level: 'national' } }),
      sceneOf({ category: { id: 'draft' }, edition: { state: 'draft' } }),
      sceneOf({
        category: { id: 'over' },
        stages: STAGES.map((one) => ({ ...one, closesAt: '2026-06-09T00:00:00Z' })),
      }),
    ];
    expect(openCategories(scenes, now).map(({ category }) => category.id)).toEqual([open.category.id]);
  });

  it('says when the next call opens, once for each level of an edition', () => {
    const coming = Date.parse('2026-05-01T00:00:00Z');
    const scenes = [sceneOf({}), sceneOf({ category: { id: 'other' } }), sceneOf({ edition: { state: 'concluded' } })];
    expect(comingCalls(scenes, coming).map(({ opensAt }) => opensAt)).toEqual(['2026-06-01T00:00:00+07:00']);
    expect(comingCalls(scenes, now)).toEqual([]);
  });

  it('stays inside the provinces of the proposer', () => {
    const grant = (role: 'proposer' | 'nominee', provinceCode: string | null) => ({
      role,
      provinceCode,
      nomineeId: null,
    });
    expect(reachOf([grant('proposer', '73'), grant('nominee', '31')])).toEqual(new Set(['73']));
    expect(reachOf([grant('proposer', '73'), grant('proposer', null)])).toBe('everywhere');
  });

  it('asks for what the kind of nominee needs', () => {
    const regency = { nomineeKind: 'regency', split: 'none' } as const;
    const company = { nomineeKind: 'company', split: 'sector' } as const;
    expect(faultsOf(EMPTY, undefined)).toEqual({ categoryId: 'forward.category.needed' });
    expect(faultsOf(EMPTY, regency)).toEqual({
      provinceCode: 'forward.province.needed',
      regencyCode: 'forward.regency.needed',
    });
    expect(faultsOf({ ...EMPTY, provinceCode: '73', businessNumber: '12' }, company)).toEqual({
      name: 'forward.name.needed',
      sectorCode: 'forward.sector.needed',
      businessNumber: 'forward.number.wrong',
    });
    expect(faultsOf({ ...EMPTY, provinceCode: '73', regencyCode: '73.71' }, regency)).toEqual({});
  });

  it('sends nothing that belongs to another kind of nominee', () => {
    const given = {
      ...EMPTY,
      categoryId: 'c',
      name: ' Kota Contoh ',
      provinceCode: '73',
      regencyCode: '73.71',
      sectorCode: 'TANI',
      businessNumber: '1234567890123',
    };
    expect(toRequest(given, { nomineeKind: 'province', split: 'none' })).toEqual({
      categoryId: 'c',
      nominee: { name: 'Kota Contoh', provinceCode: '73', regencyCode: null },
    });
    expect(toRequest(given, { nomineeKind: 'umkm', split: 'none' }).nominee).toEqual({
      name: 'Kota Contoh',
      provinceCode: '73',
      regencyCode: '73.71',
      sectorCode: 'TANI',
      sizeClassCode: null,
      businessNumber: '1234567890123',
    });
  });
});

describe('The list of own files', () => {
  it('puts what is due first, then the newest edition', () => {
    const file = (
      id: string,
      state: 'draft' | 'returned' | 'verified',
      cureUntil: string | null,
      periodEnd: string,
    ) => ({
      nomination: nominationOf({ id, state, cureUntil }),
      scene: sceneOf({ edition: { periodEnd } }),
    });
    const files = [
      file('old', 'verified', null, '2018-12-31'),
      file('new', 'verified', null, '2025-12-31'),
      file('open', 'draft', null, '2025-12-31'),
      file('back', 'returned', '2026-06-12T00:00:00Z', '2025-12-31'),
    ];
    expect(byUrgency(files, now).map(({ nomination }) => nomination.id)).toEqual(['back', 'open', 'new', 'old']);
  });
});
