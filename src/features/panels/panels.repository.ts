import { Injectable } from '@nestjs/common';

import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { type Level } from '../editions/index.js';
import { maySit } from '../evaluators/index.js';
import { type KnownThings } from './panel.composition.js';
import { Panel } from './panel.entity.js';
import { Seat, type SeatRole } from './seat.entity.js';

/** The things a wish names, to be looked up together. */
export interface NamedThings {
  readonly editionId: string;
  readonly provinceCode: string | null;
  readonly constituencies: readonly string[];
  readonly userIds: readonly string[];
  readonly categoryIds: readonly string[];
}

interface KnownRow {
  provinces: string[];
  constituencies: string[];
  evaluators: string[];
  categories: Record<string, Level>;
}

/** The write side of panels and their seats. Whoever changes a seat locks its panel first. */
@Injectable()
export class PanelsRepository {
  /** Throws `panel.not-found`. */
  async get(tx: Tx, id: string): Promise<Panel> {
    const found = await tx.findOneBy(Panel, { id });
    if (!found) throw notFound('panel.not-found');
    return found;
  }

  /** The row, held until the transaction ends. Throws `panel.not-found`. */
  async lock(tx: Tx, id: string): Promise<Panel> {
    const found = await tx.findOne(Panel, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw notFound('panel.not-found');
    return found;
  }

  async insert(tx: Tx, panel: Omit<Panel, 'id' | 'version'>): Promise<string> {
    const { identifiers } = await tx.insert(Panel, panel);
    return (identifiers[0] as { id: string }).id;
  }

  /** Changes the named columns and counts the version up. */
  async change(tx: Tx, id: string, changes: Partial<Panel>): Promise<void> {
    await tx.update(Panel, id, { ...changes, version: () => 'version + 1' });
  }

  /** Makes these the categories that the panel marks; one that another panel marks runs into `panel_category_one_panel`. */
  async setCategories(
    tx: Tx,
    panel: Pick<Panel, 'id' | 'provinceCode'>,
    categoryIds: readonly string[],
  ): Promise<void> {
    await tx.query('DELETE FROM panel_category WHERE panel_id = $1 AND category_id <> ALL($2::uuid[])', [
      panel.id,
      categoryIds,
    ]);
    await tx.query(
      `INSERT INTO panel_category (panel_id, category_id, province_code)
       SELECT $1, category_id, $3 FROM unnest($2::uuid[]) AS category_id
       ON CONFLICT (panel_id, category_id) DO NOTHING`,
      [panel.id, categoryIds, panel.provinceCode],
    );
  }

  /** True when a nomination of one of the panel's categories outside `kept` is assigned to a seat of the panel. */
  async hasAssignmentsOutside(tx: Tx, panelId: string, kept: readonly string[]): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT FROM seat JOIN assignment ON assignment.seat_id = seat.id
       JOIN nomination ON nomination.id = assignment.nomination_id
       WHERE seat.panel_id = $1 AND nomination.category_id <> ALL($2::uuid[]) LIMIT 1`,
      [panelId, kept],
    );
    return rows.length > 0;
  }

  /** Looks up everything that a wish names, in one statement. */
  async known(tx: Tx, named: NamedThings): Promise<KnownThings> {
    const [row] = await tx.query<[KnownRow]>(KNOWN, [
      named.editionId,
      named.provinceCode,
      named.constituencies,
      named.userIds,
      named.categoryIds,
    ]);
    return {
      provinces: new Set(row.provinces),
      constituencies: new Set(row.constituencies),
      evaluators: new Set(row.evaluators),
      categories: new Map(Object.entries(row.categories)),
    };
  }

  async insertSeats(tx: Tx, seats: readonly Omit<Seat, 'id' | 'version'>[]): Promise<string[]> {
    const { identifiers } = await tx.insert(Seat, [...seats]);
    return identifiers.map((identifier) => (identifier as { id: string }).id);
  }

  /** The seat and its panel, both held until the transaction ends. Throws `seat.not-found`. */
  async lockSeat(tx: Tx, id: string): Promise<{ seat: Seat; panel: Panel }> {
    const unlocked = await tx.findOneBy(Seat, { id });
    if (!unlocked) throw notFound('seat.not-found');
    const panel = await this.lock(tx, unlocked.panelId);
    // Another request may have removed it while this one waited for the panel.
    const seat = await tx.findOne(Seat, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!seat) throw notFound('seat.not-found');
    return { seat, panel };
  }

  hasSeat(tx: Tx, where: { panelId: string; userId: string; role?: SeatRole }): Promise<boolean> {
    return tx.existsBy(Seat, where);
  }

  async setMember(tx: Tx, seatId: string, userId: string | null): Promise<void> {
    await tx.update(Seat, seatId, { userId, version: () => 'version + 1' });
  }

  async removeSeat(tx: Tx, seatId: string): Promise<void> {
    await tx.delete(Seat, seatId);
  }

  /** The seats of the panel that have a score sheet, in whatever state: from the first sheet on the composition stands. */
  async seatsWithSheets(tx: Tx, panelId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM seat WHERE panel_id = $1 AND EXISTS (
         SELECT FROM assignment a
         JOIN score_sheet sheet ON sheet.nomination_id = a.nomination_id AND sheet.seat_id = a.seat_id
         WHERE a.seat_id = seat.id)`,
      [panelId],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes every nomination from a seat that has not marked; recusals stay on record. Answers how many it took. */
  async release(tx: Tx, seatId: string): Promise<number> {
    const [, count] = await tx.query<[unknown[], number]>(
      `DELETE FROM assignment WHERE seat_id = $1 AND state = 'assigned'`,
      [seatId],
    );
    return count;
  }
}

const KNOWN = `SELECT
  ARRAY(SELECT code::text FROM province WHERE code = $2) AS provinces,
  ARRAY(SELECT code FROM constituency WHERE code = ANY($3::text[])) AS constituencies,
  ARRAY(SELECT id::text FROM user_account u WHERE id = ANY($4::uuid[])
        AND ${maySit('u', 'ARRAY[$2::char(2)]')}) AS evaluators,
  (SELECT coalesce(jsonb_object_agg(id, level), '{}') FROM category
   WHERE edition_id = $1 AND id = ANY($5::uuid[])) AS categories`;
