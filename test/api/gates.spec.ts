import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { insertFigureCategory } from '../support/builders/indicators.js';
import { auditOf, jobsOf, setRanking } from '../support/builders/nominations.js';
import { type NominationsScene, startNominationsScene } from '../support/nominations-scene.js';

let scene: NominationsScene;
let t: NominationsScene['t'];
let secretariat: NominationsScene['secretariat'];
let proposer: NominationsScene['proposer'];
let stranger: NominationsScene['stranger'];
let auditor: NominationsScene['auditor'];
let get: NominationsScene['get'];
let put: NominationsScene['put'];
let mine: NominationsScene['mine'];
beforeAll(async () => {
  scene = await startNominationsScene();
  ({ t, secretariat, proposer, stranger, auditor, get, put, mine } = scene);
});
beforeEach(() => {
  scene.rewind();
});
afterAll(() => t.close());

describe('gates', () => {
  const gate = (code: string, name: string, changes: object = {}) => ({
    gate: code,
    names: { id: name, en: name },
    outcome: 'pending',
    reason: null,
    decidedAt: null,
    version: null,
    ...changes,
  });

  it('are all listed in the order of the rubric; one that nobody decided is pending', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const path = `nominations/${nominationId}/gates`;
    const decided = await put(
      `${path}/TANPA_TUNGGAKAN`,
      { outcome: 'fail', reason: 'Menunggak 3 bulan' },
      secretariat,
    ).expect(200);
    const failed = gate('TANPA_TUNGGAKAN', 'Tanpa tunggakan', {
      outcome: 'fail',
      reason: 'Menunggak 3 bulan',
      decidedAt: '2026-03-02T02:00:00.000Z',
      version: 1,
    });
    expect(decided.body).toEqual(failed);
    expect(decided.headers['etag']).toBe('"1"');
    for (const actor of [proposer, secretariat, auditor]) {
      const answer = await get(path, actor).expect(200);
      expect(answer.body).toEqual({ items: [gate('BUKAN_PDS', 'Bukan PDS'), failed] });
    }
    expect(await auditOf(t.database, nominationId)).toEqual([
      {
        event: 'gate.decided',
        before: null,
        after: { gate: 'TANPA_TUNGGAKAN', outcome: 'fail', reason: 'Menunggak 3 bulan' },
      },
    ]);
    expect(await jobsOf(t.database, 'standing.refresh', nominationId)).toBe(1);
  });

  it('may be decided again with the version seen, and a repetition changes nothing', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const path = `nominations/${nominationId}/gates/BUKAN_PDS`;
    const first = await put(path, { outcome: 'pass' }, secretariat).expect(200);
    const again = await put(path, { outcome: 'pass' }, secretariat).expect(200);
    expect(again.body).toEqual(first.body);
    const blind = await put(path, { outcome: 'pending' }, secretariat).expect(428);
    expect(blind.body).toMatchObject({ code: 'request.if-match-missing' });
    const stale = await put(path, { outcome: 'pending' }, secretariat, 9).expect(412);
    expect(stale.body).toMatchObject({ code: 'request.stale' });
    const back = await put(path, { outcome: 'pending' }, secretariat, 1).expect(200);
    expect(back.body).toMatchObject({ outcome: 'pending', version: 2 });
  });

  it('fail with a reason only', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const answer = await put(`nominations/${nominationId}/gates/BUKAN_PDS`, { outcome: 'fail' }, secretariat).expect(
      422,
    );
    expect(answer.body).toMatchObject({ errors: [{ field: 'reason', code: 'gate.reason-missing' }] });
  });

  it('are decided by the secretariat, while the file is under review and the ranking undecided', async () => {
    const path = (id: string, code = 'BUKAN_PDS') => `nominations/${id}/gates/${code}`;
    const draft = await mine();
    const early = await put(path(draft.nominationId), { outcome: 'pass' }, secretariat).expect(409);
    expect(early.body).toMatchObject({ code: 'nomination.not-under-review' });
    const sealed = await mine({ state: 'verified', categoryId: await insertFigureCategory(t.database) });
    await setRanking(t.database, sealed.rankingId, 'published');
    const late = await put(path(sealed.nominationId), { outcome: 'pass' }, secretariat).expect(409);
    expect(late.body).toMatchObject({ code: 'ranking.decided' });

    const { nominationId } = await mine({ state: 'submitted' });
    const unknown = await put(path(nominationId, 'LAIN'), { outcome: 'pass' }, secretariat).expect(404);
    expect(unknown.body).toMatchObject({ code: 'gate.unknown' });
    await put(path(nominationId), { outcome: 'pass' }, stranger).expect(404);
    await put(path(nominationId), { outcome: 'pass' }, proposer).expect(403);
    await put(path(nominationId), { outcome: 'lulus' }, secretariat).expect(422);
    await get(`nominations/${nominationId}/gates`, stranger).expect(404);
  });
});
