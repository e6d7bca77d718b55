import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../../support/app.js';
import { recuse } from '../../support/builders/evaluations.js';
import {
  decideAndSign,
  idOf,
  insertContest,
  outcomeHash,
  recordDecision,
  seal,
  sealContest,
  setGate,
  sign,
  snapshot,
  url,
} from '../../support/builders/results.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const THREE = [
  { name: 'PT Alfa', interview: 90 },
  { name: 'PT Beta', interview: 85 },
  { name: 'PT Gama', interview: 80 },
] as const;

const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;
const faultsOf = (answer: { body: unknown }) =>
  (answer.body as { errors: { field: string; code: string }[] }).errors.map(({ field, code }) => `${field} ${code}`);

describe('the decision of the plenary', () => {
  it('is bound to the outcome as it is computed', async () => {
    const contest = await insertContest(t, THREE);
    const answer = await recordDecision(t, contest);
    expect({ status: answer.status, etag: answer.headers['etag'], body: answer.body as unknown }).toEqual({
      status: 200,
      etag: '"1"',
      body: {
        rankingId: contest.rankingId,
        minutesNumber: 'BA-07/2026',
        heldOn: '2026-03-02',
        overrides: [],
        outcomeHash: await outcomeHash(t, contest),
        recordedAt: '2026-03-02T02:00:00.000Z',
        version: 1,
      },
    });
    const read = await t.http().get(url(contest, 'decision')).set(contest.seats[1]!.actor.headers).expect(200);
    expect(read.body).toEqual(answer.body);
  });

  it('does not exist before it is recorded', async () => {
    const contest = await insertContest(t, THREE);
    const answer = await t.http().get(url(contest, 'decision')).set(contest.auditor.headers);
    expect([answer.status, codeOf(answer)]).toEqual([404, 'decision.not-found']);
  });

  it('replaces an earlier one only for whoever has seen that', async () => {
    const contest = await insertContest(t, THREE);
    expect((await recordDecision(t, contest, { seen: 1 })).status).toBe(412);
    await recordDecision(t, contest);
    const before = await snapshot(t.database);
    expect((await recordDecision(t, contest)).status).toBe(428);
    expect((await recordDecision(t, contest, { seen: 2 })).status).toBe(412);
    expect(await snapshot(t.database)).toEqual(before);
    const second = await recordDecision(t, contest, { seen: 1 });
    expect((second.body as { version: number }).version).toBe(2);
  });

  it('comes after everything that is awaited', async () => {
    const contest = await insertContest(t, THREE);
    await setGate(t.database, idOf(contest, 'PT Beta'), 'pending');
    const before = await snapshot(t.database);
    const answer = await recordDecision(t, contest);
    expect([answer.status, codeOf(answer)]).toEqual([409, 'decision.too-early']);
    expect(faultsOf(answer)).toEqual([`nominees.${idOf(contest, 'PT Beta')}.BUKAN_PDS computation.gate-pending`]);
    expect(await snapshot(t.database)).toEqual(before);
  });

  it('names every fault of its overrides', async () => {
    const contest = await insertContest(t, [...THREE, { name: 'PT Gagal', gate: 'fail' }]);
    const move = (name: string, rank: number) => ({ nominationId: idOf(contest, name), rank, reason: 'Pleno' });
    const record = (...overrides: ReturnType<typeof move>[]) => recordDecision(t, contest, { overrides });
    expect(faultsOf(await record(move('PT Gagal', 1), move('PT Alfa', 2), move('PT Alfa', 3)))).toEqual([
      'overrides.0.nominationId decision.nominee-not-ranked',
      'overrides.2.nominationId decision.nominee-twice',
    ]);
    expect(faultsOf(await record(move('PT Alfa', 3)))).toEqual(['overrides decision.ranks-not-an-order']);
    expect(faultsOf(await record({ ...move('PT Alfa', 2), reason: '' }))).toEqual([
      'overrides.0.reason field.too-short',
    ]);
    const tomorrow = await t
      .http()
      .put(url(contest, 'decision'))
      .set(contest.secretary.headers)
      .send({ minutesNumber: 'BA', heldOn: '2026-03-03', overrides: [] });
    expect(faultsOf(tomorrow)).toEqual(['heldOn decision.not-held-yet']);
  });

  it('reorders with a reason, and says so in the result', async () => {
    const contest = await insertContest(t, THREE);
    const overrides = [
      { nominationId: idOf(contest, 'PT Alfa'), rank: 2, reason: 'Direksi berganti' },
      { nominationId: idOf(contest, 'PT Beta'), rank: 1, reason: 'Direksi berganti' },
    ];
    const { placings } = await sealContest(t, contest, overrides);
    expect(placings.map(({ nominee, rank }) => [nominee.name, rank])).toEqual([
      ['PT Beta', 1],
      ['PT Alfa', 2],
      ['PT Gama', 3],
    ]);
    expect(placings.map((placing) => (placing as unknown as { decidedBy: string }).decidedBy)).toEqual([
      'plenary',
      'plenary',
      'final',
    ]);
  });

  it('parts or confirms a tie at the last award place, else nothing is sealed', async () => {
    const tie = [THREE[0], { name: 'PT Beta' }, { name: 'PT Gama' }];
    const [open, parted, confirmed] = [
      await insertContest(t, tie, { category: { awardPlaces: 2 } }),
      await insertContest(t, tie, { category: { awardPlaces: 2 } }),
      await insertContest(t, tie, { category: { awardPlaces: 2 } }),
    ];
    await decideAndSign(t, open);
    const refused = await seal(t, open);
    expect(faultsOf(refused).sort()).toEqual(
      ['PT Beta', 'PT Gama'].map((name) => `nominees.${idOf(open, name)} seal.tie-at-cutoff`).sort(),
    );
    const wish = (contest: typeof open, name: string, rank: number) => ({
      nominationId: idOf(contest, name),
      rank,
      reason: 'Keputusan pleno',
    });
    const one = await sealContest(t, parted, [wish(parted, 'PT Gama', 3)]);
    expect(one.placings.map(({ nominee, rank }) => [nominee.name, rank])).toEqual([
      ['PT Alfa', 1],
      ['PT Beta', 2],
      ['PT Gama', 3],
    ]);
    const two = await sealContest(t, confirmed, [wish(confirmed, 'PT Beta', 2), wish(confirmed, 'PT Gama', 2)]);
    expect(two.placings.map(({ rank }) => rank)).toEqual([1, 2, 2]);
  });

  it('is closed once the ranking is sealed', async () => {
    const contest = await insertContest(t, THREE);
    await sealContest(t, contest);
    const answer = await recordDecision(t, contest, { seen: 1 });
    expect([answer.status, codeOf(answer)]).toEqual([409, 'ranking.decided']);
  });

  it('tells a recused seat nothing about its nominee', async () => {
    const contest = await insertContest(t, THREE, { seats: 4 });
    const { id, actor } = contest.seats[3]!;
    await recuse(t.database, id, idOf(contest, 'PT Alfa'));
    const move = (name: string, rank: number) => ({ nominationId: idOf(contest, name), rank, reason: 'Pleno' });
    await recordDecision(t, contest, { overrides: [move('PT Alfa', 2), move('PT Beta', 1)] });
    const seen = await t.http().get(url(contest, 'decision')).set(actor.headers).expect(200);
    expect((seen.body as { overrides: unknown[] }).overrides).toEqual([move('PT Beta', 1)]);
  });
});

describe('signatures', () => {
  it('are one per seat and name what was signed', async () => {
    const contest = await insertContest(t, THREE);
    await recordDecision(t, contest);
    const hash = await outcomeHash(t, contest);
    const { actor } = contest.seats[0]!;
    const first = await sign(t, contest, actor, hash);
    const expected = {
      seat: { number: 1, role: 'chair', label: expect.stringMatching(/^Penilai 1, unsur /) },
      outcomeHash: hash,
      decisionVersion: 1,
      signedAt: '2026-03-02T02:00:00.000Z',
      counts: true,
    };
    expect({ status: first.status, body: first.body as unknown }).toEqual({ status: 201, body: expected });
    const before = await snapshot(t.database);
    expect((await sign(t, contest, actor, hash)).body).toEqual(expected);
    expect(await snapshot(t.database)).toEqual(before);

    const list = await t.http().get(url(contest, 'signatures')).set(actor.headers).expect(200);
    const { items } = list.body as { items: { seat: { number: number }; signedAt: string | null }[] };
    expect(items.map(({ seat, signedAt }) => [seat.number, signedAt !== null])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
  });

  it('are given by those who sit on the panel, for what is decided and computed now', async () => {
    const contest = await insertContest(t, THREE);
    const { actor } = contest.seats[0]!;
    const wrong = `sha256:${'0'.repeat(64)}`;
    expect(codeOf(await sign(t, contest, actor, wrong))).toBe('signature.decision-missing');
    await recordDecision(t, contest);
    expect(codeOf(await sign(t, contest, actor, wrong))).toBe('signature.outcome-changed');
    const hash = await outcomeHash(t, contest);
    const stranger = await t.actorOf('evaluator');
    expect(codeOf(await sign(t, contest, stranger, hash))).toBe('ranking.not-found');
    const old = await t
      .http()
      .post(url(contest, 'signatures'))
      .set(actor.headers)
      .send({ outcomeHash: hash, decisionVersion: 9 });
    expect([old.status, codeOf(old)]).toEqual([409, 'signature.decision-changed']);
    await t.http().get(url(contest, 'signatures')).set(stranger.headers).expect(404);
    await t.http().get(url(contest, 'decision')).set(stranger.headers).expect(404);
  });

  it('are closed once the ranking is sealed', async () => {
    const contest = await insertContest(t, THREE);
    await sealContest(t, contest);
    const answer = await sign(t, contest, contest.seats[0]!.actor, await outcomeHash(t, contest));
    expect(codeOf(answer)).toBe('ranking.decided');
  });
});
