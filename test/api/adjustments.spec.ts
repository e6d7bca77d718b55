import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { insertFigureCategory } from '../support/builders/indicators.js';
import { auditOf, jobsOf, setRanking } from '../support/builders/nominations.js';
import { idOf, type NominationsScene, startNominationsScene } from '../support/nominations-scene.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let scene: NominationsScene;
let t: NominationsScene['t'];
let secretariat: NominationsScene['secretariat'];
let proposer: NominationsScene['proposer'];
let stranger: NominationsScene['stranger'];
let auditor: NominationsScene['auditor'];
let get: NominationsScene['get'];
let post: NominationsScene['post'];
let mine: NominationsScene['mine'];
beforeAll(async () => {
  scene = await startNominationsScene();
  ({ t, secretariat, proposer, stranger, auditor, get, post, mine } = scene);
});
beforeEach(() => {
  scene.rewind();
});
afterAll(() => t.close());

describe('adjustments', () => {
  const bonus = { kind: 'bonus', points: '2,5', legalBasis: 'Pasal 12 Juknis 2025' };

  it('are entered, listed and revoked, each with its basis or reason', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const path = `nominations/${nominationId}/adjustments`;
    const added = await post(path, bonus, secretariat).expect(201);
    const line = {
      id: expect.any(String),
      nominationId,
      kind: 'bonus',
      points: '2.50',
      legalBasis: 'Pasal 12 Juknis 2025',
      enteredAt: '2026-03-02T02:00:00.000Z',
      revokedAt: null,
      revokedReason: null,
    };
    expect(added.body).toEqual(line);

    t.clock.advance({ minutes: 1 });
    const id = idOf(added);
    const revoked = await post(`adjustments/${id}/revocation`, { reason: 'Salah nomine' }, secretariat).expect(200);
    const gone = { ...line, id, revokedAt: '2026-03-02T02:01:00.000Z', revokedReason: 'Salah nomine' };
    expect(revoked.body).toEqual(gone);
    for (const actor of [secretariat, auditor]) {
      expect((await get(path, actor).expect(200)).body).toEqual({ items: [gone] });
    }
    expect(await auditOf(t.database, nominationId)).toEqual([
      {
        event: 'adjustment.added',
        before: null,
        after: { adjustment: id, kind: 'bonus', points: '2.5', legalBasis: 'Pasal 12 Juknis 2025' },
      },
      { event: 'adjustment.revoked', before: null, after: { adjustment: id, reason: 'Salah nomine' } },
    ]);
    expect(await jobsOf(t.database, 'standing.refresh', nominationId)).toBe(2);

    const twice = await post(`adjustments/${id}/revocation`, { reason: 'Salah nomine' }, secretariat).expect(409);
    expect(twice.body).toMatchObject({ code: 'adjustment.revoked' });
  });

  it('are revoked once, however many revoke together', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const added = await post(`nominations/${nominationId}/adjustments`, bonus, secretariat).expect(201);
    const path = `adjustments/${idOf(added)}/revocation`;
    const answers = await Promise.all([1, 2, 3].map(() => post(path, { reason: 'Keliru' }, secretariat)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('are added once under one Idempotency-Key', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const path = `nominations/${nominationId}/adjustments`;
    const key = { 'idempotency-key': `kunci-${nominationId}` };
    const first = await post(path, bonus, secretariat).set(key).expect(201);
    const second = await post(path, bonus, secretariat).set(key).expect(201);
    expect(second.body).toEqual(first.body);
    expect((await get(path, secretariat)).body).toMatchObject({ items: [first.body] });
  });

  it.each(['0', '0.00', '-1', '100.01', '2.555', '1000', 'dua'])('refuse %s points', async (points) => {
    const { nominationId } = await mine({ state: 'submitted' });
    const answer = await post(`nominations/${nominationId}/adjustments`, { ...bonus, points }, secretariat).expect(422);
    expect((answer.body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual(['points']);
  });

  it('wait for a file under review and end with the seal', async () => {
    const draft = await mine();
    const early = await post(`nominations/${draft.nominationId}/adjustments`, bonus, secretariat).expect(409);
    expect(early.body).toMatchObject({ code: 'nomination.not-under-review' });

    const sealed = await mine({ state: 'verified', categoryId: await insertFigureCategory(t.database) });
    const added = await post(`nominations/${sealed.nominationId}/adjustments`, bonus, secretariat).expect(201);
    await setRanking(t.database, sealed.rankingId, 'sealed');
    const add = await post(`nominations/${sealed.nominationId}/adjustments`, bonus, secretariat).expect(409);
    expect(add.body).toMatchObject({ code: 'ranking.decided' });
    const revoke = await post(`adjustments/${idOf(added)}/revocation`, { reason: 'Keliru' }, secretariat).expect(409);
    expect(revoke.body).toMatchObject({ code: 'ranking.decided' });
  });

  it('are hidden from owners and from other provinces', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const path = `nominations/${nominationId}/adjustments`;
    const added = await post(path, bonus, secretariat).expect(201);
    const revocation = `adjustments/${idOf(added)}/revocation`;
    await get(path, proposer).expect(403);
    await get(path, stranger).expect(404);
    await post(path, bonus, stranger).expect(404);
    const hidden = await post(revocation, { reason: 'Keliru' }, stranger).expect(404);
    expect(hidden.body).toMatchObject({ code: 'adjustment.not-found' });
    await post(revocation, { reason: 'Keliru' }, auditor).expect(403);
    await post(`adjustments/${NOBODY}/revocation`, { reason: 'Keliru' }, secretariat).expect(404);
  });
});
