import { describe, expect, it } from '@jest/globals';

import { type Category } from '../../../../src/web/features/categories/use-categories.js';
import {
  filterNominations,
  provinceOf,
  type RowFilters,
} from '../../../../src/web/features/nominations/nomination-rows.js';
import { nomination } from './nomination.js';

const all: RowFilters = { level: '', category: '', province: '', state: '', q: '' };
const categories = new Map([
  ['p', { id: 'p', level: 'provincial' } as Category],
  ['n', { id: 'n', level: 'national' } as Category],
]);
const rows = [
  nomination({ id: '1', categoryId: 'p', state: 'draft' }, { name: 'Kabupaten Luwu Timur', provinceCode: '73' }),
  nomination({ id: '2', categoryId: 'n', state: 'submitted' }, { name: 'PT Kélapa Jaya', provinceCode: '81' }),
  nomination({ id: '3', categoryId: 'n', state: 'draft' }, { name: 'Kabupaten Timor', provinceCode: '53' }),
];
const found = (change: Partial<RowFilters>): string[] =>
  filterNominations(rows, categories, { ...all, ...change }).map(({ id }) => id);

describe('The filters of the nominations', () => {
  it('let everything through when none is set', () => {
    expect(found({})).toEqual(['1', '2', '3']);
  });

  it('hold together: a row passes all of them', () => {
    expect(found({ level: 'national' })).toEqual(['2', '3']);
    expect(found({ level: 'national', state: 'draft' })).toEqual(['3']);
    expect(found({ category: 'p', province: '53' })).toEqual([]);
  });

  it('find a name by its words in any order, whatever their case and accents', () => {
    expect(found({ q: 'TIMUR luwu' })).toEqual(['1']);
    expect(found({ q: ' kelapa ' })).toEqual(['2']);
    expect(found({ q: 'kabupaten tim' })).toEqual(['1', '3']);
  });
});

describe('Whose secretariat runs a nomination', () => {
  it('is that of the province at the provincial level, and the national one at the national level', () => {
    expect(rows.map((row) => provinceOf(row, categories.get(row.categoryId)))).toEqual(['73', null, null]);
  });
});
