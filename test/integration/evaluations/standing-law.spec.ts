import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { parseProblem, scoreProblem } from '../../../src/core/scoring/index.js';
import { Admissions, RunningScores } from '../../../src/features/running-scores/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertScene, type Scene } from '../../support/builders/evaluations.js';
import { balancedRubric, smallRubric } from '../../support/builders/rubrics.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const SEATS = 6;

/** Everything that can be different about one nominee. */
const nominee = fc.record({
  figure: fc.option(fc.integer({ min: 0, max: 10_000 }).map((units) => String(units / 100))),
  figureState: fc.constantFrom('value', 'missing', 'not_applicable', 'pending'),
  gate: fc.constantFrom('pass', 'fail', 'pending', null),
  adjustments: fc.array(
    fc.record({
      kind: fc.constantFrom('bonus', 'penalty'),
      cents: fc.integer({ min: 1, max: 500 }),
      revoked: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  isAdmitted: fc.boolean(),
  isAbsent: fc.boolean(),
  seats: fc.array(
    fc.record({
      isRecused: fc.boolean(),
      desk: fc.option(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))),
      deskState: fc.constantFrom('submitted', 'submitted', 'draft', 'voided'),
      interview: fc.option(fc.integer({ min: 0, max: 400 })),
    }),
    { minLength: SEATS, maxLength: SEATS },
  ),
});
type Random = ReturnType<typeof nominee.generate>['value'];

it.each([
  ['mean', '2'],
  ['olympic', 'two_thirds'],
  ['organisation_balanced', '2'],
] as const)(
  'the stored standing is always what a full recomputation gives (%s, quorum %s)',
  async (aggregate, quorum) => {
    const scene = await insertScene(t, {
      seats: SEATS,
      nominations: 40,
      body: rubricWith(aggregate, quorum),
      category: { shortlistQuota: 5 },
      constituencies: ['KEMENKO_PMK', 'BPJS', 'BPJS', 'UNION', 'KEMENKO_PMK', 'BPJS'],
    });
    let next = 0;
    await fc.assert(
      fc.asyncProperty(nominee, async (random) => {
        const nominationId = scene.nominations[next++]!;
        await arrange(scene, nominationId, random);
        const at = t.clock.now();
        await t.database.transaction(async (tx) => {
          if (random.isAdmitted) await t.app.get(Admissions).admit(tx, [nominationId], 'INT', at);
          else await t.app.get(RunningScores).refresh(tx, nominationId, at);
        });
        expect(await storedOf(nominationId)).toEqual(await recomputed(scene, nominationId));
      }),
      { numRuns: 30 },
    );
  },
);

/** Marks in quarters, so that sums end in every fraction. */
function rubricWith(aggregate: 'mean' | 'olympic' | 'organisation_balanced', quorum: string) {
  const rubric = aggregate === 'organisation_balanced' ? balancedRubric() : smallRubric();
  for (const stage of rubric.stages.filter(({ kind }) => kind === 'rubric')) {
    Object.assign(stage, { quorum, step: '0.25' }, aggregate === 'olympic' ? { aggregate } : {});
    for (const criterion of stage.aspects.flatMap(({ criteria }) => criteria)) {
      criterion.levelDescriptors = (criterion.levelDescriptors ?? []).map((level) =>
        level.to === '49' ? { ...level, to: '49.75' } : level,
      );
    }
  }
  return rubric;
}

async function arrange({ seats, rankingId, rubricId }: Scene, nominationId: string, random: Random): Promise<void> {
  const sql = t.database.reader;
  const value = random.figureState === 'value' ? (random.figure ?? '12.5') : null;
  const source = random.figureState === 'pending' ? null : 'BPJS';
  await sql.query(
    `INSERT INTO indicator_value (nomination_id, criterion_code, claimed_state, verified, verified_state, verified_source, verified_on)
     VALUES ($1, 'CAKUPAN', 'missing', $2, $3, $4, CASE WHEN $4::text IS NOT NULL THEN date '2026-01-01' END)`,
    [nominationId, value, random.figureState, source],
  );
  if (random.gate !== null) {
    await sql.query(
      `INSERT INTO gate_outcome (nomination_id, gate_code, outcome, reason) VALUES ($1, 'BUKAN_PDS', $2, 'x')`,
      [nominationId, random.gate],
    );
  }
  for (const { kind, cents, revoked } of random.adjustments) {
    await sql.query(
      `INSERT INTO adjustment (nomination_id, kind, points, legal_basis, entered_at, revoked_at, revoked_reason)
       VALUES ($1, $2, $3::numeric / 100, 'x', now(), CASE WHEN $4 THEN now() END, CASE WHEN $4 THEN 'x' END)`,
      [nominationId, kind, cents, revoked],
    );
  }
  if (random.isAbsent) await makeAbsent(nominationId);
  for (const [index, { isRecused, desk, deskState, interview }] of random.seats.entries()) {
    const seatId = seats[index]!.id;
    const sheet = (stage: string, quarters: number[], state: string) =>
      sql.query(
        `INSERT INTO score_sheet (seat_id, nomination_id, ranking_id, rubric_id, stage_code, state, marks, total, submitted_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1, now(), now())`,
        [seatId, nominationId, rankingId, rubricId, stage, state, quarters.map((quarter) => quarter * 25)],
      );
    if (desk) await sheet('DESK', desk, deskState);
    if (interview !== null) await sheet('INT', [interview], 'submitted');
    if (isRecused) {
      await sql.query(
        `UPDATE assignment SET state = 'recused', reason = 'x', recusal_origin = 'secretariat', recused_at = now()
         WHERE seat_id = $1 AND nomination_id = $2`,
        [seatId, nominationId],
      );
    }
  }
}

let slots = 0;
async function makeAbsent(nominationId: string): Promise<void> {
  await t.database.reader.query(
    `WITH held AS (
       INSERT INTO interview_session (panel_id, held_on, time_zone, mode, room, created_at)
       SELECT seat.panel_id, '2026-03-02', 'Asia/Jakarta', 'on_site', 'R', now()
       FROM assignment a JOIN seat ON seat.id = a.seat_id WHERE a.nomination_id = $1 LIMIT 1 RETURNING id)
     INSERT INTO interview_slot (session_id, nomination_id, starts_at, ends_at, attendance)
     SELECT id, $1, timestamptz '2026-03-02' + $2 * interval '1 hour', timestamptz '2026-03-02' + ($2 + 1) * interval '1 hour',
       'absent' FROM held`,
    [nominationId, (slots += 2)],
  );
}

async function storedOf(nominationId: string): Promise<unknown> {
  const rows = await t.database.reader.query<unknown[]>(
    `SELECT nomination_id AS id, status, reached, final::text AS final, final_exact AS "finalExact", stages
     FROM standing WHERE nomination_id = $1`,
    [nominationId],
  );
  return rows[0];
}

async function recomputed({ rankingId }: Scene, nominationId: string): Promise<unknown> {
  const problem = await t.app.get(RunningScores).problemOf(t.database.reader, rankingId);
  expect(await t.app.get(RunningScores).problemOf(t.database.reader, rankingId)).toEqual(problem);
  const parsed = parseProblem(problem);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const outcome = scoreProblem(parsed.value).results.find(({ id }) => id === nominationId)!;
  const { id, status, final, finalExact, stages, stageReached } = outcome;
  const reached = status === 'failed-gate' ? null : ['ADM', 'DESK', 'INT'].indexOf(stageReached);
  return { id, status, reached, final, finalExact, stages };
}
