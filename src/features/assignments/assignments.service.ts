import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, forbidden, notFound } from '../../core/errors.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Page, type PageQuery, toPage } from '../../platform/http/paging.js';
import { CategoriesDoor, type Ranking } from '../categories/index.js';
import { canRunPanel, canSeeMembers, type PanelFacts, PanelsDoor } from '../panels/index.js';
import { AssignmentLog } from './assignment-log.js';
import {
  type AssignmentSummary,
  type ConflictRowView,
  type ListMyAssignments,
  type MyAssignmentView,
  toConflictRowView,
  toMyAssignmentView,
} from './assignments.dto.js';
import { listConflicts, listMyAssignments } from './assignments.queries.js';
import { AssignmentsRepository } from './assignments.repository.js';

/** Complete blocks: every member of a panel marks every nominee of its rankings, so that leniency cancels out. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly panels: PanelsDoor,
    private readonly assignments: AssignmentsRepository,
    private readonly log: AssignmentLog,
  ) {}

  /**
   * Assigns every seated member to every verified nomination of the ranking, as often as is needed: what is assigned or
   * recused already stays. Members who are the nominee, or proposed it, are recused at once.
   * Throws `ranking.not-found`, `ranking.panel-missing` and `ranking.decided`.
   */
  assign(actor: Actor, rankingId: string): Promise<AssignmentSummary> {
    return this.db.transaction(async (tx) => {
      const ranking = await this.categories.getRanking(tx, rankingId);
      if (!canRunPanel(actor, ranking.provinceCode)) throw notFound('ranking.not-found');
      const panel = await this.panelOf(tx, ranking);
      await this.panels.hold(tx, panel.id);
      await this.categories.lockUndecided(tx, rankingId);

      const added = await this.assignments.assignAll(tx, panel.id, rankingId);
      const found = await this.assignments.recuseFound(tx, panel.id, rankingId, actor.arrivedAt);
      for (const { conflictKind: kind, ...key } of found) {
        await this.log.recused(tx, actor, { ...key, origin: 'automatic', kind, reason: null });
      }
      const outcome = { panelId: panel.id, added, recused: found.length };
      await this.log.assigned(tx, actor, rankingId, outcome);
      return { rankingId, ...outcome };
    });
  }

  /** A page of what the evaluator is to mark, by name. */
  async listMine(actor: Actor, query: ListMyAssignments): Promise<Page<MyAssignmentView>> {
    const rows = await listMyAssignments(this.db.reader, actor, query);
    return toPage(rows, query.limit, toMyAssignmentView, (row) => [row.nomineeName, row.nominationId]);
  }

  /**
   * A page of who stands where to whom, by nominee. Throws `ranking.not-found`, `ranking.panel-missing`, and
   * `assignment.closed-to-evaluators` for a secretary of the award who sits on this very panel.
   */
  async listConflicts(actor: Actor, rankingId: string, query: PageQuery): Promise<Page<ConflictRowView>> {
    const tx = this.db.reader;
    const ranking = await this.categories.getRanking(tx, rankingId);
    if (!canSeeMembers(actor, ranking.provinceCode)) throw notFound('ranking.not-found');
    const { id } = await this.panelOf(tx, ranking);
    if (actor.userId !== null && (await this.panels.isSeated(tx, actor.userId, id))) {
      throw forbidden('assignment.closed-to-evaluators');
    }
    const rows = await listConflicts(tx, rankingId, id, query);
    return toPage(rows, query.limit, toConflictRowView, (row) => [row.nomineeName, row.nominationId]);
  }

  private async panelOf(tx: Tx, ranking: Ranking): Promise<PanelFacts> {
    const panel = await this.panels.panelOfRanking(tx, ranking.id);
    if (!panel) throw conflict('ranking.panel-missing');
    return panel;
  }
}
