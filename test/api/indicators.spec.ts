import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { insertFigureCategory, insertFigures } from '../support/builders/indicators.js';
import { auditOf, jobsOf, setNomination, setRanking } from '../support/builders/nominations.js';
import { type NominationsScene, startNominationsScene } from '../support/nominations-scene.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

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
