import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { adjustmentsFor } from '../../../src/features/adjustments/index.js';
import { gatesFor } from '../../../src/features/gates/index.js';
import { figuresFor } from '../../../src/features/indicators/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertFigureCategory, insertFigures } from '../../support/builders/indicators.js';
import { insertNomination } from '../../support/builders/nominations.js';

let t: TestApp;
let full: string;
let empty: string;
beforeAll(async () => {
  t = await startTestApp();
  const categoryId = await insertFigureCategory(t.database);
  full = (await insertNomination(t.database, { categoryId })).nominationId;
  empty = (await insertNomination(t.database, { categoryId })).nominationId;
  await insertFigures(t.database, full);
  await t.database.reader.query(
    `INSERT INTO indicator_value (nomination_id, criterion_code, claimed_state, verified_state, verified_source, verified_on)
     VALUES ($1, 'A', 'missing', 'not_applicable', 'x', now()), ($1, 'B', 'missing', 'missing', 'x', now()),
       ($1, 'C', 'missing', 'pending', NULL, NULL)`,
    [full],
  );
  await t.database.reader.query(
    `INSERT INTO gate_outcome (nomination_id, gate_code, outcome, reason)
     VALUES ($1, 'A', 'pass', NULL), ($1, 'B', 'fail', 'x'), ($1, 'C', 'pending', NULL)`,
    [full],
  );
  await t.database.reader.query(
    `INSERT INTO adjustment (nomination_id, kind, points, legal_basis, entered_at, revoked_at, revoked_reason)
     VALUES ($1, 'bonus', 0.10, 'x', now(), NULL, NULL), ($1, 'bonus', 0.20, 'x', now(), NULL, NULL),
       ($1, 'bonus', 50, 'x', now(), now(), 'x'), ($1, 'penalty', 1.05, 'x', now(), NULL, NULL)`,
    [full],
  );
});
afterAll(() => t.close());

describe('what scoring reads of nominations', () => {
  it('is the verified figure, and never the claimed one', async () => {
    expect(await figuresFor(t.database.reader, [full, empty])).toEqual(
      new Map([
        [full, { A: null, B: { state: 'missing' }, C: { state: 'pending' }, CAKUPAN: '80.5', PRODUK_HUKUM: 'PERDA' }],
        [empty, {}],
      ]),
    );
  });

  it('is the outcome of every decided gate', async () => {
    expect(await gatesFor(t.database.reader, [full, empty])).toEqual(
      new Map([
        [full, { A: true, B: false, C: null }],
        [empty, {}],
      ]),
    );
  });

  it('is the exact sum of the adjustments that stand', async () => {
    expect(await adjustmentsFor(t.database.reader, [empty, full])).toEqual(
      new Map([
        [empty, { bonus: '0', penalty: '0' }],
        [full, { bonus: '0.30', penalty: '1.05' }],
      ]),
    );
  });

  it('takes one query, however many nominations there are', async () => {
    for (const read of [figuresFor, gatesFor, adjustmentsFor]) {
      expect(await t.countQueries(() => read(t.database.reader, [full, empty]))).toBe(1);
    }
  });
});
