import { HOME } from '../../../../src/demo/data/province-73.js';
import { planDemo } from '../../../../src/demo/plan/index.js';
import { accountMaker, accounts } from '../../../../src/demo/story/accounts.js';
import { declarations } from '../../../../src/demo/story/declarations.js';
import { desk } from '../../../../src/demo/story/desk.js';
import { edition } from '../../../../src/demo/story/edition.js';
import { interviews } from '../../../../src/demo/story/interviews.js';
import { nominations } from '../../../../src/demo/story/nominations.js';
import { panels } from '../../../../src/demo/story/panels.js';
import { plenary } from '../../../../src/demo/story/plenary.js';
import { shortlist } from '../../../../src/demo/story/shortlist.js';
import { type Act, type Story } from '../../../../src/demo/story/story.js';
import { verification } from '../../../../src/demo/story/verification.js';
import { demoApi, newStory } from '../../../../src/demo/tell.js';
import { AccountSetupService } from '../../../../src/features/credentials/index.js';
import { Jobs } from '../../../../src/platform/jobs/jobs.js';
import { type TestApp } from '../../../support/app.js';

export const PASSWORD = 'dinding-provinsi-73';

/** The ranking that ends sealed, and the one that stays on its way. */
const [SEALED, RUNNING] = ['P-BESAR', 'P-MENENGAH'];

/**
 * The provincial level of Sulawesi Selatan as the demo tells it: companies alone, one ranking sealed and not announced, one
 * still before its plenary.
 */
export async function fillProvince(t: TestApp): Promise<Story> {
  const plan = planDemo().filter(({ key }) => key === SEALED || key === RUNNING);
  const jobs = t.app.get(Jobs, { strict: false });
  const story = newStory(demoApi(t.url, PASSWORD, new AbortController().signal), () => jobs.drain(), plan);
  const make = accountMaker(t.app.get(AccountSetupService, { strict: false }), () => t.clock.now(), PASSWORD);
  await tell(
    story,
    accounts(make, new Map()),
    edition,
    panels,
    nominations('provincial'),
    verification('provincial'),
    declarations('provincial'),
    desk('provincial'),
    shortlist('provincial'),
    interviews('provincial'),
  );
  await tell({ ...story, plan: plan.filter(({ key }) => key === SEALED) }, plenary('provincial'));
  await story.catchUp();
  await addOddments(t);
  return story;
}

/**
 * What the story does not bring about: points added to one file, evidence on its way, a sheet that somebody wants back, and a
 * problem that every seat reports of every file, also where it is recused by now.
 */
async function addOddments({ database, clock }: TestApp): Promise<void> {
  await database.reader.query(
    `INSERT INTO evidence_upload (nomination_id, file_name, size_bytes, created_by, created_at)
     SELECT n.id, 'contoh.pdf', 9, person.id, $2 FROM nomination n, user_account person
     WHERE n.province_code = $1 ORDER BY n.id, person.id LIMIT 1`,
    [HOME.code, clock.now()],
  );
  await database.reader.query(
    `INSERT INTO adjustment (nomination_id, kind, points, legal_basis, entered_at)
     SELECT id, 'bonus', 1, 'Contoh', $2 FROM nomination WHERE province_code = $1 ORDER BY id LIMIT 1`,
    [HOME.code, clock.now()],
  );
  await database.reader.query(
    `INSERT INTO reopening (sheet_id, reason, requested_by, requested_at)
     SELECT s.id, 'Contoh', seat.user_id, $2 FROM score_sheet s JOIN seat ON seat.id = s.seat_id
     JOIN nomination n ON n.id = s.nomination_id WHERE n.province_code = $1 ORDER BY s.id LIMIT 1`,
    [HOME.code, clock.now()],
  );
  await database.reader.query(
    `INSERT INTO problem_report (nomination_id, seat_id, reported_by, category, text, created_at)
     SELECT a.nomination_id, a.seat_id, seat.user_id, 'other', 'Contoh', $2 FROM assignment a
     JOIN seat ON seat.id = a.seat_id JOIN nomination n ON n.id = a.nomination_id WHERE n.province_code = $1`,
    [HOME.code, clock.now()],
  );
}

async function tell(story: Story, ...acts: readonly Act[]): Promise<void> {
  const nobody = { expect: () => undefined, step: () => undefined };
  for (const act of acts) await act.tell(story, nobody);
}

/** What stands inside the walls, by the word that its routes begin with. */
export type Things = ReadonlyMap<string, readonly Thing[]>;

export interface Thing {
  readonly id: string;
  /** The ids that a route with two ids needs besides, by the word before them. */
  readonly beside: Readonly<Record<string, string>>;
}

const QUERIES: Readonly<Record<string, string>> = {
  nominations: `SELECT id, id AS nominations, ranking_id AS rankings FROM nomination WHERE province_code = $1`,
  nominees: `SELECT id FROM nominee WHERE province_code = $1`,
  rankings: `SELECT r.id, n.id AS nominations FROM ranking r
    JOIN LATERAL (SELECT id FROM nomination WHERE ranking_id = r.id ORDER BY id LIMIT 1) n ON true WHERE r.province_code = $1`,
  evidence: `SELECT e.id, e.nomination_id AS nominations FROM evidence e JOIN nomination n ON n.id = e.nomination_id
    WHERE n.province_code = $1`,
  uploads: `SELECT u.id, u.nomination_id AS nominations FROM evidence_upload u JOIN nomination n ON n.id = u.nomination_id
    WHERE n.province_code = $1`,
  panels: `SELECT id FROM panel WHERE province_code = $1`,
  seats: `SELECT s.id FROM seat s JOIN panel p ON p.id = s.panel_id WHERE p.province_code = $1`,
  'interview-sessions': `SELECT s.id FROM interview_session s JOIN panel p ON p.id = s.panel_id WHERE p.province_code = $1`,
  'interview-slots': `SELECT i.id, i.nomination_id AS nominations FROM interview_slot i
    JOIN nomination n ON n.id = i.nomination_id WHERE n.province_code = $1`,
  'score-sheets': `SELECT s.id, s.nomination_id AS nominations FROM score_sheet s
    JOIN nomination n ON n.id = s.nomination_id WHERE n.province_code = $1`,
  adjustments: `SELECT a.id, a.nomination_id AS nominations FROM adjustment a
    JOIN nomination n ON n.id = a.nomination_id WHERE n.province_code = $1`,
  reopenings: `SELECT o.id, s.nomination_id AS nominations FROM reopening o JOIN score_sheet s ON s.id = o.sheet_id
    JOIN nomination n ON n.id = s.nomination_id WHERE n.province_code = $1`,
  'problem-reports': `SELECT p.id, p.nomination_id AS nominations FROM problem_report p
    JOIN nomination n ON n.id = p.nomination_id WHERE n.province_code = $1`,
  results: `SELECT s.id FROM result s JOIN ranking r ON r.id = s.ranking_id WHERE r.province_code = $1`,
  'diagnostic-reports': `SELECT d.id FROM diagnostic_report d JOIN ranking r ON r.id = d.ranking_id WHERE r.province_code = $1`,
};

/** Every thing of the province, found in the database. */
export async function thingsInside({ database }: TestApp): Promise<Things> {
  const things = new Map<string, Thing[]>();
  for (const [kind, sql] of Object.entries(QUERIES)) {
    const rows = await database.reader.query<({ id: string } & Record<string, string>)[]>(sql, [HOME.code]);
    things.set(
      kind,
      rows.map(({ id, ...beside }) => ({ id, beside })),
    );
  }
  return things;
}

/** A fingerprint of every row of every table; counters of attempts aside. */
export async function fingerprint({ database }: TestApp): Promise<Record<string, string>> {
  const tables = await database.reader.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'rate_limit' ORDER BY 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await database.reader.query<{ print: string }[]>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS print FROM "${name}" t`,
    );
    prints[name] = row!.print;
  }
  return prints;
}
