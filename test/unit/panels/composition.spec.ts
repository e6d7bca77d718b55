import { describe, expect, it } from '@jest/globals';

import { type KnownThings, panelFaults, type PanelWish } from '../../../src/features/panels/panel.composition.js';

const known: KnownThings = {
  provinces: new Set(['73']),
  constituencies: new Set(['UNION', 'BPJS']),
  evaluators: new Set(['ana', 'budi']),
  categories: new Map([
    ['regencies', 'provincial'],
    ['provinces', 'national'],
  ]),
};

const sound: PanelWish = {
  level: 'provincial',
  provinceCode: '73',
  categoryIds: ['regencies'],
  seats: [
    { number: 1, role: 'chair', constituencyCode: 'BPJS', userId: 'ana' },
    { number: 2, role: 'secretary', constituencyCode: 'UNION', userId: 'budi' },
    { number: 3, role: 'member', constituencyCode: 'UNION', userId: null },
    { number: 4, role: 'member', constituencyCode: 'UNION' },
  ],
};

describe('the composition of a panel', () => {
  it('may leave seats empty and needs no secretary', () => {
    expect(panelFaults(sound, known)).toEqual([]);
    expect(panelFaults({ ...sound, seats: sound.seats.filter(({ role }) => role !== 'secretary') }, known)).toEqual([]);
  });

  it('belongs to a known province at provincial level, and to none at national level', () => {
    const faultOf = (wish: Partial<PanelWish>) => panelFaults({ ...sound, categoryIds: [], ...wish }, known);
    expect(faultOf({ provinceCode: null })).toEqual([{ field: 'provinceCode', code: 'panel.province-missing' }]);
    expect(faultOf({ provinceCode: '99' })).toEqual([{ field: 'provinceCode', code: 'panel.province-unknown' }]);
    expect(faultOf({ level: 'national' })).toEqual([
      { field: 'provinceCode', code: 'panel.province-at-national-level' },
    ]);
    expect(faultOf({ level: 'national', provinceCode: null })).toEqual([]);
  });

  it('tells every fault at once, each in its place', () => {
    const wish: PanelWish = {
      level: 'provincial',
      provinceCode: '99',
      categoryIds: ['regencies', 'provinces', 'nowhere', 'regencies'],
      seats: [
        { number: 1, role: 'secretary', constituencyCode: 'BPJS', userId: 'ana' },
        { number: 1, role: 'secretary', constituencyCode: 'GUILD', userId: 'ana' },
        { number: 2, role: 'member', constituencyCode: 'UNION', userId: 'stranger' },
      ],
    };
    expect(panelFaults(wish, known)).toEqual([
      { field: 'provinceCode', code: 'panel.province-unknown' },
      { field: 'categoryIds.1', code: 'panel.category-of-other-level' },
      { field: 'categoryIds.2', code: 'panel.category-unknown' },
      { field: 'categoryIds.3', code: 'panel.category-twice' },
      { field: 'seats', code: 'panel.needs-one-chair' },
      { field: 'seats', code: 'panel.one-secretary-at-most' },
      { field: 'seats.1.constituencyCode', code: 'seat.constituency-unknown' },
      { field: 'seats.2.userId', code: 'seat.member-not-an-evaluator' },
      { field: 'seats.1.number', code: 'seat.number-taken' },
      { field: 'seats.1.userId', code: 'seat.member-twice' },
    ]);
  });

  it('has one chair, not two', () => {
    const seats = [1, 2].map((number) => ({ number, role: 'chair' as const, constituencyCode: 'BPJS' }));
    expect(panelFaults({ ...sound, seats }, known)).toEqual([{ field: 'seats', code: 'panel.needs-one-chair' }]);
  });
});
