import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, forbidden, notFound } from '../../core/errors.js';
import { assertTransition } from '../../core/lifecycle.js';
import { AuditLog, type JsonObject } from '../../platform/audit/index.js';
import { type Tx } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { CategoriesDoor } from '../categories/index.js';
import { type Rubric, RubricsDoor } from '../rubrics/index.js';
import { type Nomination } from './nomination.entity.js';
import {
  hasLeft,
  isEditable,
  isUnderReview,
  NOMINATION_LIFECYCLE,
  type NominationState,
} from './nomination.lifecycle.js';
import { canFill, canOversee, canRun, canView } from './nomination.policy.js';
import { getNomination, type NominationRow } from './nominations.queries.js';
import { NominationsRepository } from './nominations.repository.js';

const SECOND_MS = 1000;

/** What later features may ask of a nomination, inside their own transaction: each question locks, checks and answers. */
@Injectable()
export class NominationsDoor {
  constructor(
    private readonly nominations: NominationsRepository,
    private readonly categories: CategoriesDoor,
    private readonly rubrics: RubricsDoor,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /** For reading a file. One that the actor may not see does not exist for it (`nomination.not-found`). */
  async getVisible(tx: Tx, actor: Actor, id: string): Promise<NominationRow> {
    const nomination = await getNomination(tx, id);
    if (!canView(actor, nomination)) throw notFound('nomination.not-found');
    return nomination;
  }

  /** For reading what only secretariats and auditors read. Throws `nomination.not-found` for everybody else. */
  async getOverseen(tx: Tx, actor: Actor, id: string): Promise<NominationRow> {
    const nomination = await getNomination(tx, id);
    if (!canOversee(actor, nomination)) throw notFound('nomination.not-found');
    return nomination;
  }

  /** Throws `nomination.not-found`. The row is held until the transaction ends. */
  async lockVisible(tx: Tx, actor: Actor, id: string): Promise<Nomination> {
    const nomination = await this.nominations.lock(tx, id);
    if (!canView(actor, nomination)) throw notFound('nomination.not-found');
    return nomination;
  }

  /**
   * For changing what a file says. Throws `nomination.not-found`, `nomination.not-yours`, `nomination.locked` and, when it
   * comes too early or too late, what `assertInTime` throws.
   */
  async lockToFill(tx: Tx, actor: Actor, id: string): Promise<Nomination> {
    const nomination = await this.lockVisible(tx, actor, id);
    await this.assertFillable(tx, actor, nomination);
    return nomination;
  }

  /** As `lockToFill` without the lock, to refuse a long upload before it starts. */
  async peekToFill(tx: Tx, actor: Actor, id: string): Promise<void> {
    const nomination = await this.nominations.get(tx, id);
    if (!canView(actor, nomination)) throw notFound('nomination.not-found');
    await this.assertFillable(tx, actor, nomination);
  }

  /** For the secretariat's own acts. Throws `nomination.not-found` and `nomination.not-yours`. */
  async lockToRun(tx: Tx, actor: Actor, id: string): Promise<Nomination> {
    const nomination = await this.lockVisible(tx, actor, id);
    if (!canRun(actor, nomination)) throw forbidden('nomination.not-yours');
    return nomination;
  }

  /**
   * For what the secretariat finds out about a file: figures, gates, adjustments. Throws, besides what `lockToRun` throws,
   * `nomination.not-under-review` and `ranking.decided`.
   */
  async lockToAssess(tx: Tx, actor: Actor, id: string): Promise<Nomination> {
    const nomination = await this.lockToRun(tx, actor, id);
    if (!isUnderReview(nomination.state)) throw conflict('nomination.not-under-review');
    await this.categories.lockUndecided(tx, nomination.rankingId);
    return nomination;
  }

  /** The rule book that the nomination is judged by. */
  async rubricOf(tx: Tx, { categoryId }: Pick<Nomination, 'categoryId'>): Promise<Rubric> {
    const category = await this.categories.get(tx, categoryId);
    return this.rubrics.get(tx, category.rubricId);
  }

  /**
   * A returned file has a deadline of its own, every other that of the call; the second named as the end is in time. Throws `nomination.cure-time-over`,
   * `edition.not-running`, `stage.not-scheduled`, `stage.not-open` or `stage.closed`.
   */
  async assertInTime(tx: Tx, { state, cureUntil, categoryId }: Nomination, at: Date): Promise<void> {
    if (state !== 'returned' || cureUntil === null) {
      const category = await this.categories.get(tx, categoryId);
      await this.categories.assertStageOpen(tx, category, 'nomination', at);
    } else if (at.getTime() >= cureUntil.getTime() + SECOND_MS) {
      throw conflict('nomination.cure-time-over', { cureUntil: cureUntil.toISOString() });
    }
  }

  /**
   * Moves a locked nomination on and writes it down, with `noted` besides. Later features hear of it through a job:
   * `nomination.leave` when it leaves the award, else `standing.refresh`. Throws `nomination.state-not-allowed`, and `ranking.decided` once it is sealed.
   */
  async move(
    tx: Tx,
    actor: Actor,
    from: Nomination,
    to: NominationState,
    details: Partial<Nomination>,
    noted: JsonObject = {},
  ): Promise<NominationRow> {
    assertTransition(NOMINATION_LIFECYCLE, from.state, to);
    await this.categories.lockUndecided(tx, from.rankingId);
    await this.nominations.change(tx, from.id, { state: to, ...details });
    await this.audit.record(tx, actor, {
      event: `nomination.${to}`,
      subject: { type: 'nomination', id: from.id },
      before: { state: from.state },
      after: { state: to, reason: details.stateReason ?? null, ...noted },
    });
    await this.jobs.enqueue(tx, hasLeft(to) ? 'nomination.leave' : 'standing.refresh', { nominationId: from.id });
    return getNomination(tx, from.id);
  }

  private async assertFillable(tx: Tx, actor: Actor, nomination: Nomination): Promise<void> {
    if (!canFill(actor, nomination)) throw forbidden('nomination.not-yours');
    if (!isEditable(nomination.state)) throw conflict('nomination.locked');
    await this.assertInTime(tx, nomination, actor.arrivedAt);
  }
}
