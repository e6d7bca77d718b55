import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { type Panel } from './panel.entity.js';
import { canRunPanel } from './panel.policy.js';
import { listSeats, type SeatRow } from './panels.queries.js';
import { PanelsRepository } from './panels.repository.js';
import { type Seat } from './seat.entity.js';

/** What later features read of a panel. */
export type PanelFacts = Readonly<Pick<Panel, 'id' | 'editionId' | 'level' | 'provinceCode'>>;

/** The ranking of a nomination, and whether its file has been passed. */
export interface NominationPlace {
  readonly rankingId: string;
  readonly isVerified: boolean;
}

/** What later features may ask of panels and seats, inside their own transaction. */
@Injectable()
export class PanelsDoor {
  constructor(private readonly panels: PanelsRepository) {}

  /** The panel that marks this ranking; null while none is appointed for its category and province. */
  async panelOfRanking(tx: Tx, rankingId: string): Promise<PanelFacts | null> {
    const rows = await tx.query<PanelFacts[]>(
      `SELECT p.id, p.edition_id AS "editionId", p.level, p.province_code AS "provinceCode"
       FROM ranking r
       JOIN panel_category pc ON pc.category_id = r.category_id AND pc.province_code IS NOT DISTINCT FROM r.province_code
       JOIN panel p ON p.id = pc.panel_id
       WHERE r.id = $1`,
      [rankingId],
    );
    return rows[0] ?? null;
  }

  /** Where a nomination stands, if this panel marks it; null otherwise. */
  async placeOf(tx: Tx, nominationId: string, panelId: string): Promise<NominationPlace | null> {
    const rows = await tx.query<NominationPlace[]>(
      `SELECT r.id AS "rankingId", n.state = 'verified' AS "isVerified"
       FROM nomination n JOIN ranking r ON r.id = n.ranking_id
       JOIN panel_category pc ON pc.category_id = r.category_id AND pc.province_code IS NOT DISTINCT FROM r.province_code
       WHERE n.id = $1 AND pc.panel_id = $2`,
      [nominationId, panelId],
    );
    return rows[0] ?? null;
  }

  /** Throws `panel.not-found`. */
  get(tx: Tx, panelId: string): Promise<PanelFacts> {
    return this.panels.get(tx, panelId);
  }

  /** Holds the panel, so that its seats stay as they are until the transaction ends. Throws `panel.not-found`. */
  hold(tx: Tx, panelId: string): Promise<PanelFacts> {
    return this.panels.lock(tx, panelId);
  }

  /** The seat with its panel, both held, for the secretariat that runs it. Throws `seat.not-found`. */
  async holdSeatToRun(tx: Tx, actor: Actor, seatId: string): Promise<{ seat: Readonly<Seat>; panel: PanelFacts }> {
    const held = await this.panels.lockSeat(tx, seatId);
    if (!canRunPanel(actor, held.panel.provinceCode)) throw notFound('seat.not-found');
    return held;
  }

  /** Every seat, empty ones too, by number. Holds personal names: show `seatLabel` instead to all but those who appoint. */
  seatsOf(tx: Tx, panelId: string): Promise<SeatRow[]> {
    return listSeats(tx, panelId);
  }

  /** True when the person sits on the panel's chair. */
  isChair(tx: Tx, userId: string, panelId: string): Promise<boolean> {
    return this.panels.hasSeat(tx, { panelId, userId, role: 'chair' });
  }

  /** True when the person sits on the panel at all. */
  isSeated(tx: Tx, userId: string, panelId: string): Promise<boolean> {
    return this.panels.hasSeat(tx, { panelId, userId });
  }
}
