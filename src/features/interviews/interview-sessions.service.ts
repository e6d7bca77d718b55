import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, invalid, notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database } from '../../platform/database/database.js';
import { type Page, toPage } from '../../platform/http/paging.js';
import { assertFresh } from '../../platform/http/versions.js';
import { canRunPanel, PanelsDoor } from '../panels/index.js';
import { type InterviewSession } from './interview-session.entity.js';
import { type Place, placeFaults } from './interview.policy.js';
import {
  type CreateInterviewSession,
  type InterviewSessionView,
  type ListInterviewSessions,
  toSessionView,
  type UpdateInterviewSession,
} from './interviews.dto.js';
import { getSession, listSessions, listSlots, type SessionRow, type SlotRow } from './interviews.queries.js';
import { InterviewsRepository } from './interviews.repository.js';

/** The days on which panels hear nominees. */
@Injectable()
export class InterviewSessionsService {
  constructor(
    private readonly db: Database,
    private readonly panels: PanelsDoor,
    private readonly interviews: InterviewsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `panel.not-found`, and tells what is missing of the place. */
  create(actor: Actor, panelId: string, wish: CreateInterviewSession): Promise<SessionRow> {
    return this.db.transaction(async (tx) => {
      const panel = await this.panels.get(tx, panelId);
      if (!canRunPanel(actor, panel.provinceCode)) throw notFound('panel.not-found');
      const { heldOn, timeZone, mode, room = null, link = null } = wish;
      assertPlace({ mode, room, link });

      const createdAt = actor.arrivedAt;
      const id = await this.interviews.insertSession(tx, { panelId, heldOn, timeZone, mode, room, link, createdAt });
      await this.audit.record(tx, actor, {
        event: 'interview-session.created',
        subject: { type: 'interview-session', id },
        after: { panelId, heldOn, timeZone, mode, room, link },
      });
      return getSession(tx, actor, id);
    });
  }

  /** A session with the slots that the actor may see in it. Throws `interview-session.not-found`. */
  async get(actor: Actor, id: string): Promise<{ session: SessionRow; slots: SlotRow[] }> {
    const session = await getSession(this.db.reader, actor, id);
    return { session, slots: await listSlots(this.db.reader, actor, id) };
  }

  /** A page of the sessions of the panels that the actor may see, by day. */
  async list(actor: Actor, query: ListInterviewSessions): Promise<Page<InterviewSessionView>> {
    const rows = await listSessions(this.db.reader, actor, query);
    return toPage(rows, query.limit, toSessionView, (row) => [row.heldOn, row.id]);
  }

  /** Throws `interview-session.not-found`, `request.stale`, and `interview-session.has-slots` for another day or zone. */
  update(actor: Actor, id: string, version: number, changes: UpdateInterviewSession): Promise<SessionRow> {
    return this.db.transaction(async (tx) => {
      const before = await this.interviews.lockSession(tx, id);
      const panel = await this.panels.get(tx, before.panelId);
      if (!canRunPanel(actor, panel.provinceCode)) throw notFound('interview-session.not-found');
      assertFresh(before.version, version);
      const { heldOn, timeZone, mode, room, link } = { ...described(before), ...defined(changes) };
      assertPlace({ mode, room, link });
      const isMoved = heldOn !== before.heldOn || timeZone !== before.timeZone;
      if (isMoved && (await this.interviews.hasSlots(tx, id))) throw conflict('interview-session.has-slots');

      const after = { heldOn, timeZone, mode, room, link };
      await this.interviews.changeSession(tx, id, after);
      await this.audit.record(tx, actor, {
        event: 'interview-session.updated',
        subject: { type: 'interview-session', id },
        before: described(before),
        after,
      });
      return getSession(tx, actor, id);
    });
  }
}

function assertPlace(place: Place): void {
  const faults = placeFaults(place);
  if (faults.length > 0) throw invalid('request.invalid', {}, faults);
}

const described = ({ heldOn, timeZone, mode, room, link }: InterviewSession) => ({
  heldOn,
  timeZone,
  mode,
  room,
  link,
});

const defined = ({ heldOn, timeZone, mode, room, link }: UpdateInterviewSession) => ({
  ...(heldOn === undefined ? {} : { heldOn }),
  ...(timeZone === undefined ? {} : { timeZone }),
  ...(mode === undefined ? {} : { mode }),
  ...(room === undefined ? {} : { room }),
  ...(link === undefined ? {} : { link }),
});
