import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../../support/app.js';
import {
  type Contest,
  idOf,
  ifMatch,
  insertContest,
  insertSheet,
  rankingVersion,
  sealContest,
  setGate,
  snapshot,
  url,
} from '../../support/builders/results.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const QUOTA = { category: { shortlistQuota: 2 } };
const FOUR = [
  { name: 'PT Alfa', desk: [90, 90], interview: null },
  { name: 'PT Beta', desk: [80, 80], interview: null },
  { name: 'PT Gama', desk: [80, 80], interview: null },
  { name: 'PT Delta', desk: [70, 70], interview: null },
] as const;

const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;

async function decide(contest: Contest) {
  const version = await rankingVersion(t.database, contest.rankingId);
  return t
    .http()
    .post(url(contest, 'shortlist'))
    .set({ ...contest.secretary.headers, ...ifMatch(version) });
}

async function stateOf({ rankingId }: Contest): Promise<string> {
  const rows = await t.database.reader.query<[{ state: string }]>('SELECT state FROM ranking WHERE id = $1', [
    rankingId,
  ]);
  return rows[0].state;
}

describe('the shortlist', () => {
  it('admits the best by the stages before the interview, and all of a tie at the cut-off', async () => {
    const contest = await insertContest(t, FOUR, QUOTA);
    const answer = await decide(contest);
    const line = (name: string, rank: number, isAdmitted: boolean) => ({
      nominationId: idOf(contest, name),
      nominee: { id: contest.nominees.get(name), name },
      rank,
      score: null,
      isAdmitted,
    });
    const tied = [line('PT Beta', 2, true), line('PT Gama', 2, true)];
    tied.sort((a, b) => (a.nominationId < b.nominationId ? -1 : 1));
    expect({ status: answer.status, etag: answer.headers['etag'], body: answer.body as unknown }).toEqual({
      status: 201,
      etag: '"2"',
      body: {
        rankingId: contest.rankingId,
        quota: 2,
        tieAtCutoff: true,
        decidedAt: '2026-03-02T02:00:00.000Z',
        lines: [line('PT Alfa', 1, true), ...tied, line('PT Delta', 4, false)],
        version: 2,
      },
    });
    expect(await stateOf(contest)).toBe('shortlisted');
    const admitted = await t.database.reader.query<{ id: string }[]>(
      `SELECT nomination_id AS id FROM stage_admission WHERE stage_code = 'INT' AND nomination_id = ANY ($1)`,
      [[...contest.ids.values()]],
    );
    const names = ['PT Alfa', 'PT Beta', 'PT Gama'];
    expect(admitted.map(({ id }) => id).sort()).toEqual(names.map((name) => idOf(contest, name)).sort());
  });

  it('shows scores to the auditor only, unless the edition shows running rankings', async () => {
    const contest = await insertContest(t, FOUR, QUOTA);
    await decide(contest);
    const seenBy = async (headers: object) => {
      const answer = await t
        .http()
        .get(url(contest, 'shortlist'))
        .set(headers as Record<string, string>)
        .expect(200);
      return (answer.body as { lines: { score: string | null }[] }).lines.map(({ score }) => score);
    };
    expect(await seenBy(contest.secretary.headers)).toEqual([null, null, null, null]);
    expect(await seenBy(contest.auditor.headers)).toEqual(['85.00', '80.00', '80.00', '75.00']);
    await t.database.reader.query('UPDATE edition SET shows_running_ranking = true WHERE id = $1', [contest.editionId]);
    expect(await seenBy(contest.secretary.headers)).toEqual(['85.00', '80.00', '80.00', '75.00']);
  });

  it('waits for gates and files, and for no draft once the quorum is there', async () => {
    const contest = await insertContest(t, FOUR, QUOTA);
    await setGate(t.database, idOf(contest, 'PT Delta'), 'pending');
    await t.database.reader.query(
      `UPDATE score_sheet SET state = 'draft', total = NULL, submitted_at = NULL WHERE nomination_id = $1 AND seat_id = $2`,
      [idOf(contest, 'PT Beta'), contest.seats[1]!.id],
    );
    await t.database.reader.query(`UPDATE nomination SET state = 'submitted' WHERE id = $1`, [
      idOf(contest, 'PT Gama'),
    ]);
    const before = await snapshot(t.database);
    const answer = await decide(contest);
    expect([answer.status, codeOf(answer)]).toEqual([409, 'shortlist.too-early']);
    expect(
      (answer.body as { errors: { field: string; code: string }[] }).errors.map(({ field, code }) => [field, code]),
    ).toEqual([
      [`nominees.${idOf(contest, 'PT Delta')}.BUKAN_PDS`, 'computation.gate-pending'],
      [`nominees.${idOf(contest, 'PT Gama')}`, 'computation.file-unverified'],
    ]);
    expect(await snapshot(t.database)).toEqual(before);
  });

  it('is not used by a category without a quota', async () => {
    const contest = await insertContest(t, FOUR);
    const answer = await decide(contest);
    expect([answer.status, codeOf(answer)]).toEqual([409, 'shortlist.not-used']);
  });

  it('is decided once, until it is taken back', async () => {
    const contest = await insertContest(t, FOUR, QUOTA);
    await decide(contest);
    const again = await decide(contest);
    expect([again.status, codeOf(again)]).toEqual([409, 'ranking.state-not-allowed']);
    const remove = (version: number) =>
      t
        .http()
        .delete(url(contest, 'shortlist'))
        .set({ ...contest.secretary.headers, ...ifMatch(version) });
    expect((await remove(1)).status).toBe(412);
    expect((await remove(2)).status).toBe(204);
    expect(await stateOf(contest)).toBe('open');
    expect(codeOf(await remove(3))).toBe('shortlist.not-found');
    expect((await t.http().get(url(contest, 'shortlist')).set(contest.auditor.headers)).status).toBe(404);
    expect((await decide(contest)).status).toBe(201);
  });

  it('comes before the seal, and ranks those who went on above all others', async () => {
    const contest = await insertContest(
      t,
      FOUR.map((contender) => ({ ...contender, interview: contender.name === 'PT Delta' ? null : 50 })),
      QUOTA,
    );
    const hindrances = await t.http().get(url(contest, 'computation')).set(contest.auditor.headers).expect(200);
    expect((hindrances.body as { hindrances: unknown[] }).hindrances).toEqual([
      { code: 'computation.shortlist-missing', nominationId: null, detail: '' },
    ]);
    await decide(contest);
    const { placings } = await sealContest(t, contest);
    expect(placings.map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
    expect(placings[3]!.nominee.name).toBe('PT Delta');
    expect(codeOf(await decide(contest))).toBe('ranking.decided');
  });

  it('frees the seal from the interview drafts of those who do not go on', async () => {
    const contest = await insertContest(
      t,
      FOUR.map((contender) => ({ ...contender, interview: contender.name === 'PT Delta' ? null : 50 })),
      QUOTA,
    );
    await insertSheet(t.database, contest, {
      seatId: contest.seats[0]!.id,
      nominationId: idOf(contest, 'PT Delta'),
      stage: 'INT',
      marks: [70],
      state: 'draft',
    });
    await decide(contest);
    await sealContest(t, contest);
  });

  it('is decided and read in its province only', async () => {
    const contest = await insertContest(t, FOUR, QUOTA);
    const stranger = await t.actorOf('secretariat', { province: '31' });
    const answer = await t
      .http()
      .post(url(contest, 'shortlist'))
      .set({ ...stranger.headers, ...ifMatch(1) });
    expect([answer.status, codeOf(answer)]).toEqual([404, 'ranking.not-found']);
  });
});
