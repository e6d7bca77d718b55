import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Admissions, RunningScores } from '../../../src/features/running-scores/index.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertScene, openSheet, recuse, submitSheet, verifyFigures } from '../../support/builders/evaluations.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

async function run(name: string, data: Record<string, string>): Promise<void> {
  const jobs = t.app.get(Jobs);
  await t.database.transaction((tx) => jobs.enqueue(tx, name, data));
  await jobs.drain();
}

const sheets = (nominationId: string): Promise<object[]> =>
  t.database.reader.query(
    `SELECT seat.number, s.stage_code AS stage, s.state, s.marks,
       (SELECT array_agg(coalesce(v.reason, v.state) ORDER BY v.version) FROM score_sheet_version v WHERE v.sheet_id = s.id) AS history,
       (SELECT count(*)::int FROM audit_entry e WHERE e.subject_id = s.id::text AND e.event = 'score-sheet.voided') AS voidings
     FROM score_sheet s JOIN seat ON seat.id = s.seat_id WHERE s.nomination_id = $1 ORDER BY seat.number, s.stage_code`,
    [nominationId],
  );
const standing = async (nominationId: string): Promise<object | undefined> => {
  const rows = await t.database.reader.query<object[]>(
    `SELECT sheets, final::text AS final FROM standing WHERE nomination_id = $1`,
    [nominationId],
  );
  return rows[0];
};

describe('an evaluator who is recused after marking', () => {
  it('has every sheet of that nominee voided, kept for the auditor, and out of the standing', async () => {
    const { seats, nominations } = await insertScene(t, { nominations: 2, seats: 2 });
    const [nominationId, other] = nominations as [string, string];
    await verifyFigures(t.database, nominationId);
    await submitSheet(t, seats[0]!.actor, nominationId, ['70', '80']);
    await submitSheet(t, seats[0]!.actor, nominationId, ['90'], 'INT');
    await submitSheet(t, seats[1]!.actor, nominationId, ['60', '60']);
    await openSheet(t, seats[0]!.actor, other);

    await recuse(t.database, seats[0]!.id, nominationId);
    await run('assignment.recused', { seatId: seats[0]!.id, nominationId });
    const voided = { state: 'voided', history: ['submitted', 'recused'], voidings: 1 };
    const after = [
      { number: 1, stage: 'DESK', marks: [7000, 8000], ...voided },
      { number: 1, stage: 'INT', marks: [9000], ...voided },
      { number: 2, stage: 'DESK', marks: [6000, 6000], state: 'submitted', history: ['submitted'], voidings: 0 },
    ];
    expect(await sheets(nominationId)).toEqual(after);
    expect(await standing(nominationId)).toEqual({ sheets: 1, final: null });
    expect(await sheets(other)).toMatchObject([{ number: 1, state: 'draft' }]);

    await run('assignment.recused', { seatId: seats[0]!.id, nominationId });
    expect(await sheets(nominationId)).toEqual(after);
  });

  it('keeps the sheets when the recusal it was told of is not there', async () => {
    const { seats, nominations } = await insertScene(t, { nominations: 1, seats: 1 });
    await submitSheet(t, seats[0]!.actor, nominations[0]!, ['70', '80']);
    await run('assignment.recused', { seatId: seats[0]!.id, nominationId: nominations[0]! });
    expect(await sheets(nominations[0]!)).toMatchObject([{ state: 'submitted' }]);
  });
});

describe('a nominee that leaves the award', () => {
  it.each(['withdrawn', 'failed'])('%s, has every sheet voided and no standing', async (state) => {
    const { seats, nominations } = await insertScene(t, { nominations: 1, seats: 2 });
    const nominationId = nominations[0]!;
    await submitSheet(t, seats[0]!.actor, nominationId, ['70', '80']);
    await openSheet(t, seats[1]!.actor, nominationId);
    await t.database.reader.query(`UPDATE nomination SET state = $2, state_reason = 'x' WHERE id = $1`, [
      nominationId,
      state,
    ]);
    await run('nomination.leave', { nominationId });
    expect(await sheets(nominationId)).toMatchObject([
      { state: 'voided', history: ['submitted', 'nomination-left'], voidings: 1 },
      { state: 'voided', history: ['nomination-left'], voidings: 1 },
    ]);
    expect(await standing(nominationId)).toBeUndefined();
  });
});

describe('a standing', () => {
  it('follows figures, gates and adjustments', async () => {
    const { seats, nominations } = await insertScene(t, { nominations: 1, seats: 1 });
    const nominationId = nominations[0]!;
    await submitSheet(t, seats[0]!.actor, nominationId, ['70', '80']);
    await submitSheet(t, seats[0]!.actor, nominationId, ['90'], 'INT');
    expect(await standing(nominationId)).toEqual({ sheets: 2, final: null });
    await verifyFigures(t.database, nominationId);
    await run('standing.refresh', { nominationId });
    expect(await standing(nominationId)).toEqual({ sheets: 2, final: '82.20' });
  });

  it('exists once however many ask for it first', async () => {
    const { nominations, rankingId } = await insertScene(t, { nominations: 1, seats: 1 });
    const running = t.app.get(RunningScores);
    await Promise.all(
      Array.from({ length: 8 }, () =>
        t.database.transaction((tx) => running.refresh(tx, nominations[0]!, t.clock.now())),
      ),
    );
    const rows = await t.database.reader.query<object[]>(`SELECT count(*)::int FROM standing WHERE ranking_id = $1`, [
      rankingId,
    ]);
    expect(rows).toEqual([{ count: 1 }]);
  });
});

describe('the shortlist', () => {
  it('admits to the interview, again without effect, and takes the admission back', async () => {
    const scene = await insertScene(t, { nominations: 3, seats: 1, category: { shortlistQuota: 2 } });
    const admissions = t.app.get(Admissions);
    const at = t.clock.now();
    const [a, b] = scene.nominations as [string, string, string];
    const reached = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        (await t.app.get(RunningScores).problemOf(t.database.reader, scene.rankingId)).nominees.map((nominee) => [
          nominee['id'],
          nominee['stageReached'],
        ]) as [string, string][],
      );
    await t.database.transaction((tx) => admissions.admit(tx, [b, a], 'INT', at));
    await t.database.transaction((tx) => admissions.admit(tx, [a], 'INT', at));
    expect(await reached()).toEqual({ [a]: 'INT', [b]: 'INT', [scene.nominations[2]!]: 'DESK' });
    await t.database.transaction((tx) => admissions.dismiss(tx, scene.rankingId, 'INT', at));
    expect(new Set(Object.values(await reached()))).toEqual(new Set(['DESK']));
  });
});

describe('the database', () => {
  it('keeps a submitted sheet as it is, and complete', async () => {
    const { seats, nominations } = await insertScene(t, { nominations: 2, seats: 1 });
    const sheet = await submitSheet(t, seats[0]!.actor, nominations[0]!, ['70', '80']);
    const change = (set: string, id: string) =>
      t.database.reader.query(`UPDATE score_sheet SET ${set} WHERE id = $1`, [id]);
    for (const set of [`marks = '{1,2}'`, 'total = 1', `comments = '{"REGULASI":"x"}'`]) {
      await expect(change(set, sheet.id)).rejects.toThrow('a submitted sheet is locked');
    }
    const draft = await openSheet(t, seats[0]!.actor, nominations[1]!);
    await expect(change(`state = 'submitted', total = 1, submitted_at = now()`, draft.id)).rejects.toThrow(
      'score_sheet_submitted_is_complete',
    );
    await expect(change(`marks = '{1,2}'`, draft.id)).rejects.toThrow('score_sheet_marks_name_their_rubric');
  });
});
