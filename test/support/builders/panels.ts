import { randomUUID } from 'node:crypto';

import { Panel, Seat } from '../../../src/features/panels/index.js';
import { type Database } from '../../../src/platform/database/database.js';
import { type TestActor } from '../actors.js';
import { type TestApp } from '../app.js';
import { insertCategory, insertRanking } from './categories.js';

/** South Sulawesi: WITA. */
export const SULSEL = '73';

/** A panel that marks these categories, put straight into the database. */
export async function insertPanel(
  database: Database,
  panel: Partial<Panel> & Pick<Panel, 'editionId'>,
  ...categoryIds: readonly string[]
): Promise<string> {
  const id = panel.id ?? randomUUID();
  const { provinceCode = SULSEL } = panel;
  await database.reader.insert(Panel, {
    id,
    level: 'provincial',
    provinceCode,
    name: `Tim Penilai ${id.slice(0, 8)}`,
    decreeNumber: null,
    decreedOn: null,
    createdAt: new Date('2026-01-05T00:00:00Z'),
    ...panel,
  });
  await database.reader.query(
    'INSERT INTO panel_category (panel_id, category_id, province_code) SELECT $1, unnest($2::uuid[]), $3',
    [id, categoryIds, provinceCode],
  );
  return id;
}

/** A seat, empty unless somebody is named; the first is the chair. */
export async function insertSeat(
  database: Database,
  seat: Partial<Seat> & Pick<Seat, 'panelId' | 'number'>,
): Promise<string> {
  const id = seat.id ?? randomUUID();
  const role = seat.number === 1 ? 'chair' : 'member';
  await database.reader.insert(Seat, { id, role, constituencyCode: 'UNION', userId: null, ...seat });
  return id;
}

export interface NominationWish {
  readonly rankingId: string;
  readonly name: string;
  /** Of the nominee; the nomination stands where its ranking stands. */
  readonly provinceCode?: string;
  readonly state?: string;
  readonly proposerId?: string;
  readonly originId?: string;
}

/** A verified nomination of the company of this name, put straight into the database. */
export async function insertNomination(
  database: Database,
  { provinceCode = SULSEL, state = 'verified', proposerId, originId, ...wish }: NominationWish,
): Promise<{ readonly nominationId: string; readonly nomineeId: string }> {
  const [nominationId, nomineeId] = [randomUUID(), await ensureCompany(database, wish.name, provinceCode)];
  await database.reader.query(
    `INSERT INTO nomination (id, category_id, ranking_id, nominee_id, province_code, proposer_id, origin_id, state,
                             submitted_at, created_at)
     SELECT $1, category_id, id, $3, province_code, $4, $5, $6, now(), now() FROM ranking WHERE id = $2`,
    [nominationId, wish.rankingId, nomineeId, proposerId ?? null, originId ?? null, state],
  );
  return { nominationId, nomineeId };
}

async function ensureCompany(database: Database, name: string, provinceCode: string): Promise<string> {
  await database.reader.query(
    `INSERT INTO nominee (kind, name, province_code, created_at) VALUES ('company', $1, $2, now()) ON CONFLICT DO NOTHING`,
    [name, provinceCode],
  );
  const rows = await database.reader.query<{ id: string }[]>(
    `SELECT id FROM nominee WHERE kind = 'company' AND name = $1 AND province_code = $2`,
    [name, provinceCode],
  );
  return rows[0]!.id;
}

export interface PanelScene {
  readonly editionId: string;
  readonly categoryId: string;
  readonly rankingId: string;
  readonly panelId: string;
  readonly secretary: TestActor;
  readonly auditor: TestActor;
  readonly seats: readonly { readonly id: string; readonly actor: TestActor }[];
  /** In the order of the names given. */
  readonly nominations: readonly { readonly nominationId: string; readonly nomineeId: string }[];
}

/** A seated panel of one province before a ranking of verified nominees of these names; nothing is assigned yet. */
export async function insertPanelScene(t: TestApp, names: readonly string[], seatCount = 3): Promise<PanelScene> {
  const { categoryId, editionId } = await insertCategory(t.database, { nomineeKind: 'company' });
  const rankingId = await insertRanking(t.database, { categoryId, provinceCode: SULSEL });
  const panelId = await insertPanel(t.database, { editionId }, categoryId);
  const seats: { id: string; actor: TestActor }[] = [];
  for (let number = 1; number <= seatCount; number += 1) {
    const actor = await t.actorOf('evaluator', { province: SULSEL });
    seats.push({ id: await insertSeat(t.database, { panelId, number, userId: actor.userId }), actor });
  }
  const nominations: { nominationId: string; nomineeId: string }[] = [];
  for (const name of names) nominations.push(await insertNomination(t.database, { rankingId, name }));
  const [secretary, auditor] = [await t.actorOf('secretariat', { province: SULSEL }), await t.actorOf('auditor')];
  return { editionId, categoryId, rankingId, panelId, secretary, auditor, seats, nominations };
}

/** Every seat before every nomination, each declared free of conflict. */
export const assignAndDeclare = (database: Database, { panelId, rankingId }: PanelScene): Promise<unknown> =>
  database.reader.query(
    `INSERT INTO assignment (seat_id, nomination_id, declaration, declared_at)
     SELECT seat.id, nomination.id, 'none', now() FROM seat CROSS JOIN nomination
     WHERE seat.panel_id = $1 AND nomination.ranking_id = $2`,
    [panelId, rankingId],
  );

/** Whoever sat on a panel goes to the secretariat of the province, which they may once its edition is over. */
export const moveToSecretariat = (database: Database, userId: string): Promise<unknown> =>
  database.transaction(async (tx) => {
    await tx.query(
      `UPDATE edition SET state = 'concluded' FROM panel JOIN seat ON seat.panel_id = panel.id
       WHERE panel.edition_id = edition.id AND seat.user_id = $1`,
      [userId],
    );
    await tx.query(`UPDATE role_grant SET role = 'secretariat', province_code = $2 WHERE user_id = $1`, [
      userId,
      SULSEL,
    ]);
  });

/** One empty draft sheet: from here on the composition of the panel stands. */
export const insertSheet = (
  database: Database,
  { rankingId, seatId, nominationId }: { rankingId: string; seatId: string; nominationId: string },
): Promise<unknown> =>
  database.reader.query(
    `INSERT INTO score_sheet (seat_id, nomination_id, ranking_id, rubric_id, stage_code, marks, created_at)
     SELECT $1, $2, $3, stage.rubric_id, stage.code, '{}', now()
     FROM ranking JOIN category ON category.id = ranking.category_id
     JOIN rubric_stage stage ON stage.rubric_id = category.rubric_id AND stage.code = 'DESK' WHERE ranking.id = $3`,
    [seatId, nominationId, rankingId],
  );

/** How many jobs of this name wait. */
export async function waitingJobs(database: Database, name: string): Promise<unknown[]> {
  const rows = await database.reader.query<{ data: unknown }[]>(
    `SELECT data FROM pgboss.job WHERE name = $1 AND state = 'created' ORDER BY created_on`,
    [name],
  );
  return rows.map(({ data }) => data);
}
