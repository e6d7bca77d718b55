import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { CategoriesDoor } from '../../../src/features/categories/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertCategory } from '../../support/builders/categories.js';

describe('an ordered list', () => {
  let t: TestApp;
  let door: CategoriesDoor;
  beforeAll(async () => {
    t = await startTestApp();
    door = t.app.get(CategoriesDoor);
  });
  afterAll(() => t.close());

  it('is made once, however many ask for it at the same moment', async () => {
    const { categoryId } = await insertCategory(t.database);
    const key = { categoryId, provinceCode: '73', divisionCode: null };
    const ids = await Promise.all(
      Array.from({ length: 12 }, () => t.database.transaction((tx) => door.ensureRanking(tx, key))),
    );
    expect(new Set(ids).size).toBe(1);
  });
});
