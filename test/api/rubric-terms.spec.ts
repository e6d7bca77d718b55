import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { readRubric, type RubricBody } from '../../src/features/rubric-format/index.js';
import { type EditionDocument } from '../../src/features/templates/index.js';
import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { insertCategory } from '../support/builders/categories.js';
import { insertEdition } from '../support/builders/editions.js';
import { balancedRubric, insertRubric, levelRubric } from '../support/builders/rubrics.js';

describe('scales of levels and weights of constituencies', () => {
  let t: TestApp;
  let secretariat: TestActor;
  let body: RubricBody;
  beforeAll(async () => {
    t = await startTestApp();
    secretariat = await t.actorOf('secretariat');
    body = balancedRubric(levelRubric());
  });
  afterAll(() => t.close());

  const get = (path: string) => t.http().get(`/api/v1/${path}`).set(secretariat.headers);
  const post = (path: string, document: object = {}) =>
    t.http().post(`/api/v1/${path}`).set(secretariat.headers).send(document);
  const exportOf = async (id: string) => (await get(`editions/${id}/export`).expect(200)).body as EditionDocument;

  /** The document with a constituency that does not exist. */
  const misspelt = (): RubricBody => {
    const document = balancedRubric(levelRubric());
    document.stages[1]!.organisations!.weights[0]!.constituency = 'KEMENKO';
    return document;
  };
  const unknown = {
    field: 'stages.1.organisations.weights.0.constituency',
    code: 'rubric.constituency-unknown',
    message: 'KEMENKO tidak ada dalam daftar unsur',
  };

  it('are stored and given back as they came', async () => {
    const editionId = await insertEdition(t.database, { state: 'draft' });
    const { id } = (await post(`editions/${editionId}/rubrics`, body).expect(201)).body as { id: string };
    const read = readRubric(body, 1);
    const answer = (await get(`rubrics/${id}`).expect(200)).body as { body: object; ruleHash: string };
    expect({ body: answer.body, ruleHash: answer.ruleHash }).toEqual({
      body,
      ruleHash: read.ok && read.rubric.parsed.hash,
    });
  });

  it('know every constituency by its code, whether checked, stored or changed', async () => {
    const editionId = await insertEdition(t.database, { state: 'draft' });
    const created = await post(`editions/${editionId}/rubrics`, misspelt()).expect(422);
    expect(created.body).toMatchObject({ code: 'rubric.faulty', errors: [unknown] });
    const checked = await post('rubrics/validation', misspelt()).expect(200);
    expect(checked.body).toEqual({ outcome: 'faulty', faults: [unknown], effectiveWeights: [] });
    const id = await insertRubric(t.database, editionId);
    const updated = await t
      .http()
      .put(`/api/v1/rubrics/${id}`)
      .set({ ...secretariat.headers, 'if-match': '"1"' })
      .send(misspelt())
      .expect(422);
    expect(updated.body).toMatchObject({ code: 'rubric.faulty', errors: [unknown] });
  });

  it('come along into the next version of a rule book', async () => {
    const editionId = await insertEdition(t.database);
    const id = await insertRubric(t.database, editionId, { body, frozenAt: t.clock.now() });
    expect((await post(`rubrics/${id}/versions`).expect(201)).body).toMatchObject({ number: 2, body });
  });

  it('come along with an exported, an imported and a copied edition', async () => {
    const id = await insertEdition(t.database, { label: '2026-Q' });
    await insertCategory(t.database, { editionId: id, rubricId: await insertRubric(t.database, id, { body }) });
    const first = await exportOf(id);
    expect(first.rubrics.map((rubric) => rubric.body)).toEqual([body]);

    const document = { ...first, edition: { ...first.edition, label: '2026-R' } };
    const imported = (await post('editions/imports', document).expect(201)).body as { id: string };
    const names = { id: 'Salinan', en: 'Copy' };
    const facts = { label: '2026-S', names, periodStart: '2025-01-01', periodEnd: '2025-12-31' };
    const copy = (await post(`editions/${id}/copies`, facts).expect(201)).body as { id: string };
    for (const other of [imported, copy]) expect((await exportOf(other.id)).rubrics).toEqual(first.rubrics);
  });

  it('are checked in an imported edition as well', async () => {
    const id = await insertEdition(t.database, { label: '2026-T' });
    await insertCategory(t.database, { editionId: id, rubricId: await insertRubric(t.database, id, { body }) });
    const document = await exportOf(id);
    document.edition.label = '2026-U';
    document.rubrics[0]!.body = misspelt();
    const refused = await post('editions/imports', document).expect(422);
    expect(refused.body).toMatchObject({
      code: 'edition.document-faulty',
      errors: [{ ...unknown, field: `rubrics.0.body.${unknown.field}` }],
    });
  });
});
