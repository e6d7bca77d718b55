import { Controller, Post } from '@nestjs/common';

import { SignedIn } from '../../src/platform/access/declare.js';
import { Database } from '../../src/platform/database/database.js';
import { insertScene, type Scene } from '../support/builders/evaluations.js';
import { smallRubric } from '../support/builders/rubrics.js';
import { type BenchApp, withBenchApp } from './support/bench-app.js';
import { type BenchRequest, load, type Measured } from './support/load.js';

const CRITERIA = 12;
const SEATS = 5;
const NOMINATIONS = 3_000;
const CONNECTIONS = [1, 4];
const ROUNDS = 6;
const SECONDS = 1;

/** The least that any change costs: who is it, one insert, one commit. */
@Controller('bench')
class FloorController {
  constructor(private readonly db: Database) {}

  @Post('insert')
  @SignedIn()
  insert(): Promise<unknown> {
    return this.db.transaction((tx) => tx.query(`INSERT INTO bench_change (name) VALUES ('x')`));
  }
}

/**
 * Handing in a sheet of 12 marks (lock, check, total, history, standing of the nominee, audit) beside the floor: one
 * authenticated transaction with one insert on the same server in the same run. Best of six rounds, taken in turns; read
 * the ratios. Commits wait for the disk. Sheets of one nominee that come at the same instant wait for each other's commit;
 * here they come in no order, as on a last evening.
 */
export async function run(): Promise<void> {
  await withBenchApp([FloorController], async (app) => {
    await app.database.reader.query('CREATE TABLE bench_change (id bigint GENERATED ALWAYS AS IDENTITY, name text)');
    const scene = await insertScene(app, { seats: SEATS, nominations: NOMINATIONS, body: wideRubric() });
    const submissions = await markedSheets(app, scene);
    const floor = floorRequests(scene);
    await load(app.url, floor, { connections: 4, seconds: 2 });
    let used = (await load(app.url, submissions, { connections: 4, seconds: 2 })).used;

    console.log(
      `\nSubmitting a sheet of ${CRITERIA} marks, ${SEATS} seats, ${NOMINATIONS} nominees; commits wait for the disk`,
    );
    console.log(
      row('connections', 'floor p50', 'submit p50', 'ratio', 'floor p99', 'submit p99', 'floor/s', 'submit/s'),
    );
    for (const connections of CONNECTIONS) {
      let [base, submit]: (Measured | undefined)[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        base = better(base, await load(app.url, floor, { connections, seconds: SECONDS }));
        const measured = await load(app.url, submissions.slice(used), { connections, seconds: SECONDS });
        used += measured.used;
        submit = better(submit, measured);
      }
      if (base && submit) console.log(line(connections, base, submit));
    }
  });
}

const better = (a: Measured | undefined, b: Measured): Measured => (a && a.p50 <= b.p50 ? a : b);

const line = (connections: number, base: Measured, submit: Measured): string =>
  row(
    String(connections),
    ms(base.p50),
    ms(submit.p50),
    (submit.p50 / base.p50).toFixed(2),
    ms(base.p99),
    ms(submit.p99),
    base.perSecond.toFixed(0),
    submit.perSecond.toFixed(0),
  );

const ms = (value: number): string => `${value.toFixed(2)} ms`;
const row = (...cells: string[]): string => cells.map((cell) => cell.padStart(12)).join('');

function floorRequests({ seats }: Scene): BenchRequest[] {
  const headers = seats.map(({ actor }) => ({ ...actor.headers }));
  return Array.from({ length: 50_000 }, (_, index) => ({
    method: 'POST',
    path: '/api/v1/bench/insert',
    headers: headers[index % headers.length] ?? {},
  }));
}

/** A complete draft for every seat and nominee, and the requests that hand them in: evaluators work at paces of their own. */
async function markedSheets({ database }: BenchApp, { seats, rankingId, rubricId }: Scene): Promise<BenchRequest[]> {
  const rows = await database.reader.query<{ id: string; seatId: string }[]>(
    `INSERT INTO score_sheet (seat_id, nomination_id, ranking_id, rubric_id, stage_code, marks, created_at)
     SELECT a.seat_id, a.nomination_id, $1, $2, 'DESK',
       (SELECT array_agg((100 * (50 + (mark * 7 + length(a.seat_id::text)) % 50))::smallint) FROM generate_series(1, $3) mark), now()
     FROM assignment a JOIN nomination n ON n.id = a.nomination_id WHERE n.ranking_id = $1 ORDER BY md5(a.nomination_id::text || a.seat_id::text)
     RETURNING id, seat_id AS "seatId"`,
    [rankingId, rubricId, CRITERIA],
  );
  await database.reader.query('UPDATE rubric SET frozen_at = now() WHERE id = $1', [rubricId]);
  await database.reader.query('VACUUM ANALYZE');
  const headers = new Map(seats.map(({ id, actor }) => [id, { ...actor.headers, 'if-match': '"1"' }]));
  return rows.map(({ id, seatId }) => ({
    method: 'POST',
    path: `/api/v1/score-sheets/${id}/submission`,
    headers: headers.get(seatId) ?? {},
  }));
}

function wideRubric() {
  const rubric = smallRubric();
  const desk = rubric.stages.find(({ code }) => code === 'DESK');
  const criteria = desk?.aspects[0]?.criteria ?? [];
  const [pattern] = criteria;
  if (!pattern) throw new Error('the small rubric has no desk stage');
  const weights = ['8.33', '8.33', '8.33', '8.33', '8.33', '8.33', '8.33', '8.33', '8.33', '8.33', '8.33', '8.37'];
  criteria.splice(
    0,
    criteria.length,
    ...weights.map((weight, index) => ({ ...pattern, code: `D${index + 1}`, weight })),
  );
  return rubric;
}
