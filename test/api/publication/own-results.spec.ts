import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import {
  type Contest,
  idOf,
  insertContest,
  publish,
  sealContest,
  setEdition,
  url,
} from '../../support/builders/results.js';

const NOW = '2026-03-02T02:00:00.000Z';
const EMBARGO_ENDS = '2026-03-05T02:00:00.000Z';

let t: TestApp;
let contest: Contest;
let nominee: TestActor;
let rival: TestActor;
let proposer: TestActor;

beforeAll(async () => {
  t = await startTestApp();
  contest = await insertContest(t, [
    { name: 'PT Alfa', interview: 90 },
    { name: 'PT Beta' },
    { name: 'PT Gagal', gate: 'fail' },
  ]);
  nominee = await t.actorOf('nominee', { nomineeId: contest.nominees.get('PT Beta')! });
  rival = await t.actorOf('nominee', { nomineeId: contest.nominees.get('PT Gagal')! });
  proposer = await t.actorOf('proposer');
  await t.database.reader.query('UPDATE nomination SET proposer_id = $2 WHERE id = $1', [
    idOf(contest, 'PT Alfa'),
    proposer.userId,
  ]);
  await sealContest(t, contest);
  await publish(t, contest, EMBARGO_ENDS);
});
afterAll(() => t.close());
beforeEach(async () => {
  t.clock.set(EMBARGO_ENDS);
  await setEdition(t.database, contest.editionId, { nominee_sees_breakdown: true });
});

const mine = async ({ headers }: TestActor) => {
  const answer = await t.http().get('/api/v1/me/results').set(headers).expect(200);
  return (answer.body as { items: Record<string, unknown>[] }).items;
};
const explanation = (actor: TestActor, name: string) =>
  t
    .http()
    .get(url(contest, `nominees/${idOf(contest, name)}/explanation`))
    .set(actor.headers);

describe('the results of a nominee', () => {
  it('are its own, with the breakdown where the edition allows it', async () => {
    const items = await mine(nominee);
    const stage = (score: string, sheets: number) => ({
      exact: score.replace('.00', ''),
      rounded: score,
      coverage: '1',
      sheets,
      quorumMet: true,
    });
    expect(items).toEqual([
      {
        ranking: expect.objectContaining({ id: contest.rankingId, publishedAt: EMBARGO_ENDS }),
        nominationId: idOf(contest, 'PT Beta'),
        nominee: { id: contest.nominees.get('PT Beta'), name: 'PT Beta' },
        status: 'ranked',
        rank: 2,
        label: 'Juara 2',
        isAward: true,
        breakdown: {
          final: '80.00',
          finalExact: '80',
          decidedBy: 'final',
          stages: { ADM: stage('80.00', 0), DESK: stage('80.00', 3), INT: stage('80.00', 3) },
          aspects: {
            CAK: { exact: '80', rounded: '80.00' },
            KUALITAS: { exact: '80', rounded: '80.00' },
            WAW: { exact: '80', rounded: '80.00' },
          },
        },
      },
    ]);
    await setEdition(t.database, contest.editionId, { nominee_sees_breakdown: false });
    expect(await mine(nominee)).toEqual([{ ...items[0], breakdown: null }]);
  });

  it('do not exist before the embargo ends', async () => {
    t.clock.set('2026-03-05T01:59:59.999Z');
    expect([await mine(nominee), await mine(proposer), await mine(rival)]).toEqual([[], [], []]);
    t.clock.set(NOW);
    const answer = await explanation(nominee, 'PT Beta');
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([404, 'explanation.not-found']);
  });

  it('tell whoever failed a gate so', async () => {
    expect(await mine(rival)).toMatchObject([{ status: 'failed-gate', rank: null, label: null, isAward: false }]);
  });

  it('reach the proposer for what it put forward, and nothing else', async () => {
    expect(await mine(proposer)).toMatchObject([{ nominationId: idOf(contest, 'PT Alfa'), rank: 1 }]);
    expect(await mine(proposer)).toHaveLength(1);
  });

  it('take the same number of statements for one and for three', async () => {
    const count = (actor: TestActor) => t.countQueries(() => mine(actor));
    const all = await t.actorOf('proposer');
    const few = await count(all);
    await t.database.reader.query('UPDATE nomination SET proposer_id = $2 WHERE ranking_id = $1', [
      contest.rankingId,
      all.userId,
    ]);
    expect(await mine(all)).toHaveLength(3);
    expect(await count(all)).toBe(few);
    await t.database.reader.query('UPDATE nomination SET proposer_id = NULL WHERE ranking_id = $1', [
      contest.rankingId,
    ]);
    await t.database.reader.query('UPDATE nomination SET proposer_id = $2 WHERE id = $1', [
      idOf(contest, 'PT Alfa'),
      proposer.userId,
    ]);
  });
});

describe('the explanation for a nominee', () => {
  it('is there once the result is public, for itself alone, where the edition allows it', async () => {
    const own = await explanation(nominee, 'PT Beta');
    expect(own.status).toBe(200);
    expect(own.body).toMatchObject({ nominationId: idOf(contest, 'PT Beta'), final: '80.00' });
    expect(own.text).toContain('"P1"');
    for (const { actor } of contest.seats) expect(own.text).not.toContain(actor.userId);

    const other = await explanation(nominee, 'PT Alfa');
    expect([other.status, (other.body as { code: string }).code]).toEqual([404, 'nomination.not-found']);
    await setEdition(t.database, contest.editionId, { nominee_sees_breakdown: false });
    const closed = await explanation(nominee, 'PT Beta');
    expect([closed.status, (closed.body as { code: string }).code]).toEqual([404, 'explanation.not-found']);
  });
});
