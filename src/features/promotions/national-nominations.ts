import { Injectable } from '@nestjs/common';

import { conflict } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { CategoriesDoor, type CategoryFacts } from '../categories/index.js';
import { NominationsRepository } from '../nominations/index.js';
import { RubricsDoor } from '../rubrics/index.js';
import { PromotionsRepository, type Winner } from './promotions.repository.js';

/** Winners of a province as nominations of the national level. */
@Injectable()
export class NationalNominations {
  constructor(
    private readonly categories: CategoriesDoor,
    private readonly rubrics: RubricsDoor,
    private readonly nominations: NominationsRepository,
    private readonly promotions: PromotionsRepository,
    private readonly jobs: Jobs,
  ) {}

  winners(tx: Tx, resultId: string): Promise<Winner[]> {
    return this.promotions.winners(tx, resultId);
  }

  /**
   * Puts a winner forward, linked to its origin and handed in as it stands: its file was handed in and checked in the
   * province. The figures go along as claims, the files follow as copies; verification repeats. Throws `promotion.too-late`.
   */
  async put(tx: Tx, winner: Winner, target: CategoryFacts, at: Date): Promise<string> {
    const divisionCode = await this.categories.divisionOf(tx, target, winner);
    const rankingId = await this.categories.ensureRanking(tx, {
      categoryId: target.id,
      provinceCode: null,
      divisionCode,
    });
    if ((await this.categories.lockRanking(tx, rankingId)).state !== 'open') throw conflict('promotion.too-late');
    const id = await this.nominations.insert(tx, {
      categoryId: target.id,
      rankingId,
      nomineeId: winner.nomineeId,
      provinceCode: null,
      proposerId: winner.proposerId,
      originId: winner.nominationId,
      state: 'submitted',
      stateReason: null,
      cureUntil: null,
      submittedAt: at,
      createdAt: at,
    });
    await this.promotions.copyFigures(tx, winner.nominationId, id, await this.figuresAsked(tx, target));
    await this.jobs.enqueue(tx, 'promotion.carry-files', { originId: winner.nominationId, nominationId: id });
    return id;
  }

  private async figuresAsked(tx: Tx, { rubricId }: CategoryFacts): Promise<string[]> {
    const { stages } = await this.rubrics.ruleOf(tx, rubricId);
    return stages.flatMap(({ leaves }) => leaves.filter(({ kind }) => kind === 'indicator').map(({ code }) => code));
  }
}
