import { type Response } from 'supertest';

import { type Category } from '../../../src/features/categories/index.js';
import { type RubricBody } from '../../../src/features/rubric-format/index.js';
import { type Database } from '../../../src/platform/database/database.js';
import { type TestActor } from '../actors.js';
import { type TestApp } from '../app.js';
import { insertScene, PROVINCE, type Scene, verifyFigures } from './evaluations.js';

/** One nominee of a contest: its figure, and the marks that every seat gives it; null leaves the sheets of a stage out. */
export interface Contender {
  readonly name: string;
  readonly figure?: string;
  readonly desk?: readonly [regulasi: number, inovasi: number] | null;
  readonly interview?: number | null;
  readonly gate?: 'pass' | 'fail' | 'pending';
}

export interface ContestOptions {
  readonly seats?: number;
  readonly body?: RubricBody;
  readonly category?: Partial<Category>;
  readonly edition?: Readonly<Record<string, boolean>>;
  readonly constituencies?: readonly string[];
}

/** A contest that is marked in full, with the people around it. */
export interface Contest extends Scene {
  readonly secretary: TestActor;
  readonly auditor: TestActor;
  /** Nomination by name of the nominee. */
  readonly ids: ReadonlyMap<string, string>;
  /** Nominee by its name. */
  readonly nominees: ReadonlyMap<string, string>;
}

/** Everybody hands in every sheet. Final = 30 % figure + 30 % (60/40 desk) + 40 % interview, so 80 everywhere is 80.00. */
export async function insertContest(
  t: TestApp,
  contenders: readonly Contender[],
  { edition = {}, ...options }: ContestOptions = {},
): Promise<Contest> {
  const scene = await insertScene(t, { ...options, nominations: contenders.length });
  await setEdition(t.database, scene.editionId, edition);
  await t.database.reader.query('UPDATE rubric SET frozen_at = now() WHERE id = $1', [scene.rubricId]);
  const ids = new Map<string, string>();
  for (const [index, contender] of contenders.entries()) {
    const id = scene.nominations[index]!;
    ids.set(contender.name, id);
    await fill(t.database, scene, id, contender);
  }
  const [secretary, auditor] = [await t.actorOf('secretariat', { province: PROVINCE }), await t.actorOf('auditor')];
  return { ...scene, secretary, auditor, ids, nominees: await nomineesOf(t.database, scene.rankingId) };
}

/** Changes flags of an edition: `publishes_scores`, `nominee_sees_breakdown`, `shows_running_ranking`, `is_synthetic`. */
export async function setEdition(
  database: Database,
  editionId: string,
  flags: Readonly<Record<string, boolean>>,
): Promise<void> {
  for (const [column, value] of Object.entries(flags)) {
    await database.reader.query(`UPDATE edition SET ${column} = $2 WHERE id = $1`, [editionId, value]);
  }
}

async function fill(database: Database, scene: Scene, nominationId: string, contender: Contender): Promise<void> {
  const { name, figure = '80', desk = [80, 80], interview = 80, gate = 'pass' } = contender;
  await setName(database, nominationId, name);
  await database.reader.query('SELECT audit_append($1)', [entryOf('nomination.verified', 'nomination', nominationId)]);
  await verifyFigures(database, nominationId, figure);
  await setGate(database, nominationId, gate);
  for (const { id } of scene.seats) {
    if (desk !== null) await insertSheet(database, scene, { seatId: id, nominationId, stage: 'DESK', marks: desk });
    if (interview !== null) {
      await insertSheet(database, scene, { seatId: id, nominationId, stage: 'INT', marks: [interview] });
    }
  }
}

const entryOf = (event: string, type: string, id: string): string =>
  JSON.stringify({
    at: '2026-03-01T00:00:00.000Z',
    actor: { userId: null, roles: [] },
    event,
    subject: { type, id },
    requestId: 'test',
  });

/** The same name may be borne once per regency, so each contest takes the next regency that is free. */
const setName = (database: Database, nominationId: string, name: string): Promise<unknown> =>
  database.reader.query(
    `UPDATE nominee SET name = $2, regency_code = (
       SELECT code FROM regency place WHERE place.province_code = nominee.province_code AND NOT EXISTS (
         SELECT FROM nominee other WHERE other.regency_code = place.code AND lower(other.name) = lower($2))
       ORDER BY code LIMIT 1)
     WHERE id = (SELECT nominee_id FROM nomination WHERE id = $1)`,
    [nominationId, name],
  );

export const setGate = (database: Database, nominationId: string, outcome: string): Promise<unknown> =>
  database.reader.query(
    `UPDATE gate_outcome SET outcome = $2, reason = CASE WHEN $2 = 'fail' THEN 'Terbukti PDS' END WHERE nomination_id = $1`,
    [nominationId, outcome],
  );

export interface SheetWish {
  readonly seatId: string;
  readonly nominationId: string;
  readonly stage: string;
  /** Points, not hundredths. */
  readonly marks: readonly number[];
  readonly state?: 'draft' | 'submitted';
}

/** A sheet put straight into the database with its version and its audit entry, as handing it in leaves them. */
export const insertSheet = (
  database: Database,
  { rankingId, rubricId }: Pick<Scene, 'rankingId' | 'rubricId'>,
  { seatId, nominationId, stage, marks, state = 'submitted' }: SheetWish,
): Promise<unknown> =>
  database.reader.query(
    `WITH sheet AS (
       INSERT INTO score_sheet (seat_id, nomination_id, ranking_id, rubric_id, stage_code, state, marks, total, submitted_at, created_at)
       SELECT $1, $2, $3, $4, code, $6, $7::smallint[],
         CASE WHEN $6 = 'submitted' THEN (SELECT sum(weight::bigint * mark_points(mark, rubric_stage)) FROM unnest(weights, $7::smallint[]) AS line (weight, mark)) END,
         CASE WHEN $6 = 'submitted' THEN timestamptz '2026-03-01T00:00:00Z' END, '2026-03-01T00:00:00Z'
       FROM rubric_stage WHERE rubric_id = $4 AND code = $5
       RETURNING *),
     kept AS (
       INSERT INTO score_sheet_version (sheet_id, version, state, marks, comments, total, recorded_at)
       SELECT id, version, state, marks, comments, total, submitted_at FROM sheet WHERE state = 'submitted')
     SELECT audit_append(json_build_object('at', '2026-03-01T00:00:00.000Z', 'actor', json_build_object('userId', null, 'roles', '[]'::json),
       'event', 'score-sheet.submitted', 'subject', json_build_object('type', 'score-sheet', 'id', id), 'requestId', 'test')::text)
     FROM sheet WHERE state = 'submitted'`,
    [seatId, nominationId, rankingId, rubricId, stage, state, marks.map((mark) => Math.round(mark * 100))],
  );

async function nomineesOf(database: Database, rankingId: string): Promise<Map<string, string>> {
  const rows = await database.reader.query<{ id: string; name: string }[]>(
    'SELECT m.id, m.name FROM nomination n JOIN nominee m ON m.id = n.nominee_id WHERE n.ranking_id = $1',
    [rankingId],
  );
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** The nomination of the nominee with this name. */
export function idOf({ ids }: Contest, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`Nobody is called ${name}`);
  return id;
}

export const url = ({ rankingId }: Pick<Contest, 'rankingId'>, path: string): string =>
  `/api/v1/rankings/${rankingId}/${path}`;

export const ifMatch = (version: number): { 'if-match': string } => ({ 'if-match': `"${String(version)}"` });

export async function rankingVersion(database: Database, rankingId: string): Promise<number> {
  const rows = await database.reader.query<[{ version: number }]>('SELECT version FROM ranking WHERE id = $1', [
    rankingId,
  ]);
  return rows[0].version;
}

export interface OverrideWish {
  readonly nominationId: string;
  readonly rank: number;
  readonly reason: string;
}

/** Asks for the decision of the plenary to be recorded. */
export function recordDecision(
  t: TestApp,
  contest: Contest,
  { overrides = [], seen }: { overrides?: readonly OverrideWish[]; seen?: number } = {},
): Promise<Response> {
  return t
    .http()
    .put(url(contest, 'decision'))
    .set({ ...contest.secretary.headers, ...(seen === undefined ? {} : ifMatch(seen)) })
    .send({ minutesNumber: 'BA-07/2026', heldOn: '2026-03-02', overrides });
}

/** The outcome as it is computed now. */
export async function outcomeHash(t: TestApp, contest: Contest): Promise<string> {
  const answer = await t.http().get(url(contest, 'computation')).set(contest.auditor.headers).expect(200);
  return (answer.body as { outcomeHash: string }).outcomeHash;
}

export const sign = async (t: TestApp, contest: Contest, actor: TestActor, hash: string): Promise<Response> =>
  t.http().post(url(contest, 'signatures')).set(actor.headers).send({ outcomeHash: hash });

/** The plenary decides and every seat signs. */
export async function decideAndSign(t: TestApp, contest: Contest, overrides: readonly OverrideWish[] = []) {
  const decision = await recordDecision(t, contest, { overrides });
  if (decision.status !== 200) throw new Error(decision.text);
  const hash = await outcomeHash(t, contest);
  for (const { actor } of contest.seats) {
    const signed = await sign(t, contest, actor, hash);
    if (signed.status !== 201) throw new Error(signed.text);
  }
}

/** Asks for the ranking to be sealed. */
export const seal = async (t: TestApp, contest: Contest, actor = contest.secretary): Promise<Response> =>
  t
    .http()
    .post(url(contest, 'seal'))
    .set({ ...actor.headers, ...ifMatch(await rankingVersion(t.database, contest.rankingId)) });

export interface SealedBody {
  readonly id: string;
  readonly hash: string;
  readonly placings: readonly { readonly nominee: { readonly name: string }; readonly rank: number | null }[];
}

/** Decided, signed and sealed. */
export async function sealContest(t: TestApp, contest: Contest, overrides: readonly OverrideWish[] = []) {
  await decideAndSign(t, contest, overrides);
  const answer = await seal(t, contest);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body as SealedBody;
}

/** Orders the publication. */
export const publish = async (t: TestApp, contest: Contest, publicFrom: string): Promise<Response> =>
  t.http().post(url(contest, 'publication')).set(contest.secretary.headers).send({ publicFrom });

/** Everything a refusal must leave as it was: all rows of the tables that decide. */
export async function snapshot(database: Database): Promise<unknown> {
  const tables = ['ranking', 'shortlist_entry', 'stage_admission', 'decision', 'signature', 'result', 'placement'];
  const rest = ['publication', 'nomination', 'audit_entry'];
  const rows = await Promise.all(
    [...tables, ...rest].map((table) => database.reader.query(`SELECT * FROM ${table} AS row ORDER BY row::text`)),
  );
  return rows;
}
