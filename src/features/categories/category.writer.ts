import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, invalid } from '../../core/errors.js';
import { AuditLog, type JsonObject, type JsonValue } from '../../platform/audit/index.js';
import { type Tx } from '../../platform/database/database.js';
import { ReferenceDoor } from '../reference/index.js';
import { RubricsDoor } from '../rubrics/index.js';
import { CategoriesRepository, RankingsRepository } from './categories.repository.js';
import { type Category, type Split } from './category.entity.js';
import { categoryFaults, type CategoryPlan } from './category.policy.js';
import { type Ranking } from './ranking.entity.js';
import { isUndecided } from './ranking.lifecycle.js';

/** Writes categories, checked and audited, inside the caller's transaction. */
@Injectable()
export class CategoryWriter {
  constructor(
    private readonly categories: CategoriesRepository,
    private readonly rankings: RankingsRepository,
    private readonly rubrics: RubricsDoor,
    private readonly reference: ReferenceDoor,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `request.invalid` with every fault; the edition must be held. Answers the id. */
  async create(tx: Tx, actor: Actor, plan: CategoryPlan): Promise<string> {
    await this.check(tx, plan);
    const id = await this.categories.insert(tx, plan);
    const subject = { type: 'category', id };
    await this.audit.record(tx, actor, { event: 'category.created', subject, after: describe(plan) });
    return id;
  }

  /**
   * Changes a locked category. Throws `category.decided` once a ranking is sealed, `category.in-use` for a split or division
   * that has rankings, and `category.rubric-frozen` for another rubric after the first mark.
   */
  async change(tx: Tx, actor: Actor, category: Category, changes: Partial<CategoryPlan>): Promise<void> {
    const plan: CategoryPlan = Object.assign({}, category, changes);
    await this.check(tx, plan);
    await this.assertFree(tx, category, plan);

    await this.categories.change(tx, category.id, changes);
    await this.audit.record(tx, actor, {
      event: 'category.updated',
      subject: { type: 'category', id: category.id },
      before: describe(pick(category, changes)),
      after: describe(changes),
    });
  }

  async remove(tx: Tx, actor: Actor, category: Category): Promise<void> {
    await this.categories.remove(tx, category.id);
    const subject = { type: 'category', id: category.id };
    await this.audit.record(tx, actor, { event: 'category.removed', subject, before: describe(category) });
  }

  private async check(tx: Tx, plan: CategoryPlan): Promise<void> {
    const faults = categoryFaults(plan, {
      knownDivisions: await this.divisionsOf(tx, plan.split),
      hasRubric: (await this.rubrics.find(tx, plan.rubricId))?.editionId === plan.editionId,
      target: plan.promotesTo === null ? undefined : await this.categories.find(tx, plan.promotesTo),
    });
    if (faults.length > 0) throw invalid('request.invalid', {}, faults);
  }

  private async divisionsOf(tx: Tx, split: Split): Promise<readonly string[]> {
    return split === 'none' ? [] : this.reference.codes(tx, split);
  }

  private async assertFree(tx: Tx, category: Category, plan: CategoryPlan): Promise<void> {
    const rankings = await this.rankings.ofCategory(tx, category.id);
    if (rankings.length === 0) return;
    if (!rankings.every(({ state }) => isUndecided(state))) throw conflict('category.decided');
    if (plan.split !== category.split || !rankings.every((ranking) => hasPlace(ranking, plan))) {
      throw conflict('category.in-use');
    }
    if (plan.rubricId !== category.rubricId && (await this.rubrics.get(tx, category.rubricId)).frozenAt !== null) {
      throw conflict('category.rubric-frozen');
    }
  }
}

const hasPlace = ({ divisionCode }: Ranking, { divisions }: CategoryPlan): boolean =>
  divisionCode === null || divisions.includes(divisionCode);

const pick = (category: Category, changes: Partial<CategoryPlan>): object =>
  Object.fromEntries(Object.keys(changes).map((key) => [key, category[key as keyof CategoryPlan]]));

// A category is text, numbers and lists of them: the very same as JSON.
const describe = (columns: object): JsonObject => JSON.parse(JSON.stringify(columns)) as Record<string, JsonValue>;
