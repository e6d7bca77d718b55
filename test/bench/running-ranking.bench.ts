import { RunningScores } from '../../src/features/running-scores/index.js';
import { type TestActor } from '../support/actors.js';
import { insertScene, type Scene, verifyFigures } from '../support/builders/evaluations.js';
import { type BenchApp, withBenchApp } from './support/bench-app.js';
import { load } from './support/load.js';

const SEATS = 5;
const NOMINATIONS = 2_000;
const SECONDS = 3;

/**
 * The running order of one ranking of 2,000 nominees with five sheets in each of two stages: the first 50 beside the last
 * 50, and beside the floor of an authenticated read that finds one thing.
 */
export async function run(): Promise<void> {
  await withBenchApp([], async (app) => {
    const scene = await insertScene(app, { seats: SEATS, nominations: NOMINATIONS, showsRunningRanking: true });
    for (const nominationId of scene.nominations) await verifyFigures(app.database, nominationId);
    await submitAll(app, scene);
    const { headers } = await app.actorOf('secretariat');
    const last = await cursorOfLastPage(app, scene, headers);
    const paths = {
      'floor: one edition': `/api/v1/editions/${scene.editionId}`,
      'the first 50': `/api/v1/rankings/${scene.rankingId}/standings`,
      'the last 50': `/api/v1/rankings/${scene.rankingId}/standings?after=${last}`,
      'progress, 50 nominees': `/api/v1/rankings/${scene.rankingId}/progress`,
    };
    console.log(`\nA running ranking of ${NOMINATIONS} nominees x ${SEATS} seats x 2 stages`);
    for (const [name, path] of Object.entries(paths)) {
      const requests = Array.from({ length: 20_000 }, () => ({ method: 'GET', path, headers: { ...headers } }));
      await load(app.url, requests, { connections: 1, seconds: 1 });
      const { p50, p99, perSecond } = await load(app.url, requests, { connections: 1, seconds: SECONDS });
      const cells = [`p50 ${p50.toFixed(2)} ms`, `p99 ${p99.toFixed(2)} ms`, `${perSecond.toFixed(0)}/s`];
      console.log([name.padEnd(24), ...cells.map((cell) => cell.padStart(16))].join(''));
    }
  });
}

async function submitAll({ app, database }: BenchApp, { rankingId, rubricId }: Scene): Promise<void> {
  await database.reader.query(
    `INSERT INTO score_sheet (seat_id, nomination_id, ranking_id, rubric_id, stage_code, state, marks, total, submitted_at, created_at)
     SELECT a.seat_id, a.nomination_id, $1, $2, stage.code, 'submitted',
       (SELECT array_agg((100 * floor(random() * 101))::smallint) FROM generate_series(1, stage.criteria)), 1, now(), now()
     FROM assignment a CROSS JOIN (VALUES ('DESK', 2), ('INT', 1)) AS stage (code, criteria)`,
    [rankingId, rubricId],
  );
  const rows = await database.reader.query<{ id: string }[]>('SELECT id FROM nomination WHERE ranking_id = $1', [
    rankingId,
  ]);
  const running = app.get(RunningScores);
  for (const { id } of rows) await database.transaction((tx) => running.refresh(tx, id, new Date()));
  await database.reader.query('VACUUM ANALYZE');
}

/** Walks the pages once and checks that together they are the whole ranking. */
async function cursorOfLastPage(
  { url }: BenchApp,
  { rankingId }: Scene,
  headers: TestActor['headers'],
): Promise<string> {
  let [after, seen] = ['', 0];
  for (;;) {
    const answer = await fetch(`${url}/api/v1/rankings/${rankingId}/standings${after && `?after=${after}`}`, {
      headers,
    });
    const page = (await answer.json()) as { items: unknown[]; next: string | null };
    seen += page.items.length;
    if (page.next === null) {
      if (seen !== NOMINATIONS) throw new Error(`the pages hold ${seen} of ${NOMINATIONS} nominees`);
      return after;
    }
    after = page.next;
  }
}
