import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, invalid, notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { assertFresh } from '../../platform/http/versions.js';
import { seatFaults, type SeatWish } from './panel.composition.js';
import { type Panel } from './panel.entity.js';
import { canRunPanel } from './panel.policy.js';
import { type AddSeat } from './panels.dto.js';
import { getSeat, type SeatRow } from './panels.queries.js';
import { PanelsRepository } from './panels.repository.js';
import { type Seat } from './seat.entity.js';

/** A seat together with the walls its panel stands inside. */
export interface SeatedRow {
  readonly seat: SeatRow;
  readonly provinceCode: string | null;
}

/**
 * Who sits on a panel. From the first score sheet on its composition stands, so that nobody can bring about a quorum by
 * adding, emptying or removing seats; a seat that has not marked may still change hands.
 */
@Injectable()
export class SeatsService {
  constructor(
    private readonly db: Database,
    private readonly panels: PanelsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `panel.not-found`, `panel.marking-has-begun`, `seat.number-taken`, `seat.role-taken`, `seat.member-twice`. */
  add(actor: Actor, panelId: string, wish: AddSeat): Promise<SeatedRow> {
    return this.db.transaction(async (tx) => {
      const panel = await this.panels.lock(tx, panelId);
      this.assertRuns(actor, panel);
      await this.assertUnmarked(tx, panelId);
      await this.assertSound(tx, panel, wish);

      const { number, role, constituencyCode, userId = null } = wish;
      const [id = ''] = await this.panels.insertSeats(tx, [{ panelId, number, role, constituencyCode, userId }]);
      await this.audit.record(tx, actor, {
        event: 'seat.added',
        subject: { type: 'seat', id },
        after: { panelId, number, role, constituencyCode, userId },
      });
      return { seat: await getSeat(tx, id), provinceCode: panel.provinceCode };
    });
  }

  /**
   * Seats somebody, somebody else, or nobody. What was assigned to the former member is taken back, declarations included:
   * the secretariat assigns anew. Recusals stay with the seat, because a recusal is final.
   * Throws `seat.not-found`, `request.stale`, `seat.has-marked`, `panel.marking-has-begun` and `seat.member-twice`.
   */
  seatMember(actor: Actor, seatId: string, version: number, userId: string | null): Promise<SeatedRow> {
    return this.db.transaction(async (tx) => {
      const { seat, panel } = await this.lockToRun(tx, actor, seatId, version);
      if (userId !== seat.userId) await this.changeHands(tx, actor, seat, panel, userId);
      return { seat: await getSeat(tx, seatId), provinceCode: panel.provinceCode };
    });
  }

  /** Throws `seat.not-found`, `request.stale`, `seat.chair-stays`, `panel.marking-has-begun` and `seat.has-recusals`. */
  remove(actor: Actor, seatId: string, version: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const { seat, panel } = await this.lockToRun(tx, actor, seatId, version);
      if (seat.role === 'chair') throw conflict('seat.chair-stays');
      await this.assertUnmarked(tx, panel.id);

      const released = await this.panels.release(tx, seatId);
      await this.panels.removeSeat(tx, seatId);
      await this.audit.record(tx, actor, {
        event: 'seat.removed',
        subject: { type: 'seat', id: seatId },
        before: { panelId: panel.id, number: seat.number, role: seat.role, userId: seat.userId, released },
      });
    });
  }

  private async changeHands(tx: Tx, actor: Actor, seat: Seat, panel: Panel, userId: string | null): Promise<void> {
    const marked = await this.panels.seatsWithSheets(tx, panel.id);
    if (marked.includes(seat.id)) throw conflict('seat.has-marked');
    if (userId === null && marked.length > 0) throw conflict('panel.marking-has-begun');
    const { number, role, constituencyCode } = seat;
    await this.assertSound(tx, panel, { number, role, constituencyCode, userId });

    const released = await this.panels.release(tx, seat.id);
    await this.panels.setMember(tx, seat.id, userId);
    await this.audit.record(tx, actor, {
      event: userId === null ? 'seat.emptied' : 'seat.filled',
      subject: { type: 'seat', id: seat.id },
      before: { userId: seat.userId, released },
      after: { userId },
    });
  }

  private async lockToRun(tx: Tx, actor: Actor, seatId: string, version: number) {
    const { seat, panel } = await this.panels.lockSeat(tx, seatId);
    if (!canRunPanel(actor, panel.provinceCode)) throw notFound('seat.not-found');
    assertFresh(seat.version, version);
    return { seat, panel };
  }

  private assertRuns(actor: Actor, panel: Panel): void {
    if (!canRunPanel(actor, panel.provinceCode)) throw notFound('panel.not-found');
  }

  private async assertUnmarked(tx: Tx, panelId: string): Promise<void> {
    const marked = await this.panels.seatsWithSheets(tx, panelId);
    if (marked.length > 0) throw conflict('panel.marking-has-begun');
  }

  private async assertSound(tx: Tx, { editionId, provinceCode }: Panel, wish: SeatWish): Promise<void> {
    const known = await this.panels.known(tx, {
      editionId,
      provinceCode,
      constituencies: [wish.constituencyCode],
      userIds: wish.userId ? [wish.userId] : [],
      categoryIds: [],
    });
    const faults = seatFaults(wish, known);
    if (faults.length > 0) throw invalid('request.invalid', {}, faults);
  }
}
