import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { violatedConstraint } from '../../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertPanelScene } from '../../support/builders/panels.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

async function insertSession(panelId: string): Promise<string> {
  const rows = await t.database.reader.query<{ id: string }[]>(
    `INSERT INTO interview_session (panel_id, held_on, time_zone, mode, room, created_at)
     VALUES ($1, '2026-03-10', 'Asia/Jakarta', 'on_site', 'Aula', now()) RETURNING id`,
    [panelId],
  );
  return rows[0]!.id;
}

const insertSlot = (sessionId: string, nominationId: string, from: string, to: string) =>
  t.database.reader.query(
    'INSERT INTO interview_slot (session_id, nomination_id, starts_at, ends_at) VALUES ($1, $2, $3, $4)',
    [sessionId, nominationId, `2026-03-10T${from}Z`, `2026-03-10T${to}Z`],
  );

describe('slots of one session', () => {
  it('never overlap, however many are written at once; in another session they may', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `PT ${String(index)}`);
    const scene = await insertPanelScene(t, names);
    const sessionId = await insertSession(scene.panelId);
    const [last, ...others] = scene.nominations.map(({ nominationId }) => nominationId);
    const outcomes = await Promise.allSettled(others.map((id) => insertSlot(sessionId, id, '02:00:00', '02:30:00')));
    const rows = await t.database.reader.query<unknown[]>('SELECT FROM interview_slot WHERE session_id = $1', [
      sessionId,
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(rows).toHaveLength(1);
    await insertSlot(await insertSession(scene.panelId), last!, '02:00:00', '02:30:00');
  });
});

describe('the database', () => {
  it('names nobody for an absence and somebody for an attendance', async () => {
    const scene = await insertPanelScene(t, ['PT Satu']);
    const { nominationId } = scene.nominations[0]!;
    await insertSlot(await insertSession(scene.panelId), nominationId, '02:00:00', '02:30:00');
    const set = async (changes: string) => {
      const sql = `UPDATE interview_slot SET ${changes} WHERE nomination_id = $1`;
      const failure: unknown = await t.database.reader.query(sql, [nominationId]).catch((error: unknown) => error);
      return violatedConstraint(failure);
    };
    expect(await set(`attendance = 'attended'`)).toBe('interview_slot_presenter_attends');
    expect(await set(`attendance = 'absent', presenter_name = 'Siti'`)).toBe('interview_slot_only_attendants_named');
    expect(await set(`attendance = 'attended', presenter_role = 'king'`)).toBe('interview_slot_presenter_role_known');
    expect(await set(`attendance = 'attended', presenter_role = 'rector'`)).toBe(undefined);
  });
});
