import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { invalid, notFound } from '../../core/errors.js';
import { assertTransition } from '../../core/lifecycle.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { CategoriesDoor } from '../categories/index.js';
import { PanelsDoor } from '../panels/index.js';
import { AssignmentLog, type Recusal } from './assignment-log.js';
import { type Assignment } from './assignment.entity.js';
import { ASSIGNMENT_LIFECYCLE } from './assignment.lifecycle.js';
import { declarationFaults } from './assignment.policy.js';
import { type DeclarationView, type DeclareConflict, type RecusalView, type RecuseSeat } from './assignments.dto.js';
import { type AssignmentKey, AssignmentsRepository } from './assignments.repository.js';

/**
 * Who stands too near whom. A recusal is final, may come after marking, and takes effect with its commit: from then on the
 * nominee is nowhere to be found for the evaluator, and no sheet of theirs for it counts.
 */
@Injectable()
export class DeclarationsService {
  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly panels: PanelsDoor,
    private readonly assignments: AssignmentsRepository,
    private readonly log: AssignmentLog,
  ) {}

  /**
   * The evaluator's own word. No conflict opens the file; a conflict, also one that shows itself later, recuses at once.
   * Throws `assignment.not-found` for what is not theirs to mark or is so no longer, and `ranking.decided`.
   */
  declare(actor: Actor, nominationId: string, wish: DeclareConflict): Promise<DeclarationView> {
    const faults = declarationFaults(wish);
    if (faults.length > 0) throw invalid('request.invalid', {}, faults);
    return this.db.transaction(async (tx) => {
      const assignment = await this.lockOwn(tx, actor, nominationId);
      if (wish.conflict) {
        const { kind = null, reason = null } = wish;
        const { seatId } = assignment;
        await this.recuseNow(tx, actor, { seatId, nominationId, origin: 'declared', kind, reason });
        return { nominationId, declaration: 'conflict' };
      }
      if (assignment.declaration === 'awaited') {
        await this.assignments.change(tx, assignment, { declaration: 'none', declaredAt: actor.arrivedAt });
        await this.log.declared(tx, actor, assignment);
      }
      return { nominationId, declaration: 'none' };
    });
  }

  /**
   * The secretariat's word, before or after assigning and marking.
   * Throws `seat.not-found`, `assignment.nomination-of-other-panel`, `assignment.state-not-allowed` and `ranking.decided`.
   */
  recuse(actor: Actor, seatId: string, { nominationId, reason }: RecuseSeat): Promise<RecusalView> {
    return this.db.transaction(async (tx) => {
      const { panel } = await this.panels.holdSeatToRun(tx, actor, seatId);
      const place = await this.panels.placeOf(tx, nominationId, panel.id);
      if (!place) throw invalid('request.invalid', {}, OTHER_PANEL);
      await this.categories.lockUndecided(tx, place.rankingId);

      const key: AssignmentKey = { seatId, nominationId };
      await this.assignments.ensure(tx, key);
      const assignment = await this.assignments.lock(tx, key);
      if (!assignment) throw notFound('assignment.not-found');
      assertTransition(ASSIGNMENT_LIFECYCLE, assignment.state, 'recused');
      await this.recuseNow(tx, actor, { ...key, origin: 'secretariat', kind: null, reason });
      return { ...key, state: 'recused', reason };
    });
  }

  private async recuseNow(tx: Tx, actor: Actor, recusal: Recusal): Promise<void> {
    const { origin, kind, reason } = recusal;
    const at = actor.arrivedAt;
    await this.assignments.change(tx, recusal, {
      state: 'recused',
      conflictKind: kind,
      reason,
      recusalOrigin: origin,
      recusedAt: at,
      ...(origin === 'declared' ? { declaration: 'conflict', declaredAt: at } : {}),
    });
    await this.log.recused(tx, actor, recusal);
  }

  // Between the first look and the lock the secretariat may have recused the seat: then there is nothing left to declare.
  private async lockOwn(tx: Tx, actor: Actor, nominationId: string): Promise<Assignment> {
    const own = await this.assignments.findOwn(tx, actor.userId, nominationId);
    if (!own) throw notFound('assignment.not-found');
    await this.categories.lockUndecided(tx, own.rankingId);
    const assignment = await this.assignments.lock(tx, { seatId: own.seatId, nominationId });
    if (assignment?.state !== 'assigned') throw notFound('assignment.not-found');
    return assignment;
  }
}

const OTHER_PANEL = [{ field: 'nominationId', code: 'assignment.nomination-of-other-panel' }];
