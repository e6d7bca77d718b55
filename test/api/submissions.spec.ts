import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { insertCategory } from '../support/builders/categories.js';
import { insertEdition } from '../support/builders/editions.js';
import { figureRubric, insertEvidence, insertFigures } from '../support/builders/indicators.js';
import { auditOf, jobsOf, setNomination } from '../support/builders/nominations.js';
import { insertRubric, smallRubric } from '../support/builders/rubrics.js';
import { type NominationsScene, startNominationsScene } from '../support/nominations-scene.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let scene: NominationsScene;
let t: NominationsScene['t'];
let national: NominationsScene['national'];
let secretariat: NominationsScene['secretariat'];
let proposer: NominationsScene['proposer'];
let stranger: NominationsScene['stranger'];
let auditor: NominationsScene['auditor'];
let get: NominationsScene['get'];
let post: NominationsScene['post'];
let mine: NominationsScene['mine'];
beforeAll(async () => {
  scene = await startNominationsScene();
  ({ t, national, secretariat, proposer, stranger, auditor, get, post, mine } = scene);
});
beforeEach(() => {
  scene.rewind();
});
afterAll(() => t.close());

const HASH = /^sha256:[0-9a-f]{64}$/;

const complete = async (nominationId: string) => {
  await insertFigures(t.database, nominationId, { verified: false });
  await insertEvidence(t.database, nominationId);
};

describe('submitNomination', () => {
  it('hands a complete file in and answers a numbered receipt with its checksum', async () => {
    const { nominationId } = await mine();
    await complete(nominationId);
    const answer = await post(`nominations/${nominationId}/submissions`).expect(201);
    expect(answer.body).toEqual({
      nominationId,
      number: 1,
      submittedAt: '2026-03-02T02:00:00.000Z',
      checksum: expect.stringMatching(HASH),
    });
    const after = await get(`nominations/${nominationId}`).expect(200);
    expect(after.body).toMatchObject({ state: 'submitted', submittedAt: '2026-03-02T02:00:00.000Z', version: 2 });
    const { checksum } = answer.body as { checksum: string };
    expect(await auditOf(t.database, nominationId)).toEqual([
      {
        event: 'nomination.submitted',
        before: { state: 'draft' },
        after: { state: 'submitted', reason: null, number: 1, checksum },
      },
    ]);
  });

  it('names every gap of a file that is not complete', async () => {
    const { nominationId } = await mine();
    const answer = await post(`nominations/${nominationId}/submissions`).expect(422);
    expect(answer.body).toMatchObject({ code: 'nomination.incomplete' });
    const { errors } = answer.body as { errors: { field: string; code: string }[] };
    expect(errors.map(({ field, code }) => [field, code])).toEqual([
      ['evidence.PRODUK_HUKUM', 'evidence.missing'],
      ['figures.CAKUPAN', 'figure.missing'],
      ['figures.PRODUK_HUKUM', 'figure.missing'],
    ]);
  });

  it('may be repeated until the deadline; every receipt stays and tells files apart', async () => {
    const { nominationId } = await mine();
    await complete(nominationId);
    const first = await post(`nominations/${nominationId}/submissions`).expect(201);
    t.clock.advance({ hours: 1 });
    const same = await post(`nominations/${nominationId}/submissions`).expect(201);
    await t.database.reader.query(
      "UPDATE indicator_value SET claimed = '81' WHERE nomination_id = $1 AND criterion_code = 'CAKUPAN'",
      [nominationId],
    );
    const changed = await post(`nominations/${nominationId}/submissions`).expect(201);

    const receipts = await get(`nominations/${nominationId}/submissions`).expect(200);
    expect(receipts.body).toEqual({ items: [first.body, same.body, changed.body] });
    const [one, two, three] = (receipts.body as { items: { checksum: string; number: number }[] }).items;
    expect([one!.number, two!.number, three!.number]).toEqual([1, 2, 3]);
    expect(two!.checksum).toBe(one!.checksum);
    expect(three!.checksum).not.toBe(one!.checksum);

    t.clock.set('2026-12-31T17:00:00Z');
    const late = await post(`nominations/${nominationId}/submissions`).expect(409);
    expect(late.body).toMatchObject({ code: 'stage.closed' });
  });

  it('numbers receipts without a gap when several arrive together', async () => {
    const { nominationId } = await mine();
    await complete(nominationId);
    const answers = await Promise.all(Array.from({ length: 4 }, () => post(`nominations/${nominationId}/submissions`)));
    expect(answers.map(({ body }) => (body as { number: number }).number).sort()).toEqual([1, 2, 3, 4]);
  });

  it('takes a returned file until the end of its cure time, also when the call is over', async () => {
    t.clock.set('2027-01-10T00:00:00Z');
    const cureUntil = new Date('2027-01-15T00:00:00Z');
    const { nominationId } = await mine({ state: 'returned', cureUntil });
    await complete(nominationId);
    t.clock.set('2027-01-15T00:00:01.000Z');
    const late = await post(`nominations/${nominationId}/submissions`, {}, national).expect(409);
    expect(late.body).toMatchObject({ code: 'nomination.cure-time-over' });
    t.clock.set('2027-01-15T00:00:00.999Z');
    await post(`nominations/${nominationId}/submissions`, {}, national).expect(201);
    const after = await get(`nominations/${nominationId}`, national).expect(200);
    expect(after.body).toMatchObject({ state: 'submitted', stateReason: null, cureUntil: null });
  });

  it.each(['verified', 'failed', 'withdrawn'] as const)('refuses a file that is %s', async (state) => {
    const { nominationId } = await mine({ state });
    const answer = await post(`nominations/${nominationId}/submissions`).expect(409);
    expect(answer.body).toMatchObject({ code: 'nomination.state-not-allowed' });
  });

  it('does not exist for those who may not see the nomination', async () => {
    const { nominationId } = await mine();
    await post(`nominations/${nominationId}/submissions`, {}, stranger).expect(404);
    await get(`nominations/${nominationId}/submissions`, stranger).expect(404);
    await post(`nominations/${nominationId}/submissions`, {}, auditor).expect(403);
  });
});

describe('returnNomination', () => {
  it('sends the file back with a reason and a time to mend it', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const body = { reason: 'Perda belum dilampirkan', cureUntil: '2026-03-09T23:59:59+08:00' };
    const answer = await post(`nominations/${nominationId}/return`, body, secretariat).expect(200);
    expect(answer.body).toMatchObject({
      state: 'returned',
      stateReason: 'Perda belum dilampirkan',
      cureUntil: '2026-03-09T15:59:59.000Z',
      version: 2,
    });
    expect(await auditOf(t.database, nominationId)).toEqual([
      {
        event: 'nomination.returned',
        before: { state: 'submitted' },
        after: { state: 'returned', reason: 'Perda belum dilampirkan' },
      },
    ]);
  });

  it('wants a cure time in the future and a reason', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const past = { reason: 'Lengkapi', cureUntil: '2026-03-02T02:00:00Z' };
    const answer = await post(`nominations/${nominationId}/return`, past, secretariat).expect(422);
    expect(answer.body).toMatchObject({
      errors: [{ field: 'cureUntil', code: 'nomination.cure-time-in-the-past' }],
    });
    await post(`nominations/${nominationId}/return`, { reason: 'x', cureUntil: 'besok' }, secretariat).expect(422);
  });

  it('refuses a draft, the secretariat of another province and everybody else', async () => {
    const { nominationId } = await mine();
    const body = { reason: 'Lengkapi', cureUntil: '2026-04-01T00:00:00Z' };
    const draft = await post(`nominations/${nominationId}/return`, body, secretariat).expect(409);
    expect(draft.body).toMatchObject({ code: 'nomination.state-not-allowed' });
    await post(`nominations/${nominationId}/return`, body, stranger).expect(404);
    await post(`nominations/${nominationId}/return`, body, proposer).expect(403);
  });
});

describe('verifyNomination', () => {
  it('passes a file whose figures are all verified', async () => {
    const { nominationId } = await mine();
    await complete(nominationId);
    await post(`nominations/${nominationId}/submissions`).expect(201);
    await t.database.reader.query('DELETE FROM indicator_value WHERE nomination_id = $1', [nominationId]);
    await insertFigures(t.database, nominationId);
    const answer = await post(`nominations/${nominationId}/verification`, {}, secretariat).expect(200);
    expect(answer.body).toMatchObject({ state: 'verified', stateReason: null, cureUntil: null });
  });

  it('names every figure that still waits; a pending gate does not keep the file', async () => {
    const { nominationId } = await mine();
    await complete(nominationId);
    await post(`nominations/${nominationId}/submissions`).expect(201);
    const answer = await post(`nominations/${nominationId}/verification`, {}, secretariat).expect(422);
    expect(answer.body).toMatchObject({
      code: 'nomination.unverified',
      errors: [
        { field: 'figures.CAKUPAN', code: 'figure.unverified' },
        { field: 'figures.PRODUK_HUKUM', code: 'figure.unverified' },
      ],
    });
  });

  it('passes only what was handed in', async () => {
    const { nominationId } = await mine();
    await complete(nominationId);
    await post(`nominations/${nominationId}/submissions`).expect(201);
    await t.database.reader.query(
      `UPDATE indicator_value SET claimed = '99', claimed_state = 'value', verified = '80.5', verified_state = 'value',
         verified_source = 'BPJS', verified_on = '2026-02-01' WHERE nomination_id = $1 AND criterion_code = 'CAKUPAN'`,
      [nominationId],
    );
    await t.database.reader.query(
      `UPDATE indicator_value SET verified = 'PERDA', verified_state = 'value', verified_source = 'JDIH',
         verified_on = '2026-02-01' WHERE nomination_id = $1 AND criterion_code = 'PRODUK_HUKUM'`,
      [nominationId],
    );
    const answer = await post(`nominations/${nominationId}/verification`, {}, secretariat).expect(409);
    expect(answer.body).toMatchObject({ code: 'nomination.changed-since-submission' });
  });

  it('refuses a file that lost a part since it was handed in', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const answer = await post(`nominations/${nominationId}/verification`, {}, secretariat).expect(422);
    expect(answer.body).toMatchObject({ code: 'nomination.incomplete' });
  });

  it('refuses a draft, and everybody but the secretariat', async () => {
    const { nominationId } = await mine();
    const draft = await post(`nominations/${nominationId}/verification`, {}, secretariat).expect(409);
    expect(draft.body).toMatchObject({ code: 'nomination.state-not-allowed' });
    await post(`nominations/${nominationId}/verification`, {}, proposer).expect(403);
    await post(`nominations/${nominationId}/verification`, {}, auditor).expect(403);
    await post(`nominations/${NOBODY}/verification`, {}, secretariat).expect(404);
  });
});

describe('failNomination and withdrawNomination', () => {
  it('fails a file for good, and later features hear that it left', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const answer = await post(`nominations/${nominationId}/failure`, { reason: 'Bukan peserta' }, secretariat).expect(
      200,
    );
    expect(answer.body).toMatchObject({ state: 'failed', stateReason: 'Bukan peserta' });
    expect(await jobsOf(t.database, 'nomination.leave', nominationId)).toBe(1);
    const again = await post(`nominations/${nominationId}/failure`, { reason: 'Bukan peserta' }, secretariat).expect(
      409,
    );
    expect(again.body).toMatchObject({ code: 'nomination.state-not-allowed' });
    expect(await jobsOf(t.database, 'nomination.leave', nominationId)).toBe(1);
  });

  it('lets proposer, nominee and secretariat withdraw, each from every state that still runs', async () => {
    for (const state of ['draft', 'submitted', 'returned', 'verified'] as const) {
      const { nominationId, nomineeId } = await mine({ state });
      const nominee = await t.actorOf('nominee', { nomineeId });
      const answer = await post(
        `nominations/${nominationId}/withdrawal`,
        { reason: 'Mengundurkan diri' },
        nominee,
      ).expect(200);
      expect(answer.body).toMatchObject({ state: 'withdrawn', stateReason: 'Mengundurkan diri' });
      expect(await jobsOf(t.database, 'nomination.leave', nominationId)).toBe(1);
    }
    const { nominationId } = await mine();
    await post(`nominations/${nominationId}/withdrawal`, { reason: 'Keliru' }, stranger).expect(404);
    await post(`nominations/${nominationId}/withdrawal`, {}).expect(422);
    await post(`nominations/${nominationId}/withdrawal`, { reason: 'Keliru' }, secretariat).expect(200);
    await post(`nominations/${nominationId}/withdrawal`, { reason: 'Keliru' }).expect(409);
  });

  it('may be failed while it is being mended', async () => {
    const { nominationId } = await mine();
    await setNomination(t.database, nominationId, 'returned', new Date('2026-03-05T00:00:00Z'));
    await post(`nominations/${nominationId}/failure`, { reason: 'Tidak diperbaiki' }, secretariat).expect(200);
  });
});

describe('a rubric without indicators', () => {
  it('asks for nothing, so an empty file can be handed in and passed', async () => {
    const editionId = await insertEdition(t.database);
    const [, desk, interview] = smallRubric().stages;
    const stages = [
      { ...desk!, weight: '60' },
      { ...interview!, weight: '40' },
    ];
    const ranking = { ...figureRubric().ranking, tieBreak: ['INT', 'DESK'] };
    const rubricId = await insertRubric(t.database, editionId, { body: smallRubric({ stages, ranking }) });
    const { categoryId: bare } = await insertCategory(t.database, { editionId, rubricId, nomineeKind: 'company' });
    const { nominationId } = await mine({ categoryId: bare });
    await post(`nominations/${nominationId}/submissions`).expect(201);
    await post(`nominations/${nominationId}/verification`, {}, secretariat).expect(200);
  });
});
