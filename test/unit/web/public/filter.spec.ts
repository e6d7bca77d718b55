import { describe, expect, it } from '@jest/globals';

import { applyFilter, choicesOf, readFilter, sliceOf } from '../../../../src/web/public/editions/filter.js';
import { inReadingOrder } from '../../../../src/web/public/parts/order.js';
import { summary } from './published.js';

const RANKINGS = [
  summary({ id: '1', level: 'provincial', province: 'Bali', provinceCode: '51', categoryCode: 'BESAR' }),
  summary({ id: '2', level: 'national', categoryCode: 'UMKM', category: 'UMKM' }),
  summary({ id: '3', level: 'national', categoryCode: 'BESAR', division: 'Jasa', divisionCode: 'JASA' }),
  summary({ id: '4', level: 'national', categoryCode: 'PROVINSI', category: 'Pemerintah Provinsi' }),
  summary({ id: '5', level: 'provincial', province: 'Aceh', provinceCode: '11', categoryCode: 'BESAR' }),
];
const ids = (rankings: readonly { id: string }[]): string[] => rankings.map(({ id }) => id);
const chosen = (search: string): string[] => ids(applyFilter(RANKINGS, readFilter(new URLSearchParams(search))));

describe('the list of an edition', () => {
  it('stands in reading order, whatever was announced first', () => {
    expect(ids(inReadingOrder(RANKINGS))).toEqual(['4', '3', '2', '5', '1']);
  });

  it('holds what fits every choice made, and everything without one', () => {
    expect(chosen('')).toEqual(['1', '2', '3', '4', '5']);
    expect(chosen('tingkat=national')).toEqual(['2', '3', '4']);
    expect(chosen('tingkat=national&kategori=BESAR')).toEqual(['3']);
    expect(chosen('provinsi=51')).toEqual(['1']);
    expect(chosen('bagian=JASA')).toEqual(['3']);
    expect(chosen('bagian=JASA&provinsi=51')).toEqual([]);
  });

  it('offers each choice once, and none that no ranking has', () => {
    expect(choicesOf(RANKINGS, 'provinsi')).toEqual([
      { value: '51', label: 'Bali' },
      { value: '11', label: 'Aceh' },
    ]);
    expect(choicesOf(RANKINGS, 'kategori').map(({ value }) => value)).toEqual(['BESAR', 'UMKM', 'PROVINSI']);
  });

  it.each([
    [null, { page: 1, from: 1, to: 2, items: ['a', 'b'] }],
    ['2', { page: 2, from: 3, to: 4, items: ['c', 'd'] }],
    ['3', { page: 3, from: 5, to: 5, items: ['e'] }],
    ['99', { page: 3, from: 5, to: 5, items: ['e'] }],
    ['-1', { page: 1, from: 1, to: 2, items: ['a', 'b'] }],
    ['x', { page: 1, from: 1, to: 2, items: ['a', 'b'] }],
  ])('asked for page %s answers one that exists', (asked, slice) => {
    expect(sliceOf(['a', 'b', 'c', 'd', 'e'], asked, 2)).toEqual({ pages: 3, ...slice });
  });

  it('has one page when it is empty', () => {
    expect(sliceOf([], '4', 2)).toEqual({ items: [], page: 1, pages: 1, from: 0, to: 0 });
  });
});
