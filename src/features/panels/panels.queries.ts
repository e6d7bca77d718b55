import { type Actor } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { fromCursor } from '../../platform/http/paging.js';
import { type Level } from '../editions/index.js';
import { panelCondition, type PanelSubject } from './panel.policy.js';
import { type SeatRole } from './seat.entity.js';

/** A seat with its constituency, and with its member's name: `toSeatView` decides who may read that. */
export interface SeatRow {
  readonly id: string;
  readonly number: number;
  readonly role: SeatRole;
  readonly constituency: { readonly code: string; readonly nameId: string; readonly nameEn: string };
  readonly userId: string | null;
  readonly userName: string | null;
  readonly version: number;
}

/** A panel with its categories and seats; `isSeated` tells whether the asker sits on it. */
export interface PanelRow extends PanelSubject {
  readonly id: string;
  readonly editionId: string;
  readonly level: Level;
  readonly name: string;
  readonly decreeNumber: string | null;
  readonly decreedOn: string | null;
  readonly categoryIds: string[];
  readonly seats: SeatRow[];
  readonly version: number;
}

export interface PanelFilter {
  readonly editionId?: string | undefined;
  readonly level?: Level | undefined;
  readonly province?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

// A JSON object per seat keeps the statement at one, however many panels and seats there are.
const SEAT = `jsonb_build_object('id', s.id, 'number', s.number, 'role', s.role, 'userId', s.user_id,
  'userName', u.name, 'version', s.version,
  'constituency', jsonb_build_object('code', c.code, 'nameId', c.name_id, 'nameEn', c.name_en))`;
const SEAT_SOURCE = `seat s JOIN constituency c ON c.code = s.constituency_code LEFT JOIN user_account u ON u.id = s.user_id`;

// $1 is the asker.
const ROW = `
  p.id, p.edition_id AS "editionId", p.level, p.province_code AS "provinceCode", p.name,
  p.decree_number AS "decreeNumber", p.decreed_on::text AS "decreedOn", p.version,
  ARRAY(SELECT pc.category_id::text FROM panel_category pc JOIN category k ON k.id = pc.category_id
        WHERE pc.panel_id = p.id ORDER BY k.position, k.code) AS "categoryIds",
  (SELECT coalesce(jsonb_agg(${SEAT} ORDER BY s.number), '[]') FROM ${SEAT_SOURCE} WHERE s.panel_id = p.id) AS seats,
  EXISTS (SELECT FROM seat mine WHERE mine.panel_id = p.id AND mine.user_id = $1::uuid) AS "isSeated"
  FROM panel p`;

/** One panel. Asks nobody's permission: check `canViewPanel` before showing it. Throws `panel.not-found`. */
export async function getPanel(tx: Tx, actor: Actor, id: string): Promise<PanelRow> {
  const rows = await tx.query<PanelRow[]>(`SELECT ${ROW} WHERE p.id = $2`, [actor.userId, id]);
  if (!rows[0]) throw notFound('panel.not-found');
  return rows[0];
}

/** Up to `limit + 1` of the panels the actor may see, by name; one statement, however many there are. */
export function listPanels(tx: Tx, actor: Actor, filter: PanelFilter): Promise<PanelRow[]> {
  const values: unknown[] = [actor.userId];
  const bind = (value: unknown): string => `$${String(values.push(value))}`;
  const conditions = [panelCondition(actor, 'p', values)];
  if (filter.editionId) conditions.push(`p.edition_id = ${bind(filter.editionId)}`);
  if (filter.level) conditions.push(`p.level = ${bind(filter.level)}`);
  if (filter.province) conditions.push(`p.province_code = ${bind(filter.province)}`);
  if (filter.after) {
    const [name, id] = fromCursor(filter.after, ['text', 'uuid']);
    conditions.push(`(p.name, p.id) > (${bind(name)}, ${bind(id)}::uuid)`);
  }
  return tx.query(
    `SELECT ${ROW} WHERE ${conditions.join(' AND ')} ORDER BY p.name, p.id LIMIT ${bind(filter.limit + 1)}`,
    values,
  );
}

/** One seat. Throws `seat.not-found`. */
export async function getSeat(tx: Tx, id: string): Promise<SeatRow> {
  const rows = await tx.query<{ seat: SeatRow }[]>(`SELECT ${SEAT} AS seat FROM ${SEAT_SOURCE} WHERE s.id = $1`, [id]);
  if (!rows[0]) throw notFound('seat.not-found');
  return rows[0].seat;
}

/** Every seat of a panel, by number. */
export async function listSeats(tx: Tx, panelId: string): Promise<SeatRow[]> {
  const rows = await tx.query<{ seat: SeatRow }[]>(
    `SELECT ${SEAT} AS seat FROM ${SEAT_SOURCE} WHERE s.panel_id = $1 ORDER BY s.number`,
    [panelId],
  );
  return rows.map(({ seat }) => seat);
}
