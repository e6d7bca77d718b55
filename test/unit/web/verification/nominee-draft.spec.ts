import { describe, expect, it } from '@jest/globals';

import { type Category } from '../../../../src/web/features/categories/use-categories.js';
import { EMPTY, missingIn, toNominee } from '../../../../src/web/features/nominations/new/nominee-draft.js';

const category = (change: Partial<Category>): Category =>
  ({ nomineeKind: 'company', split: 'none', ...change }) as Category;

describe('Putting a nominee forward', () => {
  it('asks for what the category needs, and for nothing else', () => {
    expect(missingIn(EMPTY, undefined)).toEqual(['categoryId']);
    expect(missingIn(EMPTY, category({}))).toEqual(['provinceCode', 'name']);
    expect(missingIn(EMPTY, category({ nomineeKind: 'regency' }))).toEqual(['provinceCode', 'name', 'regencyCode']);
    expect(missingIn(EMPTY, category({ split: 'sector' }))).toEqual(['provinceCode', 'name', 'sectorCode']);
  });

  it('says about a government only where it is, and about a business what was given', () => {
    const draft = { ...EMPTY, name: ' Aceh ', provinceCode: '11', sectorCode: 'jasa', businessNumber: '' };
    expect(toNominee(draft, 'province')).toEqual({ name: 'Aceh', provinceCode: '11', regencyCode: null });
    expect(toNominee(draft, 'company')).toEqual({
      name: 'Aceh',
      provinceCode: '11',
      regencyCode: null,
      sectorCode: 'jasa',
      sizeClassCode: null,
      businessNumber: null,
    });
  });
});
