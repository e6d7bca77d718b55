import { type Actor } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { fromCursor } from '../../platform/http/paging.js';
import { type TimeZone } from '../editions/index.js';
import { panelCondition } from '../panels/index.js';
import { type Mode } from './interview-session.entity.js';
import { type Attendance, type Companion, type PresenterRole } from './interview-slot.entity.js';
import { ownSlotConditions, slotConditions } from './interview.policy.js';

export interface SessionRow {
  readonly id: string;
  readonly panelId: string;
  readonly heldOn: string;
  readonly timeZone: TimeZone;
  readonly mode: Mode;
  readonly room: string | null;
  readonly link: string | null;
  readonly version: number;
}

/** A slot with its nominee and its place; `isNamed` tells whether the asker may read the names of those who came. */
export interface SlotRow {
  readonly id: string;
  readonly sessionId: string;
  readonly nominationId: string;
  readonly nomineeName: string;
  readonly nomineeTimeZone: TimeZone;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly mode: Mode;
  readonly room: string | null;
  readonly link: string | null;
  readonly attendance: Attendance;
  readonly presenterRole: PresenterRole | null;
  readonly presenterName: string | null;
  readonly companions: Companion[];
  readonly isNamed: boolean;
  readonly version: number;
}

interface PageFilter {
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface SessionFilter extends PageFilter {
  readonly panelId?: string | undefined;
  readonly heldOn?: string | undefined;
}

const SESSION = `i.id, i.panel_id AS "panelId", i.held_on::text AS "heldOn", i.time_zone AS "timeZone", i.mode, i.room,
  i.link, i.version FROM interview_session i JOIN panel p ON p.id = i.panel_id`;

const SLOT = `t.id, t.session_id AS "sessionId", t.nomination_id AS "nominationId", m.name AS "nomineeName",
  v.time_zone AS "nomineeTimeZone", t.starts_at AS "startsAt", t.ends_at AS "endsAt", i.mode, i.room, i.link,
  t.attendance, t.presenter_role AS "presenterRole", t.presenter_name AS "presenterName", t.companions, t.version`;
const SLOT_SOURCE = `interview_slot t
  JOIN interview_session i ON i.id = t.session_id JOIN panel p ON p.id = i.panel_id
  JOIN nomination n ON n.id = t.nomination_id JOIN nominee m ON m.id = n.nominee_id
  JOIN province v ON v.code = m.province_code`;

const binder =
  (values: unknown[]) =>
  (value: unknown): string =>
    `$${String(values.push(value))}`;

/** One session that the actor may see. Throws `interview-session.not-found`. */
export async function getSession(tx: Tx, actor: Actor, id: string): Promise<SessionRow> {
  const values: unknown[] = [id];
  const rows = await tx.query<SessionRow[]>(
    `SELECT ${SESSION} WHERE i.id = $1 AND ${panelCondition(actor, 'p', values)}`,
    values,
  );
  if (!rows[0]) throw notFound('interview-session.not-found');
  return rows[0];
}

/** Up to `limit + 1` of the sessions of the panels that the actor may see, by day. */
export function listSessions(tx: Tx, actor: Actor, filter: SessionFilter): Promise<SessionRow[]> {
  const values: unknown[] = [];
  const bind = binder(values);
  const conditions = [panelCondition(actor, 'p', values)];
  if (filter.panelId) conditions.push(`i.panel_id = ${bind(filter.panelId)}`);
  if (filter.heldOn) conditions.push(`i.held_on = ${bind(filter.heldOn)}`);
  if (filter.after) {
    const [day, id] = fromCursor(filter.after, ['instant', 'uuid']);
    conditions.push(`(i.held_on, i.id) > (${bind(day)}::date, ${bind(id)}::uuid)`);
  }
  return tx.query(
    `SELECT ${SESSION} WHERE ${conditions.join(' AND ')} ORDER BY i.held_on, i.id LIMIT ${bind(filter.limit + 1)}`,
    values,
  );
}

/** The slots of a session that the actor may see, in the order of the day. */
export function listSlots(tx: Tx, actor: Actor, sessionId: string): Promise<SlotRow[]> {
  const values: unknown[] = [sessionId];
  const { visible, named } = slotConditions(actor, binder(values));
  return tx.query(
    `SELECT ${SLOT}, ${named} AS "isNamed" FROM ${SLOT_SOURCE}
     WHERE t.session_id = $1 AND ${visible} ORDER BY t.starts_at, t.id`,
    values,
  );
}

/** One slot that the actor may see. Throws `interview-slot.not-found`. */
export async function getSlot(tx: Tx, actor: Actor, id: string): Promise<SlotRow> {
  const values: unknown[] = [id];
  const { visible, named } = slotConditions(actor, binder(values));
  const rows = await tx.query<SlotRow[]>(
    `SELECT ${SLOT}, ${named} AS "isNamed" FROM ${SLOT_SOURCE} WHERE t.id = $1 AND ${visible}`,
    values,
  );
  if (!rows[0]) throw notFound('interview-slot.not-found');
  return rows[0];
}

/** Up to `limit + 1` of the actor's own slots, as nominee, proposer or evaluator, by time. */
export function listMySlots(tx: Tx, actor: Actor, filter: PageFilter): Promise<SlotRow[]> {
  const values: unknown[] = [];
  const bind = binder(values);
  const { visible, named } = ownSlotConditions(actor, bind);
  const conditions = [visible];
  if (filter.after) {
    const [startsAt, id] = fromCursor(filter.after, ['instant', 'uuid']);
    conditions.push(`(t.starts_at, t.id) > (${bind(startsAt)}::timestamptz, ${bind(id)}::uuid)`);
  }
  return tx.query(
    `SELECT ${SLOT}, ${named} AS "isNamed" FROM ${SLOT_SOURCE}
     WHERE ${conditions.join(' AND ')} ORDER BY t.starts_at, t.id LIMIT ${bind(filter.limit + 1)}`,
    values,
  );
}
