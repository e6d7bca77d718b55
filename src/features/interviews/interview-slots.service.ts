import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, invalid, notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Page, type PageQuery, toPage } from '../../platform/http/paging.js';
import { assertFresh } from '../../platform/http/versions.js';
import { CategoriesDoor } from '../categories/index.js';
import { canRunPanel, PanelsDoor } from '../panels/index.js';
import { type InterviewSession } from './interview-session.entity.js';
import { type InterviewSlot } from './interview-slot.entity.js';
import { slotFaults } from './interview.times.js';
import { type AddInterviewSlot, type InterviewSlotView, type MoveInterviewSlot, toSlotView } from './interviews.dto.js';
import { getSlot, listMySlots, type SlotRow } from './interviews.queries.js';
import { InterviewsRepository } from './interviews.repository.js';

/** When each nominee is heard. */
@Injectable()
export class InterviewSlotsService {
  constructor(
    private readonly db: Database,
    private readonly panels: PanelsDoor,
    private readonly categories: CategoriesDoor,
    private readonly interviews: InterviewsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Throws `interview-session.not-found`, `interview-slot.overlaps`, `interview-slot.nomination-has-slot`,
   * `ranking.decided`, and tells every fault of the wish at once.
   */
  add(actor: Actor, sessionId: string, wish: AddInterviewSlot): Promise<SlotRow> {
    return this.db.transaction(async (tx) => {
      const session = await this.interviews.lockSession(tx, sessionId);
      await this.assertRuns(tx, actor, session, 'interview-session.not-found');
      const { nominationId } = wish;
      const instants = instantsOf(wish);
      const place = await this.panels.placeOf(tx, nominationId, session.panelId);
      const faults = [...(place?.isVerified ? [] : OTHER_PANEL), ...slotFaults(instants, session)];
      if (!place || faults.length > 0) throw invalid('request.invalid', {}, faults);
      await this.categories.lockUndecided(tx, place.rankingId);

      const id = await this.interviews.insertSlot(tx, { sessionId, nominationId, ...instants });
      await this.audit.record(tx, actor, {
        event: 'interview-slot.added',
        subject: { type: 'interview-slot', id },
        after: { sessionId, nominationId, ...written(instants) },
      });
      return getSlot(tx, actor, id);
    });
  }

  /** Throws `interview-slot.not-found`, `request.stale`, `interview-slot.attendance-recorded`, `interview-slot.overlaps`. */
  move(actor: Actor, id: string, version: number, wish: MoveInterviewSlot): Promise<SlotRow> {
    return this.db.transaction(async (tx) => {
      const { slot, session } = await this.lockToMove(tx, actor, id, version);
      const instants = instantsOf(wish);
      const faults = slotFaults(instants, session);
      if (faults.length > 0) throw invalid('request.invalid', {}, faults);

      await this.interviews.changeSlot(tx, id, instants);
      await this.audit.record(tx, actor, {
        event: 'interview-slot.moved',
        subject: { type: 'interview-slot', id },
        before: written(slot),
        after: written(instants),
      });
      return getSlot(tx, actor, id);
    });
  }

  /** Throws `interview-slot.not-found`, `request.stale` and `interview-slot.attendance-recorded`. */
  remove(actor: Actor, id: string, version: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const { slot } = await this.lockToMove(tx, actor, id, version);
      await this.interviews.removeSlot(tx, id);
      await this.audit.record(tx, actor, {
        event: 'interview-slot.removed',
        subject: { type: 'interview-slot', id },
        before: { sessionId: slot.sessionId, nominationId: slot.nominationId, ...written(slot) },
      });
    });
  }

  /** A page of the actor's own slots, as nominee, proposer or evaluator, by time. */
  async listMine(actor: Actor, query: PageQuery): Promise<Page<InterviewSlotView>> {
    const rows = await listMySlots(this.db.reader, actor, query);
    return toPage(
      rows,
      query.limit,
      (row) => toSlotView(row),
      (row) => [row.startsAt.toISOString(), row.id],
    );
  }

  /** A slot held for change by whoever runs its panel. Throws `interview-slot.not-found`, `request.stale`, `ranking.decided`. */
  async lock(tx: Tx, actor: Actor, id: string, version: number) {
    const held = await this.interviews.lockSlot(tx, id);
    await this.assertRuns(tx, actor, held.session, 'interview-slot.not-found');
    // A secretary of the award who is recused from this nominee does not find it here either.
    await getSlot(tx, actor, id);
    assertFresh(held.slot.version, version);
    await this.categories.lockUndecided(tx, await this.interviews.rankingOf(tx, held.slot.nominationId));
    return held;
  }

  private async lockToMove(tx: Tx, actor: Actor, id: string, version: number) {
    const held = await this.lock(tx, actor, id, version);
    if (held.slot.attendance !== 'expected') throw conflict('interview-slot.attendance-recorded');
    return held;
  }

  private async assertRuns(tx: Tx, actor: Actor, { panelId }: InterviewSession, otherwise: string): Promise<void> {
    const { provinceCode } = await this.panels.get(tx, panelId);
    if (!canRunPanel(actor, provinceCode)) throw notFound(otherwise);
  }
}

const OTHER_PANEL = [{ field: 'nominationId', code: 'interview-slot.nomination-of-other-panel' }];

type Instants = Pick<InterviewSlot, 'startsAt' | 'endsAt'>;

const instantsOf = ({ startsAt, endsAt }: MoveInterviewSlot): Instants => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

const written = ({ startsAt, endsAt }: Instants) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});
