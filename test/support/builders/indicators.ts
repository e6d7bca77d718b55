import { type RubricBody, type RubricCriterion } from '../../../src/features/rubric-format/index.js';
import { type Database } from '../../../src/platform/database/database.js';
import { insertCategory } from './categories.js';
import { insertEdition } from './editions.js';
import { insertRubric, smallRubric } from './rubrics.js';

const text = (id: string) => ({ id, en: id });

/** A percentage with two decimals. */
export const CAKUPAN: RubricCriterion = {
  code: 'CAKUPAN',
  names: text('Cakupan'),
  weight: '50',
  fn: 'goalpost',
  unit: '%',
  decimals: 2,
  lo: '0',
  hi: '100',
};

/** One of two named levels, with evidence. */
export const PRODUK_HUKUM: RubricCriterion = {
  code: 'PRODUK_HUKUM',
  names: text('Produk hukum'),
  weight: '50',
  requiresEvidence: true,
  fn: 'levels',
  levels: [
    { code: 'PERDA', names: text('Perda'), points: '100' },
    { code: 'PERKADA', names: text('Perkada'), points: '75' },
  ],
};

/** The small rubric with two indicators, one of them with evidence, and two gates. */
export const figureRubric = (): RubricBody => {
  const body = smallRubric();
  const [first, ...others] = body.stages;
  const [aspect] = first!.aspects;
  const stage = { ...first!, aspects: [{ ...aspect!, criteria: [CAKUPAN, PRODUK_HUKUM] }] };
  const gates = [...body.gates, { code: 'TANPA_TUNGGAKAN', names: text('Tanpa tunggakan') }];
  return { ...body, stages: [stage, ...others], gates };
};

/** A running edition with one category for companies under `figureRubric`; its id. */
export async function insertFigureCategory(
  database: Database,
  level: 'provincial' | 'national' = 'provincial',
): Promise<string> {
  const editionId = await insertEdition(database);
  const rubricId = await insertRubric(database, editionId, { body: figureRubric() });
  const { categoryId } = await insertCategory(database, { editionId, rubricId, level, nomineeKind: 'company' });
  return categoryId;
}

/** Both figures of `figureRubric` claimed and, unless told otherwise, verified. */
export const insertFigures = (database: Database, nominationId: string, { verified = true } = {}): Promise<unknown> =>
  database.reader.query(
    `INSERT INTO indicator_value (nomination_id, criterion_code, claimed, claimed_state, verified, verified_state, verified_source, verified_on)
     SELECT $1, code, value, 'value', CASE WHEN $2 THEN value END, CASE WHEN $2 THEN 'value' ELSE 'pending' END,
       CASE WHEN $2 THEN 'Data BPJS' END, CASE WHEN $2 THEN date '2026-02-01' END
     FROM (VALUES ('CAKUPAN', '80.5'), ('PRODUK_HUKUM', 'PERDA')) AS figure (code, value)`,
    [nominationId, verified],
  );

/** A row of evidence for the criterion that wants it; its content is not in the store. */
export const insertEvidence = (database: Database, nominationId: string): Promise<unknown> =>
  database.reader.query(
    `INSERT INTO evidence (nomination_id, criterion_code, file_name, media_type, size_bytes, sha256, storage_key, uploaded_at)
     VALUES ($1, 'PRODUK_HUKUM', 'perda.pdf', 'application/pdf', 5, repeat('a', 64), gen_random_uuid(), now())`,
    [nominationId],
  );
