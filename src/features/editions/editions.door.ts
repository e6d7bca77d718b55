import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, forbidden, notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { type Tx } from '../../platform/database/database.js';
import { type Edition } from './edition.entity.js';
import { EDITION_LIFECYCLE, isConfigurable } from './edition.lifecycle.js';
import { canConfigure, canSeeEdition } from './edition.policy.js';
import { EditionsRepository } from './editions.repository.js';
import { type Level, type Stage } from './stage.entity.js';
import { closedFault, isOpen, placeStages, type PlannedStage } from './stage.calendar.js';

/** What an edition starts with. */
export type NewEdition = Omit<Edition, 'id' | 'state' | 'version' | 'createdAt'>;

/** What later features may ask of an edition, inside their own transaction. */
@Injectable()
export class EditionsDoor {
  constructor(
    private readonly editions: EditionsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `edition.not-found`. */
  get(tx: Tx, id: string): Promise<Edition> {
    return this.editions.get(tx, id);
  }

  /** As `get`, for an actor: an edition in preparation does not exist for those who may not see it. */
  async getVisible(tx: Tx, actor: Actor, id: string): Promise<Edition> {
    const edition = await this.editions.get(tx, id);
    if (!canSeeEdition(actor, edition.state)) throw notFound('edition.not-found');
    return edition;
  }

  /**
   * Keeps the edition from being concluded while its categories or rubrics change, and answers it.
   * Throws `edition.not-found`, `edition.not-yours` for all but the national secretariat, and `edition.concluded`.
   */
  async holdToConfigure(tx: Tx, actor: Actor, id: string): Promise<Edition> {
    const edition = await this.editions.hold(tx, id);
    if (!canSeeEdition(actor, edition.state)) throw notFound('edition.not-found');
    if (!canConfigure(actor)) throw forbidden('edition.not-yours');
    if (!isConfigurable(edition.state)) throw conflict('edition.concluded');
    return edition;
  }

  /**
   * Makes an edition in preparation with its calendar and answers its id; the calendar must be without fault. `origin` says
   * in the audit log what it was made from.
   */
  async create(
    tx: Tx,
    actor: Actor,
    edition: NewEdition,
    stages: readonly PlannedStage[],
    origin: string,
  ): Promise<string> {
    const state = EDITION_LIFECYCLE.initial;
    const id = await this.editions.insert(tx, { ...edition, state, createdAt: actor.arrivedAt });
    await this.editions.replaceStages(tx, id, placeStages(id, stages));
    const { label, periodStart, periodEnd } = edition;
    await this.audit.record(tx, actor, {
      event: 'edition.created',
      subject: { type: 'edition', id },
      after: { label, periodStart, periodEnd, origin },
    });
    return id;
  }

  /** The whole calendar: provincial stages first, each level in its order. */
  stages(tx: Tx, editionId: string): Promise<Stage[]> {
    return this.editions.stages(tx, editionId);
  }

  /**
   * Refuses what arrives outside its stage. `stage` is a code of the calendar ('DESK') or a kind ('nomination'); with
   * several stages of a kind, one open stage is enough. The second named as the end is still in time, the next is late.
   * Throws `edition.not-running`, `stage.not-scheduled`, `stage.not-open` or `stage.closed`.
   */
  async assertStageOpen(tx: Tx, editionId: string, level: Level, stage: string, at: Date): Promise<void> {
    const edition = await this.editions.get(tx, editionId);
    if (edition.state !== 'running') throw conflict('edition.not-running');
    const windows = await this.editions.stagesNamed(tx, editionId, level, stage);
    if (!windows.some((window) => isOpen(window, at))) throw closedFault(windows, at);
  }
}
