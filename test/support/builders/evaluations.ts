import { randomUUID } from 'node:crypto';

import { type Category } from '../../../src/features/categories/index.js';
import { type RubricBody } from '../../../src/features/rubric-format/index.js';
import { type Database } from '../../../src/platform/database/database.js';
import { type TestActor } from '../actors.js';
import { type TestApp } from '../app.js';
import { insertCategory, insertRanking } from './categories.js';
import { insertEdition } from './editions.js';
import { insertRubric, smallRubric } from './rubrics.js';

/** The province of every scene. */
export const PROVINCE = '73';

export interface Scene {
  readonly editionId: string;
  readonly categoryId: string;
  readonly rubricId: string;
  readonly rankingId: string;
  readonly panelId: string;
  /** By seat number, from 1; the first is the chair. */
  readonly seats: readonly SceneSeat[];
  /** Verified nominations, each assigned to every seat, declared free of conflict. */
  readonly nominations: readonly string[];
}

interface SceneSeat {
  readonly id: string;
  readonly number: number;
  readonly actor: TestActor;
}

export interface SceneOptions {
  readonly seats?: number;
  readonly nominations?: number;
  readonly body?: RubricBody;
  readonly category?: Partial<Category>;
  readonly showsRunningRanking?: boolean;
  /** Of the seats, in their order; the first of the list for those without. */
  readonly constituencies?: readonly string[];
}

/** A panel of evaluators before a ranking of verified regencies, ready to mark. */
export async function insertScene(
  t: Pick<TestApp, 'database' | 'actorOf'>,
  options: SceneOptions = {},
): Promise<Scene> {
  const { seats = 3, nominations = 2, body = smallRubric(), category = {}, showsRunningRanking = false } = options;
  const { constituencies = [] } = options;
  const editionId = await insertEdition(t.database, { showsRunningRanking });
  const rubricId = await insertRubric(t.database, editionId, { body });
  const { categoryId } = await insertCategory(t.database, { editionId, rubricId, ...category });
  const rankingId = await insertRanking(t.database, { categoryId, provinceCode: PROVINCE });
  const panelId = await insertPanel(t.database, { editionId, categoryId });
  const people = await Promise.all(Array.from({ length: seats }, () => t.actorOf('evaluator')));
  const seated: SceneSeat[] = [];
  for (const [index, actor] of people.entries()) {
    const id = await insertSeat(t.database, panelId, index + 1, actor.userId, constituencies[index]);
    seated.push({ id, number: index + 1, actor });
  }
  const ids = await insertNominations(t.database, { categoryId, rankingId }, nominations);
  await assignAll(t.database, panelId, rankingId);
  return { editionId, categoryId, rubricId, rankingId, panelId, seats: seated, nominations: ids };
}

async function insertPanel(database: Database, { editionId, categoryId }: { editionId: string; categoryId: string }) {
  const id = randomUUID();
  await database.reader.query(
    `WITH panel AS (
       INSERT INTO panel (id, edition_id, level, province_code, name, created_at)
       VALUES ($1, $2, 'provincial', $3, 'Tim Penilai', now()) RETURNING id)
     INSERT INTO panel_category (panel_id, category_id, province_code) SELECT id, $4, $3 FROM panel`,
    [id, editionId, PROVINCE, categoryId],
  );
  return id;
}

async function insertSeat(
  database: Database,
  panelId: string,
  number: number,
  userId: string,
  constituency: string | null = null,
): Promise<string> {
  const rows = await database.reader.query<{ id: string }[]>(
    `INSERT INTO seat (panel_id, number, role, constituency_code, user_id)
     VALUES ($1, $2, $3, coalesce($5, (SELECT code FROM constituency ORDER BY position LIMIT 1)), $4) RETURNING id`,
    [panelId, number, number === 1 ? 'chair' : 'member', userId, constituency],
  );
  return rows[0]!.id;
}

/** Verified nominations of companies without names of anybody; by id. */
async function insertNominations(
  database: Database,
  { categoryId, rankingId }: { readonly categoryId: string; readonly rankingId: string },
  count: number,
): Promise<string[]> {
  const rows = await database.reader.query<{ id: string }[]>(
    `WITH nominee AS (
       INSERT INTO nominee (kind, name, province_code, created_at)
       SELECT 'company', 'Nomine ' || $5 || lpad(place::text, 5, '0'), $3, now() FROM generate_series(1, $4) AS place
       RETURNING id, name)
     INSERT INTO nomination (category_id, ranking_id, nominee_id, province_code, state, submitted_at, created_at)
     SELECT $1, $2, id, $3, 'verified', now(), now() FROM nominee ORDER BY name RETURNING id`,
    [categoryId, rankingId, PROVINCE, count, randomUUID().slice(0, 8)],
  );
  return rows.map(({ id }) => id);
}

/** Brings every seat of the panel together with every nomination of the ranking, declared free of conflict. */
const assignAll = (database: Database, panelId: string, rankingId: string): Promise<unknown> =>
  database.reader.query(
    `INSERT INTO assignment (seat_id, nomination_id, declaration, declared_at)
     SELECT seat.id, n.id, 'none', now() FROM seat CROSS JOIN nomination n
     WHERE seat.panel_id = $1 AND n.ranking_id = $2`,
    [panelId, rankingId],
  );

/** The seat is recused from the nomination, as if it had just been; the job that voids its sheets has not run. */
export const recuse = (database: Database, seatId: string, nominationId: string): Promise<unknown> =>
  database.reader.query(
    `UPDATE assignment SET state = 'recused', declaration = 'conflict', conflict_kind = 'family', reason = 'Saudara',
       recusal_origin = 'declared', recused_at = now() WHERE seat_id = $1 AND nomination_id = $2`,
    [seatId, nominationId],
  );

/** What verification leaves behind: the figure and the gate of the small rubric. */
export const verifyFigures = (database: Database, nominationId: string, figure = '80'): Promise<unknown> =>
  database.reader.query(
    `WITH figure AS (
       INSERT INTO indicator_value (nomination_id, criterion_code, claimed_state, verified, verified_state, verified_source, verified_on)
       VALUES ($1, 'CAKUPAN', 'missing', $2, 'value', 'BPJS Ketenagakerjaan', '2026-02-01'))
     INSERT INTO gate_outcome (nomination_id, gate_code, outcome) VALUES ($1, 'BUKAN_PDS', 'pass')`,
    [nominationId, figure],
  );

/** What a sheet answers to its evaluator. */
export interface SheetBody {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly marks: {
    readonly criterion: string;
    readonly mark: string | null;
    readonly points?: string | null;
    readonly comment: string | null;
  }[];
}

/** Opens the sheet of this evaluator. */
export async function openSheet(
  t: TestApp,
  actor: TestActor,
  nominationId: string,
  stage = 'DESK',
): Promise<SheetBody> {
  const answer = await t
    .http()
    .put(`/api/v1/nominations/${nominationId}/score-sheets/${stage}`)
    .set(actor.headers)
    .expect(200);
  return answer.body as SheetBody;
}

/** Marks every criterion of a fresh sheet, in order, and answers the sheet. */
export async function markAll(t: TestApp, actor: TestActor, sheet: SheetBody, ...marks: string[]): Promise<SheetBody> {
  let latest = sheet;
  for (const [index, mark] of marks.entries()) {
    const { criterion } = sheet.marks[index]!;
    const answer = await t
      .http()
      .put(`/api/v1/score-sheets/${sheet.id}/marks/${criterion}`)
      .set({ ...actor.headers, 'if-match': `"${String(latest.version)}"` })
      .send({ mark })
      .expect(200);
    latest = answer.body as SheetBody;
  }
  return latest;
}

/** Opens, marks and hands in. */
export async function submitSheet(
  t: TestApp,
  actor: TestActor,
  nominationId: string,
  marks: readonly string[],
  stage = 'DESK',
): Promise<SheetBody> {
  const marked = await markAll(t, actor, await openSheet(t, actor, nominationId, stage), ...marks);
  const answer = await t
    .http()
    .post(`/api/v1/score-sheets/${marked.id}/submission`)
    .set({ ...actor.headers, 'if-match': `"${String(marked.version)}"` })
    .expect(200);
  return answer.body as SheetBody;
}
