import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Actor, type Grant } from '../../../src/core/access.js';
import { AssignmentsDoor } from '../../../src/features/assignments/index.js';
import { AssignmentsService } from '../../../src/features/assignments/assignments.service.js';
import { panelCondition, PanelsDoor } from '../../../src/features/panels/index.js';
import { canViewPanel } from '../../../src/features/panels/panel.policy.js';
import { violatedConstraint } from '../../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { recuse } from '../../support/builders/evaluations.js';
import { assignAndDeclare, insertNomination, insertPanelScene, insertSeat } from '../../support/builders/panels.js';

let t: TestApp;
let doors: { readonly panels: PanelsDoor; readonly assignments: AssignmentsDoor };
beforeAll(async () => {
  t = await startTestApp();
  doors = { panels: t.app.get(PanelsDoor), assignments: t.app.get(AssignmentsDoor) };
});
afterAll(() => t.close());

const actor = (userId: string, ...grants: Partial<Grant>[]): Actor => ({
  userId,
  sessionId: null,
  grants: grants.map((grant) => ({ role: 'secretariat', provinceCode: null, nomineeId: null, ...grant })),
  requestId: 'r',
  arrivedAt: t.clock.now(),
});

describe('the condition over panels', () => {
  it('admits exactly whom the policy admits', async () => {
    const scene = await insertPanelScene(t, []);
    const seated = scene.seats[0]!.actor.userId;
    for (const role of ['secretariat', 'auditor', 'evaluator', 'administrator', 'proposer'] as const) {
      for (const provinceCode of [null, '73', '32']) {
        for (const userId of [seated, randomUUID()]) {
          const who = actor(userId, { role, provinceCode });
          const values: unknown[] = [scene.panelId];
          const rows = await t.database.reader.query<unknown[]>(
            `SELECT FROM panel p WHERE p.id = $1 AND ${panelCondition(who, 'p', values)}`,
            values,
          );
          const isAdmitted = canViewPanel(who, { provinceCode: '73', isSeated: userId === seated });
          expect([role, provinceCode, rows.length === 1]).toEqual([role, provinceCode, isAdmitted]);
        }
      }
    }
  });
});

describe('the door of panels', () => {
  it('knows the panel of a ranking, its seats by number, and who is on its chair', async () => {
    const scene = await insertPanelScene(t, []);
    const tx = t.database.reader;
    const [chair, member] = scene.seats;
    expect(await doors.panels.panelOfRanking(tx, scene.rankingId)).toEqual({
      id: scene.panelId,
      editionId: scene.editionId,
      level: 'provincial',
      provinceCode: '73',
    });
    expect(await doors.panels.panelOfRanking(tx, randomUUID())).toBeNull();
    expect((await doors.panels.seatsOf(tx, scene.panelId)).map(({ number, userId }) => [number, userId])).toEqual(
      scene.seats.map((seat, index) => [index + 1, seat.actor.userId]),
    );
    expect(await doors.panels.isChair(tx, chair!.actor.userId, scene.panelId)).toBe(true);
    expect(await doors.panels.isChair(tx, member!.actor.userId, scene.panelId)).toBe(false);
  });
});

describe('the door of assignments', () => {
  it('knows the seat of whoever is assigned, not recused and declared, and of nobody else', async () => {
    const scene = await insertPanelScene(t, ['PT Satu']);
    await assignAndDeclare(t.database, scene);
    const [free, recused, silent] = scene.seats;
    const { nominationId } = scene.nominations[0]!;
    await recuse(t.database, recused!.id, nominationId);
    await t.database.reader.query(
      `UPDATE assignment SET declaration = 'awaited', declared_at = NULL WHERE seat_id = $1`,
      [silent!.id],
    );
    const seatOf = (userId: string) => doors.assignments.seatOf(t.database.reader, userId, nominationId);
    const { panelId, rankingId } = scene;
    expect(await seatOf(free!.actor.userId)).toEqual({
      seatId: free!.id,
      panelId,
      rankingId,
      number: 1,
      role: 'chair',
    });
    expect(await seatOf(recused!.actor.userId)).toBeNull();
    expect(await seatOf(silent!.actor.userId)).toBeNull();
    expect(await seatOf(scene.secretary.userId)).toBeNull();
    expect(await t.countQueries(() => seatOf(free!.actor.userId))).toBe(1);
  });

  it('counts a quorum over the filled seats that are not recused, assigned yet or not', async () => {
    const scene = await insertPanelScene(t, ['PT Satu']);
    await assignAndDeclare(t.database, scene);
    await insertSeat(t.database, { panelId: scene.panelId, number: 9 });
    const late = await insertNomination(t.database, { ...scene, name: 'PT Baru' });
    await recuse(t.database, scene.seats[0]!.id, scene.nominations[0]!.nominationId);
    expect(await doors.assignments.eligibilityOf(t.database.reader, scene.rankingId)).toEqual(
      new Map([
        [scene.nominations[0]!.nominationId, { seats: 3, recused: 1, eligible: 2, isCompleteBlock: false }],
        [late.nominationId, { seats: 3, recused: 0, eligible: 3, isCompleteBlock: true }],
      ]),
    );
    const pairs = await doors.assignments.assignmentsOf(t.database.reader, scene.rankingId);
    expect(new Set(pairs)).toEqual(
      new Set(
        scene.seats.map(({ id }, index) => ({
          seatId: id,
          nominationId: scene.nominations[0]!.nominationId,
          state: index === 0 ? 'recused' : 'assigned',
          declaration: index === 0 ? 'conflict' : 'none',
        })),
      ),
    );
  });
});

describe('assigning', () => {
  it('ten times at once makes each pair once', async () => {
    const scene = await insertPanelScene(t, ['PT Satu', 'PT Dua']);
    const secretary = actor(scene.secretary.userId, { provinceCode: '73' });
    const service = t.app.get(AssignmentsService);
    const summaries = await Promise.all(Array.from({ length: 10 }, () => service.assign(secretary, scene.rankingId)));
    expect(summaries.map(({ added }) => added).sort((a, b) => b - a)).toEqual([6, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('the database', () => {
  const change = async (sql: string, values: unknown[]) => {
    const failure: unknown = await t.database.reader.query(sql, values).catch((error: unknown) => error);
    return violatedConstraint(failure);
  };

  it('keeps a second chair, a second secretary and a second seat of one person off a panel', async () => {
    const { panelId, seats } = await insertPanelScene(t, []);
    await insertSeat(t.database, { panelId, number: 7, role: 'secretary' });
    const insert = `INSERT INTO seat (panel_id, number, role, constituency_code, user_id) VALUES ($1, $2, $3, 'UNION', $4)`;
    expect(await change(insert, [panelId, 8, 'chair', null])).toBe('seat_one_chair_per_panel');
    expect(await change(insert, [panelId, 8, 'secretary', null])).toBe('seat_one_secretary_per_panel');
    expect(await change(insert, [panelId, 8, 'member', seats[0]!.actor.userId])).toBe('seat_one_per_member');
    expect(await change(insert, [panelId, 7, 'member', null])).toBe('seat_number_unique_in_panel');
  });

  it('knows no recusal without its reason, its instant and its origin, and no conflict that does not recuse', async () => {
    const scene = await insertPanelScene(t, ['PT Satu']);
    await assignAndDeclare(t.database, scene);
    const { id } = scene.seats[0]!;
    const set = (changes: string) => change(`UPDATE assignment SET ${changes} WHERE seat_id = $1`, [id]);
    expect(await set(`state = 'recused', reason = 'x'`)).toBe('assignment_recusal_is_explained');
    expect(await set(`reason = 'x'`)).toBe('assignment_recusal_is_explained');
    expect(await set(`declaration = 'conflict'`)).toBe('assignment_conflict_recuses');
    expect(await set(`declaration = 'awaited'`)).toBe('assignment_declaration_has_instant');
  });
});
