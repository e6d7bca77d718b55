import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertScene, PROVINCE, recuse, type Scene, verifyFigures } from '../../support/builders/evaluations.js';
import { PDF } from '../../support/documents.js';

let t: TestApp;
let scene: Scene;
let secretariat: TestActor;
beforeAll(async () => {
  t = await startTestApp();
  scene = await insertScene(t, { nominations: 10, seats: 2 });
  secretariat = await t.actorOf('secretariat', { province: PROVINCE });
});
afterAll(() => t.close());

let taken = 0;
const fresh = (): string => scene.nominations[taken++]!;
const one = () => scene.seats[0]!.actor;

const file = (nominationId: string, actor = one()) =>
  t.http().get(`/api/v1/me/assignments/${nominationId}/file`).set(actor.headers);
const content = (nominationId: string, id: string, actor = one()) =>
  t.http().get(`/api/v1/me/assignments/${nominationId}/evidence/${id}/content`).set(actor.headers);

/** Evidence is handed in before a file is verified. */
async function withEvidence(nominationId: string): Promise<{ id: string; sha256: string; sizeBytes: number }> {
  const setState = (state: string) =>
    t.database.reader.query('UPDATE nomination SET state = $2 WHERE id = $1', [nominationId, state]);
  await setState('submitted');
  const answer = await t
    .http()
    .post(`/api/v1/nominations/${nominationId}/evidence`)
    .set(secretariat.headers)
    .attach('file', PDF, 'perda.pdf')
    .expect(201);
  await setState('verified');
  return answer.body as { id: string; sha256: string; sizeBytes: number };
}

const awaitDeclaration = (nominationId: string) =>
  t.database.reader.query(
    `UPDATE assignment SET declaration = 'awaited', declared_at = NULL WHERE nomination_id = $1`,
    [nominationId],
  );

describe('the file of a nominee, for its evaluators', () => {
  it('holds the verified figures with their sources and the evidence with where to download it', async () => {
    const nominationId = fresh();
    await verifyFigures(t.database, nominationId, '81.25');
    const evidence = await withEvidence(nominationId);
    const answer = await file(nominationId).expect(200);
    const { nomineeName } = answer.body as { nomineeName: string };
    expect(answer.body).toEqual({
      nominationId,
      nomineeName,
      provinceCode: PROVINCE,
      category: { id: 'Pemerintah Kabupaten/Kota', en: 'Regency and city governments' },
      rubricId: scene.rubricId,
      figures: [
        {
          criterion: 'CAKUPAN',
          state: 'value',
          value: '81.25',
          source: 'BPJS Ketenagakerjaan',
          verifiedOn: '2026-02-01',
        },
      ],
      evidence: [
        {
          id: evidence.id,
          criterion: null,
          fileName: 'perda.pdf',
          mediaType: 'application/pdf',
          sizeBytes: evidence.sizeBytes,
          sha256: evidence.sha256,
          uploadedAt: '2026-03-02T02:00:00.000Z',
          contentPath: `/me/assignments/${nominationId}/evidence/${evidence.id}/content`,
        },
      ],
    });
  });

  it('says nothing of what the nominee claims and nobody has verified', async () => {
    const nominationId = fresh();
    await t.database.reader.query(
      `INSERT INTO indicator_value (nomination_id, criterion_code, claimed, claimed_state) VALUES ($1, 'CAKUPAN', '99', 'value')`,
      [nominationId],
    );
    expect((await file(nominationId).expect(200)).body).toMatchObject({ figures: [], evidence: [] });
  });

  it('does not exist before the declaration, once recused, before verification, or for another panel', async () => {
    const [undeclared, recused, unverified] = [fresh(), fresh(), fresh()];
    await awaitDeclaration(undeclared);
    await recuse(t.database, scene.seats[0]!.id, recused);
    await t.database.reader.query(`UPDATE nomination SET state = 'submitted' WHERE id = $1`, [unverified]);
    const elsewhere = await insertScene(t, { nominations: 1, seats: 1 });
    for (const nominationId of [undeclared, recused, unverified, elsewhere.nominations[0]!]) {
      expect((await file(nominationId).expect(404)).body).toMatchObject({ code: 'nomination.not-found' });
    }
  });

  it('is for evaluators', async () => {
    for (const role of ['secretariat', 'auditor', 'administrator', 'proposer'] as const) {
      await file(scene.nominations[0]!, await t.actorOf(role)).expect(403);
    }
  });
});

describe('evidence, for the evaluators of its nominee', () => {
  it('is sent as it was handed in, and the audit log knows who read it', async () => {
    const nominationId = fresh();
    const { id } = await withEvidence(nominationId);
    const answer = await content(nominationId, id).buffer(true).expect(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toContain('attachment');
    expect(Buffer.compare(answer.body as Buffer, PDF)).toBe(0);
    const entries = await t.database.reader.query<{ actor: string }[]>(
      `SELECT actor_id AS actor FROM audit_entry WHERE event = 'evidence.downloaded' AND subject_id = $1`,
      [nominationId],
    );
    expect(entries).toEqual([{ actor: one().userId }]);
  });

  it('does not exist once recused, once removed, under another nominee, or before the declaration', async () => {
    const [nominationId, other] = [fresh(), fresh()];
    const { id } = await withEvidence(nominationId);
    expect((await content(other, id).expect(404)).body).toMatchObject({ code: 'evidence.not-found' });
    await awaitDeclaration(nominationId);
    await content(nominationId, id).expect(404);
    await t.database.reader.query(
      `UPDATE assignment SET declaration = 'none', declared_at = now() WHERE nomination_id = $1`,
      [nominationId],
    );
    await content(nominationId, id).expect(200);
    await recuse(t.database, scene.seats[0]!.id, nominationId);
    await content(nominationId, id).expect(404);
    await content(nominationId, id, scene.seats[1]!.actor).expect(200);
    await t.database.reader.query('UPDATE evidence SET removed_at = now() WHERE id = $1', [id]);
    await content(nominationId, id, scene.seats[1]!.actor).expect(404);
  });
});
