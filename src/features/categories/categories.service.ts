import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, notFound } from '../../core/errors.js';
import { Database } from '../../platform/database/database.js';
import { assertFresh } from '../../platform/http/versions.js';
import { EditionsDoor } from '../editions/index.js';
import { type CategoryFilter, CategoriesQueries, type RankingFilter, type RankingRow } from './categories.queries.js';
import { CategoriesRepository } from './categories.repository.js';
import { CategoryWriter } from './category.writer.js';
import { type Category } from './category.entity.js';
import { canSeeRanking, type CategoryPlan } from './category.policy.js';

/** Making, changing and reading categories, and reading their rankings. */
@Injectable()
export class CategoriesService {
  constructor(
    private readonly db: Database,
    private readonly editions: EditionsDoor,
    private readonly categories: CategoriesRepository,
    private readonly queries: CategoriesQueries,
    private readonly writer: CategoryWriter,
  ) {}

  /** Throws `edition.not-found`, also for an edition in preparation that the actor may not see. */
  async list(actor: Actor, editionId: string, filter: CategoryFilter): Promise<Category[]> {
    await this.editions.getVisible(this.db.reader, actor, editionId);
    return this.queries.ofEdition(this.db.reader, editionId, filter);
  }

  /** Throws `category.not-found`, and `edition.not-found` for an edition in preparation that the actor may not see. */
  async get(actor: Actor, id: string): Promise<Category> {
    const category = await this.categories.get(this.db.reader, id);
    await this.editions.getVisible(this.db.reader, actor, category.editionId);
    return category;
  }

  /** Throws `request.invalid` with every fault of the category, and `category.code-taken`. */
  create(actor: Actor, plan: CategoryPlan): Promise<Category> {
    return this.db.transaction(async (tx) => {
      await this.editions.holdToConfigure(tx, actor, plan.editionId);
      const id = await this.writer.create(tx, actor, plan);
      return this.categories.get(tx, id);
    });
  }

  /** Throws what `create` throws, and what `CategoryWriter.change` says of categories in use. */
  update(actor: Actor, id: string, version: number, changes: Partial<CategoryPlan>): Promise<Category> {
    return this.db.transaction(async (tx) => {
      const { editionId } = await this.categories.get(tx, id);
      await this.editions.holdToConfigure(tx, actor, editionId);
      const category = await this.categories.lock(tx, id);
      assertFresh(category.version, version);

      await this.writer.change(tx, actor, category, changes);
      return this.categories.get(tx, id);
    });
  }

  /** Throws `category.in-use` once anything refers to it. */
  remove(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const { editionId } = await this.categories.get(tx, id);
      await this.editions.holdToConfigure(tx, actor, editionId);
      const category = await this.categories.lock(tx, id);
      if (await this.categories.isInUse(tx, id)) throw conflict('category.in-use');
      await this.writer.remove(tx, actor, category);
    });
  }

  listRankings(actor: Actor, filter: RankingFilter): Promise<RankingRow[]> {
    return this.queries.rankings(this.db.reader, actor, filter);
  }

  /** Throws `ranking.not-found`, also for one outside the actor's scope. */
  async getRanking(actor: Actor, id: string): Promise<RankingRow> {
    const ranking = await this.queries.ranking(this.db.reader, id);
    if (!ranking || !canSeeRanking(actor, ranking)) throw notFound('ranking.not-found');
    return ranking;
  }
}
