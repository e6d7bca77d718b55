import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { contextOf } from '../../../src/features/diagnostics/report-context.queries.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { recuse } from '../../support/builders/evaluations.js';
import { type Contest, idOf, insertContest } from '../../support/builders/results.js';

const TWO = [{ name: 'PT Alfa' }, { name: 'PT Beta' }] as const;

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const run = (sql: string, ...values: unknown[]) => t.database.reader.query(sql, values);
const contextIn = ({ rankingId }: Contest) => contextOf(t.database.reader, rankingId);

/** Lifts a contest to the national level, as far as relations are concerned. */
const lift = ({ rankingId }: Contest) =>
  run('UPDATE nomination SET province_code = NULL WHERE ranking_id = $1', rankingId);

const judgeFor = ({ seats }: Contest, place: number, province: string) =>
  run('UPDATE role_grant SET province_code = $2 WHERE user_id = $1', seats[place]!.actor.userId, province);

describe('what is known beside the marks', () => {
  it('is the order in which the sheets of a stage were handed in, a moment that is shared being one place', async () => {
    const contest = await insertContest(t, TWO);
    const [alfa, beta] = [idOf(contest, 'PT Alfa'), idOf(contest, 'PT Beta')];
    await run(
      `UPDATE score_sheet SET submitted_at = submitted_at + interval '1 hour' WHERE nomination_id = $1 AND stage_code = 'INT'`,
      alfa,
    );
    const { handedIn } = await contextIn(contest);
    const lines = [alfa, beta].sort().flatMap((nominee) => ['P1', 'P2', 'P3'].map((seat) => [nominee, seat]));
    expect(handedIn).toEqual([
      ...lines.map(([nominee, seat]) => ['DESK', nominee, seat, 1]),
      ...lines.map(([nominee, seat]) => ['INT', nominee, seat, nominee === alfa ? 2 : 1]),
    ]);
  });

  it('leaves out the sheets of a seat that is recused, and drafts', async () => {
    const contest = await insertContest(t, TWO);
    await recuse(t.database, contest.seats[1]!.id, idOf(contest, 'PT Alfa'));
    await run(
      `UPDATE score_sheet SET state = 'draft' WHERE nomination_id = $1 AND stage_code = 'INT'`,
      idOf(contest, 'PT Beta'),
    );
    const { handedIn } = await contextIn(contest);
    expect(handedIn).toHaveLength(12 - 2 - 3);
  });

  it('is the order of interviews, without those who did not come', async () => {
    const contest = await insertContest(t, [...TWO, { name: 'PT Gama' }]);
    const session: unknown = await run(
      `INSERT INTO interview_session (panel_id, held_on, time_zone, mode, room, created_at)
       VALUES ($1, '2026-03-02', 'Asia/Makassar', 'on_site', 'Aula', now()) RETURNING id`,
      contest.panelId,
    );
    const [{ id: sessionId }] = session as [{ id: string }];
    const slots = [
      ['PT Beta', 1, 'expected'],
      ['PT Gama', 2, 'absent'],
      ['PT Alfa', 3, 'expected'],
    ] as const;
    for (const [name, hour, attendance] of slots) {
      await run(
        `INSERT INTO interview_slot (session_id, nomination_id, starts_at, ends_at, attendance)
         VALUES ($1, $2, timestamptz '2026-03-02T00:00Z' + $3 * interval '1 hour', timestamptz '2026-03-02T00:30Z' + $3 * interval '1 hour', $4)`,
        sessionId,
        idOf(contest, name),
        hour,
        attendance,
      );
    }
    const { interviewed } = await contextIn(contest);
    expect(new Set(interviewed.map((line) => line.join(' ')))).toEqual(
      new Set([`INT ${idOf(contest, 'PT Beta')} 1`, `INT ${idOf(contest, 'PT Alfa')} 2`]),
    );
  });

  it('is, at national level, who judges for the province of a nominee', async () => {
    const contest = await insertContest(t, TWO);
    await judgeFor(contest, 1, '73');
    await judgeFor(contest, 2, '31');
    expect((await contextIn(contest)).related).toEqual([]);
    await lift(contest);
    const nominees = [idOf(contest, 'PT Alfa'), idOf(contest, 'PT Beta')].sort();
    expect((await contextIn(contest)).related).toEqual(nominees.map((nominee) => [nominee, 'P2']));
  });

  it('is, at national level, who has marked the nominee at the level below', async () => {
    const [below, contest] = [await insertContest(t, TWO), await insertContest(t, TWO)];
    await lift(contest);
    await run('UPDATE nomination SET origin_id = $2 WHERE id = $1', idOf(contest, 'PT Beta'), idOf(below, 'PT Beta'));
    await run('UPDATE seat SET user_id = $2 WHERE id = $1', below.seats[0]!.id, contest.seats[2]!.actor.userId);
    expect((await contextIn(contest)).related).toEqual([[idOf(contest, 'PT Beta'), 'P3']]);
    await recuse(t.database, below.seats[0]!.id, idOf(below, 'PT Beta'));
    expect((await contextIn(contest)).related).toEqual([]);
  });
});
