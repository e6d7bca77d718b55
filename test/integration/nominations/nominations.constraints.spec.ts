import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { violatedConstraint } from '../../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertFigureCategory } from '../../support/builders/indicators.js';
import { insertNomination } from '../../support/builders/nominations.js';

let t: TestApp;
let nominationId: string;
beforeAll(async () => {
  t = await startTestApp();
  const categoryId = await insertFigureCategory(t.database);
  ({ nominationId } = await insertNomination(t.database, { categoryId, state: 'submitted' }));
});
afterAll(() => t.close());

/** The name of the constraint that a statement about the nomination `$1` runs into. */
const violated = async (sql: string): Promise<string | undefined> => {
  const error: unknown = await t.database.reader.query(sql, [nominationId]).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return violatedConstraint(error);
};

const FIGURE =
  'INSERT INTO indicator_value (nomination_id, criterion_code, claimed, claimed_state, verified, verified_state) VALUES';
const EVIDENCE = `INSERT INTO evidence (nomination_id, file_name, media_type, size_bytes, sha256, storage_key, uploaded_at)
  SELECT $1, 'a', 'text/plain', 1, repeat('a', 64), gen_random_uuid(), now()`;

describe('the database holds the rule as well', () => {
  it.each([
    ['a state that does not exist', "UPDATE nomination SET state = 'lost' WHERE id = $1", 'nomination_state_known'],
    [
      'a return without its reason',
      "UPDATE nomination SET state = 'returned' WHERE id = $1",
      'nomination_reason_given',
    ],
    [
      'a submission without its instant',
      'UPDATE nomination SET submitted_at = NULL WHERE id = $1',
      'nomination_submitted_has_instant',
    ],
    [
      'a second place in the category',
      `INSERT INTO nomination (category_id, ranking_id, nominee_id, state, created_at)
       SELECT category_id, ranking_id, nominee_id, 'draft', now() FROM nomination WHERE id = $1`,
      'nomination_one_per_nominee',
    ],
    [
      'a claimed value without a value',
      `${FIGURE} ($1, 'A', NULL, 'value', NULL, 'pending')`,
      'indicator_value_claim_complete',
    ],
    [
      'a verified value without a value',
      `${FIGURE} ($1, 'A', '1', 'value', NULL, 'value')`,
      'indicator_value_verified_complete',
    ],
    [
      'a verified value without its source',
      `${FIGURE} ($1, 'A', '1', 'value', '1', 'value')`,
      'indicator_value_verified_has_source',
    ],
    [
      'a failed gate without its reason',
      "INSERT INTO gate_outcome (nomination_id, gate_code, outcome) VALUES ($1, 'A', 'fail')",
      'gate_outcome_fail_has_reason',
    ],
    [
      'an adjustment beyond the scale',
      `INSERT INTO adjustment (nomination_id, kind, points, legal_basis, entered_at)
       VALUES ($1, 'bonus', 100.01, 'x', now())`,
      'adjustment_points_on_the_scale',
    ],
    [
      'an adjustment of nothing',
      `INSERT INTO adjustment (nomination_id, kind, points, legal_basis, entered_at)
       VALUES ($1, 'bonus', 0.004, 'x', now())`,
      'adjustment_points_on_the_scale',
    ],
    [
      'a revocation without its reason',
      `INSERT INTO adjustment (nomination_id, kind, points, legal_basis, entered_at, revoked_at)
       VALUES ($1, 'bonus', 1, 'x', now(), now())`,
      'adjustment_revoked_has_reason',
    ],
    ['the same evidence twice', `${EVIDENCE} FROM generate_series(1, 2)`, 'evidence_same_file_once'],
    ['a fingerprint that is none', EVIDENCE.replace("repeat('a', 64)", "'x'"), 'evidence_sha256_is_hex'],
  ])('refuses %s', async (_, sql, constraint) => {
    expect(await violated(sql)).toBe(constraint);
  });
});
