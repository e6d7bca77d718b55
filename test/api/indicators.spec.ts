import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { insertFigureCategory, insertFigures } from '../support/builders/indicators.js';
import { auditOf, insertNomination, jobsOf, setNomination, setRanking } from '../support/builders/nominations.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let t: TestApp;
let categoryId: string;
let secretariat: TestActor;
let proposer: TestActor;
let stranger: TestActor;
let auditor: TestActor;

beforeAll(async () => {
  t = await startTestApp();
  secretariat = await t.actorOf('secretariat', { province: '73' });
  proposer = await t.actorOf('proposer', { province: '73' });
  stranger = await t.actorOf('secretariat', { province: '32' });
  auditor = await t.actorOf('auditor');
  categoryId = await insertFigureCategory(t.database);
});
beforeEach(() => {
  t.clock.set('2026-03-02T02:00:00Z');
});
afterAll(() => t.close());

const get = (path: string, actor = proposer) => t.http().get(`/api/v1/${path}`).set(actor.headers);
const post = (path: string, body: object, actor = secretariat) =>
  t.http().post(`/api/v1/${path}`).set(actor.headers).send(body);
const put = (path: string, body: object, actor = proposer, version: number | null = null) => {
  const request = t.http().put(`/api/v1/${path}`).set(actor.headers);
  return (version === null ? request : request.set('if-match', `"${version}"`)).send(body);
};
const mine = (changes: object = {}) =>
  insertNomination(t.database, { categoryId, proposerId: proposer.userId, ...changes });

const EMPTY = { state: 'pending', value: null, source: null, verifiedOn: null };
const cakupan = (changes: object = {}) => ({
  criterion: 'CAKUPAN',
  names: { id: 'Cakupan', en: 'Cakupan' },
  fn: 'goalpost',
  unit: '%',
  decimals: 2,
  levels: [],
  claimed: null,
  verified: EMPTY,
  version: null,
  ...changes,
});
const produkHukum = (changes: object = {}) => ({
  criterion: 'PRODUK_HUKUM',
  names: { id: 'Produk hukum', en: 'Produk hukum' },
  fn: 'levels',
  unit: null,
  decimals: null,
  levels: [
    { code: 'PERDA', names: { id: 'Perda', en: 'Perda' } },
    { code: 'PERKADA', names: { id: 'Perkada', en: 'Perkada' } },
  ],
  claimed: null,
  verified: EMPTY,
  version: null,
  ...changes,
});
const claim = { state: 'value', value: '80,50', source: 'Laporan 2025' };
const finding = { state: 'value', value: '79.5', source: 'Data BPJS', verifiedOn: '2026-02-28' };

describe('listFigures', () => {
  it('has one row per indicator of the rubric, filled or not, claimed and verified side by side', async () => {
    const { nominationId } = await mine();
    const empty = await get(`nominations/${nominationId}/figures`).expect(200);
    expect(empty.body).toEqual({ items: [cakupan(), produkHukum()] });

    await insertFigures(t.database, nominationId);
    const verified = { state: 'value', source: 'Data BPJS', verifiedOn: '2026-02-01' };
    const full = await get(`nominations/${nominationId}/figures`).expect(200);
    expect(full.body).toEqual({
      items: [
        cakupan({
          claimed: { state: 'value', value: '80.5', source: null },
          verified: { ...verified, value: '80.5' },
          version: 1,
        }),
        produkHukum({
          claimed: { state: 'value', value: 'PERDA', source: null },
          verified: { ...verified, value: 'PERDA' },
          version: 1,
        }),
      ],
    });
  });

  it('is for those who may see the nomination', async () => {
    const { nominationId, nomineeId } = await mine();
    for (const actor of [secretariat, auditor, await t.actorOf('nominee', { nomineeId })]) {
      await get(`nominations/${nominationId}/figures`, actor).expect(200);
    }
    await get(`nominations/${nominationId}/figures`, stranger).expect(404);
    await get(`nominations/${nominationId}/figures`, await t.actorOf('evaluator')).expect(403);
    await get(`nominations/${NOBODY}/figures`).expect(404);
  });

  it('asks as many questions of the database however many figures there are', async () => {
    const [empty, full] = [await mine(), await mine()];
    await insertFigures(t.database, full.nominationId);
    const count = (id: string) => t.countQueries(() => get(`nominations/${id}/figures`).expect(200));
    expect(await count(full.nominationId)).toBe(await count(empty.nominationId));
  });
});

describe('saveFigure', () => {
  it('writes the first claim without If-Match, in its one canonical form', async () => {
    const { nominationId } = await mine();
    const answer = await put(`nominations/${nominationId}/figures/CAKUPAN`, claim).expect(200);
    const claimed = { state: 'value', value: '80.5', source: 'Laporan 2025' };
    expect(answer.body).toEqual(cakupan({ claimed, version: 1 }));
    expect(answer.headers['etag']).toBe('"1"');
    expect(await auditOf(t.database, nominationId)).toEqual([
      { event: 'figure.claimed', before: null, after: { criterion: 'CAKUPAN', claimed, verified: { ...pending } } },
    ]);
    expect(await jobsOf(t.database, 'standing.refresh', nominationId)).toBe(0);
  });
  const pending = { state: 'pending', value: null, source: null, on: null };

  it('wants the version seen from then on, and refuses one that is no longer the newest', async () => {
    const { nominationId } = await mine();
    const path = `nominations/${nominationId}/figures/CAKUPAN`;
    await put(path, claim).expect(200);
    const blind = await put(path, { state: 'missing' }).expect(428);
    expect(blind.body).toMatchObject({ code: 'request.if-match-missing' });
    const second = await put(path, { state: 'missing' }, proposer, 1).expect(200);
    expect(second.body).toEqual(cakupan({ claimed: { state: 'missing', value: null, source: null }, version: 2 }));
    const stale = await put(path, claim, proposer, 1).expect(412);
    expect(stale.body).toMatchObject({ code: 'request.stale' });
    await put(path, claim, proposer, 7).expect(412);
  });

  it('refuses a first claim that names a version', async () => {
    const { nominationId } = await mine();
    await put(`nominations/${nominationId}/figures/CAKUPAN`, claim, proposer, 1).expect(412);
  });

  it('lets a repeated claim change nothing', async () => {
    const { nominationId } = await mine();
    const path = `nominations/${nominationId}/figures/CAKUPAN`;
    const first = await put(path, claim).expect(200);
    const again = await put(path, { ...claim, value: '80.500' }).expect(200);
    expect(again.body).toEqual(first.body);
    expect(await auditOf(t.database, nominationId)).toHaveLength(1);
  });

  it('keeps one of several first claims that arrive together', async () => {
    const { nominationId } = await mine();
    const path = `nominations/${nominationId}/figures/CAKUPAN`;
    const values = ['10', '20', '30', '40'];
    const answers = await Promise.all(values.map((value) => put(path, { state: 'value', value })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 428, 428, 428]);
  });

  it('makes a changed claim wait for verification again, and its standing be computed anew', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    await insertFigures(t.database, nominationId);
    const answer = await put(`nominations/${nominationId}/figures/CAKUPAN`, claim, proposer, 1).expect(200);
    expect(answer.body).toMatchObject({ claimed: { value: '80.5' }, verified: EMPTY, version: 2 });
    expect(await jobsOf(t.database, 'standing.refresh', nominationId)).toBe(1);
  });

  it('takes levels by their code and says what does not apply', async () => {
    const { nominationId } = await mine();
    const path = `nominations/${nominationId}/figures/PRODUK_HUKUM`;
    await put(path, { state: 'value', value: 'PERDA' }).expect(200);
    const answer = await put(path, { state: 'not_applicable' }, proposer, 1).expect(200);
    expect(answer.body).toMatchObject({ claimed: { state: 'not_applicable', value: null, source: null } });
  });

  it.each([
    ['a level that the criterion has not', 'PRODUK_HUKUM', { state: 'value', value: 'UU' }, 'figure.level-unknown'],
    ['too many decimals', 'CAKUPAN', { state: 'value', value: '80.123' }, 'figure.too-fine'],
    ['a negative percentage', 'CAKUPAN', { state: 'value', value: '-1' }, 'field.too-small'],
    ['a percentage of thousands', 'CAKUPAN', { state: 'value', value: '8050' }, 'field.too-big'],
    ['a word where a number belongs', 'CAKUPAN', { state: 'value', value: 'banyak' }, 'field.not-decimal'],
    ['a value without one', 'CAKUPAN', { state: 'value' }, 'field.required'],
    ['a value beside another state', 'CAKUPAN', { state: 'missing', value: '1' }, 'figure.value-not-expected'],
  ])('refuses %s', async (_, criterion, body, code) => {
    const { nominationId } = await mine();
    const answer = await put(`nominations/${nominationId}/figures/${criterion}`, body).expect(422);
    expect(answer.body).toMatchObject({ code: 'request.invalid', errors: [{ field: 'value', code }] });
  });

  it('refuses a state that only verification has, and unknown fields', async () => {
    const { nominationId } = await mine();
    const path = `nominations/${nominationId}/figures/CAKUPAN`;
    const state = await put(path, { state: 'pending' }).expect(422);
    expect(state.body).toMatchObject({ errors: [{ field: 'state', code: 'field.not-a-choice' }] });
    const field = await put(path, { ...claim, verified: '1' }).expect(422);
    expect(field.body).toMatchObject({ errors: [{ field: 'verified', code: 'field.unknown' }] });
  });

  it.each(['LAIN', 'REGULASI', 'ADM'])('knows no indicator %s', async (criterion) => {
    const { nominationId } = await mine();
    const answer = await put(`nominations/${nominationId}/figures/${criterion}`, claim).expect(404);
    expect(answer.body).toMatchObject({ code: 'figure.criterion-unknown' });
  });

  it('is closed once the file is decided, once the call is over, and once the cure time is over', async () => {
    const { nominationId } = await mine({ state: 'verified' });
    const path = `nominations/${nominationId}/figures/CAKUPAN`;
    const locked = await put(path, claim).expect(409);
    expect(locked.body).toMatchObject({ code: 'nomination.locked' });

    await setNomination(t.database, nominationId, 'submitted');
    t.clock.set('2026-12-31T17:00:00Z');
    const closed = await put(path, claim).expect(409);
    expect(closed.body).toMatchObject({ code: 'stage.closed' });

    await setNomination(t.database, nominationId, 'returned', new Date('2026-12-31T17:10:00Z'));
    await put(path, claim).expect(200);
    t.clock.set('2026-12-31T17:10:01Z');
    const over = await put(path, { state: 'missing' }, proposer, 1).expect(409);
    expect(over.body).toMatchObject({ code: 'nomination.cure-time-over' });
  });

  it('cannot take back a verified figure of a sealed ranking', async () => {
    const { nominationId, rankingId } = await mine({
      state: 'submitted',
      categoryId: await insertFigureCategory(t.database),
    });
    await insertFigures(t.database, nominationId);
    await setRanking(t.database, rankingId, 'sealed');
    const answer = await put(`nominations/${nominationId}/figures/CAKUPAN`, { state: 'missing' }, proposer, 1).expect(
      409,
    );
    expect(answer.body).toMatchObject({ code: 'ranking.decided' });
  });

  it('is for the owner and the secretariat of the nomination', async () => {
    const { nominationId, nomineeId } = await mine();
    const path = `nominations/${nominationId}/figures/CAKUPAN`;
    await put(path, claim, await t.actorOf('nominee', { nomineeId })).expect(200);
    await put(path, { state: 'missing' }, secretariat, 1).expect(200);
    await put(path, claim, stranger).expect(404);
    await put(path, claim, auditor).expect(403);
  });
});

describe('verifyFigure', () => {
  const path = (id: string, criterion = 'CAKUPAN') => `nominations/${id}/figures/${criterion}/verification`;

  it('keeps what was found beside what was claimed, with source and day', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    await insertFigures(t.database, nominationId, { verified: false });
    const answer = await put(path(nominationId), finding, secretariat, 1).expect(200);
    const verified = { state: 'value', value: '79.5', source: 'Data BPJS', verifiedOn: '2026-02-28' };
    const claimed = { state: 'value', value: '80.5', source: null };
    expect(answer.body).toEqual(cakupan({ claimed, verified, version: 2 }));
    expect(answer.headers['etag']).toBe('"2"');
    const on = { state: 'value', value: '79.5', source: 'Data BPJS', on: '2026-02-28' };
    const before = {
      criterion: 'CAKUPAN',
      claimed,
      verified: { state: 'pending', value: null, source: null, on: null },
    };
    expect(await auditOf(t.database, nominationId)).toEqual([
      { event: 'figure.verified', before, after: { criterion: 'CAKUPAN', claimed, verified: on } },
    ]);
    expect(await jobsOf(t.database, 'standing.refresh', nominationId)).toBe(1);
  });

  it('lets a repeated verification change nothing', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const first = await put(path(nominationId), finding, secretariat).expect(200);
    const again = await put(path(nominationId), finding, secretariat).expect(200);
    expect(again.body).toEqual(first.body);
    expect(await jobsOf(t.database, 'standing.refresh', nominationId)).toBe(1);
  });

  it('approves that a figure does not apply, and finds what nobody claimed', async () => {
    const { nominationId } = await mine({ state: 'verified' });
    const body = { state: 'not_applicable', source: 'SK Komite', verifiedOn: '2026-03-02' };
    const answer = await put(path(nominationId, 'PRODUK_HUKUM'), body, secretariat).expect(200);
    expect(answer.body).toMatchObject({
      claimed: { state: 'missing', value: null },
      verified: { state: 'not_applicable', value: null, source: 'SK Komite', verifiedOn: '2026-03-02' },
      version: 1,
    });
  });

  it('wants the version seen', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    await insertFigures(t.database, nominationId);
    const blind = await put(path(nominationId), finding, secretariat).expect(428);
    expect(blind.body).toMatchObject({ code: 'request.if-match-missing' });
    const stale = await put(path(nominationId), finding, secretariat, 2).expect(412);
    expect(stale.body).toMatchObject({ code: 'request.stale' });
  });

  it('names every fault at once', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const answer = await put(
      path(nominationId),
      { ...finding, value: 'x', verifiedOn: '2026-03-03' },
      secretariat,
    ).expect(422);
    expect((answer.body as { errors: { field: string; code: string }[] }).errors).toMatchObject([
      { field: 'value', code: 'field.not-decimal' },
      { field: 'verifiedOn', code: 'figure.verified-in-future' },
    ]);
    const bare = await put(path(nominationId), { state: 'value', value: '1' }, secretariat).expect(422);
    expect((bare.body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual([
      'source',
      'verifiedOn',
    ]);
  });

  it('counts a day from where it begins first', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    t.clock.set('2026-03-02T15:00:00Z'); // 3 March in Jayapura, 2 March in Jakarta
    await put(path(nominationId), { ...finding, verifiedOn: '2026-03-03' }, secretariat).expect(200);
  });

  it.each(['draft', 'returned', 'failed', 'withdrawn'] as const)('is closed while the file is %s', async (state) => {
    const { nominationId } = await mine({ state });
    const answer = await put(path(nominationId), finding, secretariat).expect(409);
    expect(answer.body).toMatchObject({ code: 'nomination.not-under-review' });
  });

  it('is closed once the ranking is sealed', async () => {
    const sealed = await mine({ state: 'verified', categoryId: await insertFigureCategory(t.database) });
    await setRanking(t.database, sealed.rankingId, 'sealed');
    const answer = await put(path(sealed.nominationId), finding, secretariat).expect(409);
    expect(answer.body).toMatchObject({ code: 'ranking.decided' });
  });

  it('belongs to the secretariat of the nomination alone', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    await put(path(nominationId), finding, stranger).expect(404);
    await put(path(nominationId), finding, proposer).expect(403);
    await put(path(nominationId), finding, auditor).expect(403);
    const unknown = await put(path(nominationId, 'LAIN'), finding, secretariat).expect(404);
    expect(unknown.body).toMatchObject({ code: 'figure.criterion-unknown' });
  });
});

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

describe('adjustments', () => {
  const bonus = { kind: 'bonus', points: '2,5', legalBasis: 'Pasal 12 Juknis 2025' };

  it('are entered, listed and revoked, each with its basis or reason', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const path = `nominations/${nominationId}/adjustments`;
    const added = await post(path, bonus).expect(201);
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
    const { id } = added.body as { id: string };
    const revoked = await post(`adjustments/${id}/revocation`, { reason: 'Salah nomine' }).expect(200);
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

    const twice = await post(`adjustments/${id}/revocation`, { reason: 'Salah nomine' }).expect(409);
    expect(twice.body).toMatchObject({ code: 'adjustment.revoked' });
  });

  it('are revoked once, however many revoke together', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const { body } = await post(`nominations/${nominationId}/adjustments`, bonus).expect(201);
    const path = `adjustments/${(body as { id: string }).id}/revocation`;
    const answers = await Promise.all([1, 2, 3].map(() => post(path, { reason: 'Keliru' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('are added once under one Idempotency-Key', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const path = `nominations/${nominationId}/adjustments`;
    const key = { 'idempotency-key': `kunci-${nominationId}` };
    const first = await post(path, bonus).set(key).expect(201);
    const second = await post(path, bonus).set(key).expect(201);
    expect(second.body).toEqual(first.body);
    expect((await get(path, secretariat)).body).toMatchObject({ items: [first.body] });
  });

  it.each(['0', '0.00', '-1', '100.01', '2.555', '1000', 'dua'])('refuse %s points', async (points) => {
    const { nominationId } = await mine({ state: 'submitted' });
    const answer = await post(`nominations/${nominationId}/adjustments`, { ...bonus, points }).expect(422);
    expect((answer.body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual(['points']);
  });

  it('wait for a file under review and end with the seal', async () => {
    const draft = await mine();
    const early = await post(`nominations/${draft.nominationId}/adjustments`, bonus).expect(409);
    expect(early.body).toMatchObject({ code: 'nomination.not-under-review' });

    const sealed = await mine({ state: 'verified', categoryId: await insertFigureCategory(t.database) });
    const { body } = await post(`nominations/${sealed.nominationId}/adjustments`, bonus).expect(201);
    await setRanking(t.database, sealed.rankingId, 'sealed');
    const add = await post(`nominations/${sealed.nominationId}/adjustments`, bonus).expect(409);
    expect(add.body).toMatchObject({ code: 'ranking.decided' });
    const revoke = await post(`adjustments/${(body as { id: string }).id}/revocation`, { reason: 'Keliru' }).expect(
      409,
    );
    expect(revoke.body).toMatchObject({ code: 'ranking.decided' });
  });

  it('are hidden from owners and from other provinces', async () => {
    const { nominationId } = await mine({ state: 'submitted' });
    const path = `nominations/${nominationId}/adjustments`;
    const { body } = await post(path, bonus).expect(201);
    const revocation = `adjustments/${(body as { id: string }).id}/revocation`;
    await get(path, proposer).expect(403);
    await get(path, stranger).expect(404);
    await post(path, bonus, stranger).expect(404);
    const hidden = await post(revocation, { reason: 'Keliru' }, stranger).expect(404);
    expect(hidden.body).toMatchObject({ code: 'adjustment.not-found' });
    await post(revocation, { reason: 'Keliru' }, auditor).expect(403);
    await post(`adjustments/${NOBODY}/revocation`, { reason: 'Keliru' }).expect(404);
  });
});
