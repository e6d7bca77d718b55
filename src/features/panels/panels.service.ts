import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, forbidden, invalid, notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Page, toPage } from '../../platform/http/paging.js';
import { assertFresh } from '../../platform/http/versions.js';
import { EditionsDoor } from '../editions/index.js';
import { categoryFaults, panelFaults } from './panel.composition.js';
import { type Panel } from './panel.entity.js';
import { canRunPanel, canViewPanel } from './panel.policy.js';
import { type CreatePanel, type ListPanels, type PanelView, toPanelView, type UpdatePanel } from './panels.dto.js';
import { getPanel, listPanels, type PanelRow } from './panels.queries.js';
import { PanelsRepository } from './panels.repository.js';

/** Appointing panels. */
@Injectable()
export class PanelsService {
  constructor(
    private readonly db: Database,
    private readonly editions: EditionsDoor,
    private readonly panels: PanelsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Appoints a panel with its seats. Every fault of the wish is told at once (`request.invalid`).
   * Throws `panel.not-yours`, `edition.not-found`, `panel.edition-concluded`, `panel.name-taken` and `panel.category-taken`.
   */
  create(actor: Actor, wish: CreatePanel): Promise<PanelRow> {
    return this.db.transaction(async (tx) => {
      const provinceCode = wish.provinceCode ?? null;
      if (!canRunPanel(actor, provinceCode)) throw forbidden('panel.not-yours');
      const edition = await this.editions.getVisible(tx, actor, wish.editionId);
      if (edition.state === 'concluded') throw conflict('panel.edition-concluded');
      await this.assertSound(tx, wish, provinceCode);

      const id = await this.insert(tx, actor, wish, provinceCode);
      const panel = await getPanel(tx, actor, id);
      await this.audit.record(tx, actor, {
        event: 'panel.created',
        subject: { type: 'panel', id },
        after: {
          ...described(panel),
          categoryIds: panel.categoryIds,
          seats: panel.seats.map(({ number, role, constituency, userId }) => ({
            number,
            role,
            constituencyCode: constituency.code,
            userId,
          })),
        },
      });
      return panel;
    });
  }

  /** One panel; one that the actor may not see does not exist for it (`panel.not-found`). */
  async get(actor: Actor, id: string): Promise<PanelRow> {
    const panel = await getPanel(this.db.reader, actor, id);
    if (!canViewPanel(actor, panel)) throw notFound('panel.not-found');
    return panel;
  }

  /** A page of the panels that the actor may see, by name. */
  async list(actor: Actor, query: ListPanels): Promise<Page<PanelView>> {
    const rows = await listPanels(this.db.reader, actor, query);
    return toPage(
      rows,
      query.limit,
      (row) => toPanelView(actor, row),
      (row) => [row.name, row.id],
    );
  }

  /**
   * Changes the name, the decree or the categories. Throws `panel.not-found`, `request.stale`, and `panel.category-in-use`
   * for a category whose nominees have been assigned already.
   */
  update(actor: Actor, id: string, version: number, { categoryIds, ...changes }: UpdatePanel): Promise<PanelRow> {
    return this.db.transaction(async (tx) => {
      const panel = await this.panels.lock(tx, id);
      if (!canRunPanel(actor, panel.provinceCode)) throw notFound('panel.not-found');
      assertFresh(panel.version, version);
      const before = await getPanel(tx, actor, id);

      if (categoryIds) await this.changeCategories(tx, panel, categoryIds);
      await this.panels.change(tx, id, changes);
      const after = await getPanel(tx, actor, id);
      await this.audit.record(tx, actor, {
        event: 'panel.updated',
        subject: { type: 'panel', id },
        before: { ...described(before), categoryIds: before.categoryIds },
        after: { ...described(after), categoryIds: after.categoryIds },
      });
      return after;
    });
  }

  private async assertSound(tx: Tx, wish: CreatePanel, provinceCode: string | null): Promise<void> {
    const known = await this.panels.known(tx, {
      editionId: wish.editionId,
      provinceCode,
      constituencies: wish.seats.map((seat) => seat.constituencyCode),
      userIds: wish.seats.flatMap((seat) => seat.userId ?? []),
      categoryIds: wish.categoryIds,
    });
    const faults = panelFaults(wish, known);
    if (faults.length > 0) throw invalid('request.invalid', {}, faults);
  }

  private async insert(tx: Tx, actor: Actor, wish: CreatePanel, provinceCode: string | null): Promise<string> {
    const { editionId, level, name, decreeNumber = null, decreedOn = null } = wish;
    const createdAt = actor.arrivedAt;
    const id = await this.panels.insert(tx, {
      editionId,
      level,
      provinceCode,
      name,
      decreeNumber,
      decreedOn,
      createdAt,
    });
    await this.panels.setCategories(tx, { id, provinceCode }, wish.categoryIds);
    await this.panels.insertSeats(
      tx,
      wish.seats.map(({ userId = null, ...seat }) => ({ ...seat, userId, panelId: id })),
    );
    return id;
  }

  private async changeCategories(tx: Tx, panel: Panel, categoryIds: readonly string[]): Promise<void> {
    const { id, editionId, level, provinceCode } = panel;
    const nobody = { constituencies: [], userIds: [] };
    const known = await this.panels.known(tx, { editionId, provinceCode, categoryIds, ...nobody });
    const faults = categoryFaults(categoryIds, level, known.categories);
    if (faults.length > 0) throw invalid('request.invalid', {}, faults);
    if (await this.panels.hasAssignmentsOutside(tx, id, categoryIds)) throw conflict('panel.category-in-use');
    await this.panels.setCategories(tx, panel, categoryIds);
  }
}

const described = ({ editionId, level, provinceCode, name, decreeNumber, decreedOn }: PanelRow) => ({
  editionId,
  level,
  provinceCode,
  name,
  decreeNumber,
  decreedOn,
});
