import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Response } from 'supertest';

import { startTestApp, type TestApp } from '../../support/app.js';
import { markAll, type SheetBody } from '../../support/builders/evaluations.js';
import {
  type Contest,
  decideAndSign,
  idOf,
  ifMatch,
  insertContest,
  recordDecision,
  seal,
  snapshot,
  url,
} from '../../support/builders/results.js';

const TWO = [{ name: 'PT Alfa', interview: 90 }, { name: 'PT Beta' }] as const;
const ROUNDS = 4;

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const codeOf = (answer: Response) => (answer.body as { code?: string }).code;

async function sealedText({ rankingId }: Contest): Promise<string | null> {
  const rows = await t.database.reader.query<{ content: string }[]>(
    'SELECT content FROM result WHERE ranking_id = $1',
    [rankingId],
  );
  expect(rows.length).toBeLessThanOrEqual(1);
  return rows[0]?.content ?? null;
}

describe('at the same time', () => {
  it('of two seals exactly one succeeds', async () => {
    const contest = await insertContest(t, TWO);
    await decideAndSign(t, contest);
    const answers = await Promise.all([1, 2, 3, 4].map(() => seal(t, contest)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409, 409, 409]);
    for (const answer of answers.filter(({ status }) => status === 409)) expect(codeOf(answer)).toBe('ranking.decided');
    expect(await sealedText(contest)).not.toBeNull();
  });

  it('a sheet that is handed in counts, or comes too late', async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const contest = await insertContest(t, TWO);
      const { actor, id: seatId } = contest.seats[2]!;
      const nominationId = idOf(contest, 'PT Beta');
      await t.database.reader.query(
        `WITH kept AS (DELETE FROM score_sheet_version WHERE sheet_id IN (
           SELECT id FROM score_sheet WHERE seat_id = $1 AND nomination_id = $2 AND stage_code = 'INT'))
         DELETE FROM score_sheet WHERE seat_id = $1 AND nomination_id = $2 AND stage_code = 'INT'`,
        [seatId, nominationId],
      );
      await decideAndSign(t, contest);
      const handIn = async () => {
        const opened = await t.http().put(`/api/v1/nominations/${nominationId}/score-sheets/INT`).set(actor.headers);
        if (opened.status !== 200) return opened;
        const sheet = opened.body as SheetBody;
        const marked = await markAll(t, actor, sheet, '70').catch(() => undefined);
        if (!marked) return opened;
        return t
          .http()
          .post(`/api/v1/score-sheets/${marked.id}/submission`)
          .set({ ...actor.headers, ...ifMatch(marked.version) });
      };
      const [sealed] = await Promise.all([seal(t, contest), handIn()]);
      const counted = await t.database.reader.query<unknown[]>(
        `SELECT FROM score_sheet WHERE seat_id = $1 AND nomination_id = $2 AND stage_code = 'INT' AND state = 'submitted'`,
        [seatId, nominationId],
      );
      // Sealed without the sheet, or not sealed: never sealed without a sheet that stands handed in.
      expect({ sealed: sealed.status === 201, counted: counted.length > 0 }).not.toEqual({
        sealed: true,
        counted: true,
      });
    }
  });

  it.each([
    ['a file that is withdrawn', 'withdrawal'],
    ['a file that fails', 'failure'],
  ])('%s is out of the result, or comes too late', async (_, step) => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const contest = await insertContest(t, TWO);
      await decideAndSign(t, contest);
      const leave = () =>
        t
          .http()
          .post(`/api/v1/nominations/${idOf(contest, 'PT Beta')}/${step}`)
          .set(contest.secretary.headers)
          .send({ reason: 'Mengundurkan diri' });
      const [sealed, left] = await Promise.all([seal(t, contest), leave()]);
      expect([sealed.status, left.status].sort()).toEqual([expect.any(Number), 409]);
      expect([sealed.status === 201, left.status === 200].filter(Boolean)).toHaveLength(1);
      if (sealed.status === 201) expect(codeOf(left)).toBe('ranking.decided');
    }
  });

  it('a gate that is decided anew is in the result, or comes too late', async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const contest = await insertContest(t, TWO);
      await decideAndSign(t, contest);
      const fail = () =>
        t
          .http()
          .put(`/api/v1/nominations/${idOf(contest, 'PT Alfa')}/gates/BUKAN_PDS`)
          .set({ ...contest.secretary.headers, ...ifMatch(1) })
          .send({ outcome: 'fail', reason: 'Terbukti PDS' });
      const [sealed, failed] = await Promise.all([seal(t, contest), fail()]);
      expect([sealed.status === 201, failed.status === 200].filter(Boolean)).toHaveLength(1);
      const text = await sealedText(contest);
      if (text !== null) expect(text).not.toContain('failed-gate');
    }
  });

  it('whatever would change a sealed ranking is refused as too late', async () => {
    const contest = await insertContest(t, TWO);
    await decideAndSign(t, contest);
    expect((await seal(t, contest)).status).toBe(201);
    const beta = `/api/v1/nominations/${idOf(contest, 'PT Beta')}`;
    const { actor } = contest.seats[0]!;
    const [sheet] = await t.database.reader.query<{ id: string; version: number }[]>(
      'SELECT id, version FROM score_sheet WHERE nomination_id = $1 AND seat_id = $2',
      [idOf(contest, 'PT Beta'), contest.seats[0]!.id],
    );
    const before = await snapshot(t.database);
    const { headers } = contest.secretary;
    const answers = await Promise.all([
      t
        .http()
        .put(`${beta}/gates/BUKAN_PDS`)
        .set({ ...headers, ...ifMatch(1) })
        .send({ outcome: 'fail', reason: 'Terbukti PDS' }),
      t.http().post(`${beta}/withdrawal`).set(headers).send({ reason: 'Mengundurkan diri' }),
      t.http().post(`${beta}/failure`).set(headers).send({ reason: 'Tidak sah' }),
      t.http().post(`${beta}/return`).set(headers).send({ reason: 'Perbaiki', cureUntil: '2026-04-01T00:00:00Z' }),
      t.http().post(`/api/v1/score-sheets/${sheet!.id}/reopenings`).set(actor.headers).send({ reason: 'Salah ketik' }),
    ]);
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual(
      answers.map(() => [409, 'ranking.decided']),
    );
    expect(await snapshot(t.database)).toEqual(before);
  });

  it('of two first decisions exactly one is recorded', async () => {
    const contest = await insertContest(t, TWO);
    const answers = await Promise.all([recordDecision(t, contest), recordDecision(t, contest)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 428]);
  });

  it('a decision and a seal leave either the old decision sealed or the new one unsealed', async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const contest = await insertContest(t, TWO);
      await decideAndSign(t, contest);
      const [sealed, decided] = await Promise.all([seal(t, contest), recordDecision(t, contest, { seen: 1 })]);
      expect([sealed.status === 201, decided.status === 200].filter(Boolean)).toHaveLength(1);
    }
  });

  it('a refused seal leaves nothing behind', async () => {
    const contest = await insertContest(t, TWO);
    const before = await snapshot(t.database);
    const answers = await Promise.all([seal(t, contest), seal(t, contest)]);
    expect(answers.map(({ status }) => status)).toEqual([409, 409]);
    expect(await snapshot(t.database)).toEqual(before);
  });

  it('repeating a seal under its idempotency key answers the same result', async () => {
    const contest = await insertContest(t, TWO);
    await decideAndSign(t, contest);
    const headers = { ...contest.secretary.headers, ...ifMatch(1), 'idempotency-key': 'satu-kali' };
    const first = await t.http().post(url(contest, 'seal')).set(headers);
    const second = await t.http().post(url(contest, 'seal')).set(headers);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });
});
