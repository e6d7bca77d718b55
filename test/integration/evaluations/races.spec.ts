import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { parseProblem, scoreProblem } from '../../../src/core/scoring/index.js';
import { RunningScores } from '../../../src/features/running-scores/index.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import {
  insertScene,
  markAll,
  openSheet,
  recuse,
  type Scene,
  type SheetBody,
  submitSheet,
  verifyFigures,
} from '../../support/builders/evaluations.js';
import { eventually } from '../../support/eventually.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const save = (sheet: SheetBody, actor: TestActor, mark: string, criterion = 'REGULASI') =>
  t
    .http()
    .put(`/api/v1/score-sheets/${sheet.id}/marks/${criterion}`)
    .set({ ...actor.headers, 'if-match': `"${String(sheet.version)}"` })
    .send({ mark });
const submit = (sheet: SheetBody, actor: TestActor) =>
  t
    .http()
    .post(`/api/v1/score-sheets/${sheet.id}/submission`)
    .set({ ...actor.headers, 'if-match': `"${String(sheet.version)}"` });
const status = async (request: PromiseLike<{ status: number }>): Promise<number> => (await request).status;

const somebodyWaits = async (): Promise<boolean> => {
  const rows = await t.database.reader.query<unknown[]>(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows.length > 0;
};

/** What is stored, and what the whole ranking computed afresh gives. */
async function storedAndRecomputed({ rankingId }: Scene) {
  const stored = await t.database.reader.query<object[]>(
    `SELECT nomination_id AS id, status, final::text, final_exact AS "finalExact", stages
     FROM standing WHERE ranking_id = $1 ORDER BY nomination_id`,
    [rankingId],
  );
  const parsed = parseProblem(await t.app.get(RunningScores).problemOf(t.database.reader, rankingId));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const recomputed = scoreProblem(parsed.value)
    .results.map(({ id, status, final, finalExact, stages }) => ({ id, status, final, finalExact, stages }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { stored, recomputed };
}

describe('two tabs of one evaluator', () => {
  it('opening the same sheet at once open one', async () => {
    const scene = await insertScene(t, { nominations: 1, seats: 1 });
    const { actor } = scene.seats[0]!;
    const sheets = await Promise.all(Array.from({ length: 8 }, () => openSheet(t, actor, scene.nominations[0]!)));
    expect(new Set(sheets.map(({ id }) => id)).size).toBe(1);
    const rows = await t.database.reader.query<unknown[]>(
      `SELECT event FROM audit_entry WHERE subject_id = $1 AND event = 'score-sheet.opened'`,
      [sheets[0]!.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('saving different marks for one criterion: one wins, the others learn that they are stale', async () => {
    const scene = await insertScene(t, { nominations: 1, seats: 1 });
    const { actor } = scene.seats[0]!;
    const sheet = await openSheet(t, actor, scene.nominations[0]!);
    const statuses = await Promise.all(['61', '62', '63', '64'].map((mark) => status(save(sheet, actor, mark))));
    expect(statuses.sort()).toEqual([200, 412, 412, 412]);
  });

  it('saving the same mark for one criterion both succeed, and it is stored once', async () => {
    const scene = await insertScene(t, { nominations: 1, seats: 1 });
    const { actor } = scene.seats[0]!;
    const sheet = await openSheet(t, actor, scene.nominations[0]!);
    const statuses = await Promise.all(Array.from({ length: 4 }, () => status(save(sheet, actor, '61'))));
    expect(statuses).toEqual([200, 200, 200, 200]);
    const rows = await t.database.reader.query<object[]>(`SELECT version, marks FROM score_sheet WHERE id = $1`, [
      sheet.id,
    ]);
    expect(rows).toEqual([{ version: 2, marks: [6100, null] }]);
  });

  it('submitting while the other saves: the sheet is either submitted without that mark or not submitted', async () => {
    const scene = await insertScene(t, { nominations: 6, seats: 1 });
    const { actor } = scene.seats[0]!;
    for (const nominationId of scene.nominations) {
      const sheet = await markAll(t, actor, await openSheet(t, actor, nominationId), '70', '80');
      const [submitted, saved] = await Promise.all([status(submit(sheet, actor)), status(save(sheet, actor, '90'))]);
      const rows = await t.database.reader.query<{ state: string; marks: number[] }[]>(
        `SELECT state, marks FROM score_sheet WHERE id = $1`,
        [sheet.id],
      );
      expect([
        { submitted: 200, saved: 409, state: 'submitted', marks: [7000, 8000] },
        { submitted: 412, saved: 200, state: 'draft', marks: [9000, 8000] },
      ]).toContainEqual({ submitted, saved, ...rows[0] });
    }
  });

  it('submitting twice at once submit once', async () => {
    const scene = await insertScene(t, { nominations: 1, seats: 1 });
    const { actor } = scene.seats[0]!;
    const sheet = await markAll(t, actor, await openSheet(t, actor, scene.nominations[0]!), '70', '80');
    const statuses = await Promise.all([1, 2, 3].map(() => status(submit(sheet, actor))));
    expect(statuses.sort()).toEqual([200, 409, 409]);
  });
});

describe('the first marks of a rubric at once', () => {
  it('freeze it once and all stand', async () => {
    const scene = await insertScene(t, { nominations: 2, seats: 4 });
    const sheets = await Promise.all(
      scene.seats.flatMap(({ actor }) =>
        scene.nominations.map(async (id) => ({ actor, sheet: await openSheet(t, actor, id) })),
      ),
    );
    const statuses = await Promise.all(sheets.map(({ actor, sheet }) => status(save(sheet, actor, '55'))));
    expect(new Set(statuses)).toEqual(new Set([200]));
    const frozen = await t.database.reader.query<unknown[]>(
      `SELECT 1 FROM audit_entry WHERE event = 'rubric.frozen' AND subject_id = $1`,
      [scene.rubricId],
    );
    expect(frozen).toHaveLength(1);
  });
});

describe('a whole panel on the last evening', () => {
  it('nine evaluators and many nominees at once end with exactly the standing of a full recomputation', async () => {
    const scene = await insertScene(t, { nominations: 6, seats: 9 });
    for (const [index, nominationId] of scene.nominations.entries()) {
      await verifyFigures(t.database, nominationId, String(50 + index));
    }
    const ready: { actor: TestActor; sheet: SheetBody }[] = [];
    for (const { actor, number } of scene.seats) {
      for (const [index, nominationId] of scene.nominations.entries()) {
        const marks = [String(50 + ((number * 7 + index * 3) % 50)), String(40 + ((number * 5 + index * 11) % 60))];
        ready.push({ actor, sheet: await markAll(t, actor, await openSheet(t, actor, nominationId), ...marks) });
      }
    }
    const statuses = await Promise.all(ready.map(({ actor, sheet }) => status(submit(sheet, actor))));
    expect(new Set(statuses)).toEqual(new Set([200]));
    const { stored, recomputed } = await storedAndRecomputed(scene);
    expect(stored).toEqual(recomputed);
    expect(recomputed.map(({ stages }) => stages['DESK']?.sheets)).toEqual(Array.from({ length: 6 }, () => 9));
  });

  it('recusing while submitting never leaves a sheet that counts', async () => {
    const scene = await insertScene(t, { nominations: 8, seats: 3 });
    const jobs = t.app.get(Jobs);
    const [first] = scene.seats as [Scene['seats'][0]];
    for (const nominationId of scene.nominations) await verifyFigures(t.database, nominationId);
    const ready = await Promise.all(
      scene.nominations.map(async (id) => markAll(t, first.actor, await openSheet(t, first.actor, id), '70', '80')),
    );
    await Promise.all(
      scene.nominations.flatMap((nominationId, index) => [
        status(submit(ready[index]!, first.actor)),
        t.database.transaction(async (tx) => {
          await tx.query(
            `UPDATE assignment SET state = 'recused', declaration = 'conflict', conflict_kind = 'family', reason = 'Saudara',
               recusal_origin = 'declared', recused_at = now() WHERE seat_id = $1 AND nomination_id = $2`,
            [first.id, nominationId],
          );
          await jobs.enqueue(tx, 'assignment.recused', { seatId: first.id, nominationId });
        }),
      ]),
    );
    await jobs.drain();
    const states = await t.database.reader.query<{ state: string }[]>(
      `SELECT DISTINCT state FROM score_sheet WHERE ranking_id = $1`,
      [scene.rankingId],
    );
    expect(states).toEqual([{ state: 'voided' }]);
    const { stored, recomputed } = await storedAndRecomputed(scene);
    expect(stored).toEqual(recomputed);
    expect(recomputed.map(({ stages }) => stages['DESK']?.sheets)).toEqual(scene.nominations.map(() => 0));
  });

  it('re-opening and submitting around each other keep the standing exact', async () => {
    const scene = await insertScene(t, { nominations: 1, seats: 4 });
    const nominationId = scene.nominations[0]!;
    await verifyFigures(t.database, nominationId);
    const [chair, a, b, c] = scene.seats.map(({ actor }) => actor) as [TestActor, TestActor, TestActor, TestActor];
    const sheet = await submitSheet(t, a, nominationId, ['70', '80']);
    const asked = await t
      .http()
      .post(`/api/v1/score-sheets/${sheet.id}/reopenings`)
      .set(a.headers)
      .send({ reason: 'Salah kolom' });
    const others = await Promise.all(
      [b, c].map(async (actor) => markAll(t, actor, await openSheet(t, actor, nominationId), '60', '61')),
    );
    await Promise.all([
      status(submit(others[0]!, b)),
      status(submit(others[1]!, c)),
      status(
        t
          .http()
          .post(`/api/v1/reopenings/${(asked.body as { id: string }).id}/decision`)
          .set(chair.headers)
          .send({ approve: true }),
      ),
    ]);
    const { stored, recomputed } = await storedAndRecomputed(scene);
    expect(stored).toEqual(recomputed);
    expect(recomputed[0]!.stages['DESK']?.sheets).toBe(2);
  });

  it('a ranking that is being sealed waits for the sheets on their way, and takes none after', async () => {
    const scene = await insertScene(t, { nominations: 1, seats: 2 });
    const [a, b] = scene.seats.map(({ actor }) => actor) as [TestActor, TestActor];
    const nominationId = scene.nominations[0]!;
    const late = await markAll(t, b, await openSheet(t, b, nominationId), '70', '80');
    const early = await markAll(t, a, await openSheet(t, a, nominationId), '70', '80');

    let answer: Promise<number> | undefined;
    await t.database.transaction(async (tx) => {
      await tx.query('SELECT FROM ranking WHERE id = $1 FOR UPDATE', [scene.rankingId]);
      answer = status(submit(late, b));
      await eventually('the submission waits for the ranking', () => somebodyWaits());
      await tx.query(`UPDATE ranking SET state = 'sealed' WHERE id = $1`, [scene.rankingId]);
    });
    expect(await answer).toBe(409);
    expect(await status(submit(early, a))).toBe(409);
  });
});

describe('a recusal', () => {
  it('takes the sheet out of the count at once, before the job that voids it has run', async () => {
    const scene = await insertScene(t, { nominations: 1, seats: 2 });
    const nominationId = scene.nominations[0]!;
    for (const { actor } of scene.seats) await submitSheet(t, actor, nominationId, ['70', '80']);
    await recuse(t.database, scene.seats[0]!.id, nominationId);
    const { nominees } = await t.app.get(RunningScores).problemOf(t.database.reader, scene.rankingId);
    expect(nominees[0]).toMatchObject({ DESK: { P1: null, P2: [70, 80] } });
  });
});
