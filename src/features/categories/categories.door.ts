import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, invalid } from '../../core/errors.js';
import { assertTransition } from '../../core/lifecycle.js';
import { AuditLog } from '../../platform/audit/index.js';
import { type Tx } from '../../platform/database/database.js';
import { EditionsDoor } from '../editions/index.js';
import { ReferenceDoor } from '../reference/index.js';
import { CategoriesRepository, type RankingKey, RankingsRepository } from './categories.repository.js';
import { type Category } from './category.entity.js';
import { type Ranking } from './ranking.entity.js';
import { isUndecided, RANKING_LIFECYCLE, type RankingState } from './ranking.lifecycle.js';

/** What later features read of a category. */
export type CategoryFacts = Readonly<Category>;

/** What decides in which division of a category a nominee stands. */
export interface Placeable {
  readonly provinceCode: string;
  readonly sectorCode: string | null;
}

/** What later features may ask of categories and rankings, inside their own transaction. */
@Injectable()
export class CategoriesDoor {
  constructor(
    private readonly categories: CategoriesRepository,
    private readonly rankings: RankingsRepository,
    private readonly editions: EditionsDoor,
    private readonly reference: ReferenceDoor,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `category.not-found`. */
  get(tx: Tx, id: string): Promise<CategoryFacts> {
    return this.categories.get(tx, id);
  }

  /** Every category of an edition: provincial first, then by position and code. */
  ofEdition(tx: Tx, editionId: string): Promise<CategoryFacts[]> {
    return this.categories.ofEdition(tx, editionId);
  }

  /**
   * Refuses what arrives outside a stage of the category's level. `stage` is a code of the calendar or a kind.
   * Throws `edition.not-running`, `stage.not-scheduled`, `stage.not-open` or `stage.closed`.
   */
  assertStageOpen(tx: Tx, category: CategoryFacts, stage: string, at: Date): Promise<void> {
    return this.editions.assertStageOpen(tx, category.editionId, category.level, stage, at);
  }

  /** The division that a nominee stands in; null where the category does not split. Throws `nominee.division-unknown`. */
  async divisionOf(tx: Tx, { split, divisions }: CategoryFacts, nominee: Placeable): Promise<string | null> {
    if (split === 'none') return null;
    const code = split === 'sector' ? nominee.sectorCode : await this.reference.zoneOf(tx, nominee.provinceCode);
    if (code !== null && divisions.includes(code)) return code;
    const field = split === 'sector' ? 'nominee.sectorCode' : 'nominee.provinceCode';
    throw invalid('request.invalid', {}, [{ field, code: 'nominee.division-unknown' }]);
  }

  /** The id of the ordered list, made now if it is new; safe against a race for the same list. */
  ensureRanking(tx: Tx, key: RankingKey): Promise<string> {
    return this.rankings.ensure(tx, key);
  }

  /** Throws `ranking.not-found`. */
  getRanking(tx: Tx, id: string): Promise<Ranking> {
    return this.rankings.get(tx, id);
  }

  /** The ranking, held until the transaction ends: what follows sees its state and nobody changes it meanwhile. */
  lockRanking(tx: Tx, id: string): Promise<Ranking> {
    return this.rankings.lock(tx, id);
  }

  /** As `lockRanking`, for a change of marks, figures or files. Throws `ranking.decided` once it is sealed. */
  async lockUndecided(tx: Tx, id: string): Promise<Ranking> {
    const ranking = await this.rankings.lock(tx, id);
    if (!isUndecided(ranking.state)) throw conflict('ranking.decided');
    return ranking;
  }

  /** Moves a locked ranking on. Throws `ranking.state-not-allowed`. */
  async setRankingState(tx: Tx, actor: Actor, ranking: Ranking, to: RankingState): Promise<void> {
    assertTransition(RANKING_LIFECYCLE, ranking.state, to);
    await this.rankings.setState(tx, ranking.id, to);
    await this.audit.record(tx, actor, {
      event: to === 'open' ? 'ranking.reopened' : `ranking.${to}`,
      subject: { type: 'ranking', id: ranking.id },
      before: { state: ranking.state },
      after: { state: to },
    });
  }
}
