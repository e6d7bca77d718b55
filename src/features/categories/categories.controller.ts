import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow, SignedIn } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, toPage } from '../../platform/http/paging.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import {
  CategoryPage,
  CategoryView,
  CreateCategory,
  ListCategories,
  ListRankings,
  RankingPage,
  RankingView,
  toCategoryChanges,
  toCategoryPlan,
  toCategoryView,
  toRankingView,
  UpdateCategory,
} from './categories.dto.js';
import { categoryKey, rankingKey } from './categories.queries.js';
import { CategoriesService } from './categories.service.js';

const NOT_YOURS = ['edition.not-yours'];
const MISSING = ['category.not-found', 'edition.not-found'];
const FAULTS = [
  'category.divisions-missing',
  'category.divisions-unused',
  'category.division-unknown',
  'category.division-repeated',
  'category.zones-national',
  'category.sectors-business',
  'category.provinces-national',
  'category.rubric-elsewhere',
  'category.promotes-upwards',
  'category.promotes-elsewhere',
  'category.rank-repeated',
];

@Controller()
export class CategoriesController {
  constructor(private readonly categories: CategoriesService) {}

  @Post('editions/:id/categories')
  @Allow('secretariat')
  @Operation('Put a category into an edition', {
    returns: CategoryView,
    creates: true,
    errors: {
      403: NOT_YOURS,
      404: ['edition.not-found'],
      409: ['edition.concluded', 'category.code-taken'],
      422: FAULTS,
    },
  })
  async createCategory(
    @CurrentActor() actor: Actor,
    @Id() editionId: string,
    @Body() body: CreateCategory,
  ): Promise<CategoryView> {
    return toCategoryView(await this.categories.create(actor, toCategoryPlan(editionId, body)));
  }

  @Get('editions/:id/categories')
  @SignedIn()
  @Operation('The categories of an edition: provincial first, each level in its order', {
    returns: CategoryPage,
    errors: { 404: ['edition.not-found'] },
  })
  async listCategories(
    @CurrentActor() actor: Actor,
    @Id() editionId: string,
    @Query() query: ListCategories,
  ): Promise<Page<CategoryView>> {
    return toPage(await this.categories.list(actor, editionId, query), query.limit, toCategoryView, categoryKey);
  }

  @Get('categories/:id')
  @SignedIn()
  @Operation('One category', { returns: CategoryView, errors: { 404: MISSING } })
  async getCategory(@CurrentActor() actor: Actor, @Id() id: string): Promise<CategoryView> {
    return toCategoryView(await this.categories.get(actor, id));
  }

  @Patch('categories/:id')
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Change a category; its level, code and kind of nominee stay', {
    returns: CategoryView,
    errors: {
      403: NOT_YOURS,
      404: MISSING,
      409: ['edition.concluded', 'category.decided', 'category.in-use', 'category.rubric-frozen'],
      412: ['request.stale'],
      422: FAULTS,
      428: ['request.if-match-missing'],
    },
  })
  async updateCategory(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: UpdateCategory,
  ): Promise<CategoryView> {
    return toCategoryView(await this.categories.update(actor, id, version, toCategoryChanges(body)));
  }

  @Delete('categories/:id')
  @Allow('secretariat')
  @Operation('Take an unused category out of its edition', {
    errors: { 403: NOT_YOURS, 404: MISSING, 409: ['edition.concluded', 'category.in-use'] },
  })
  async removeCategory(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    await this.categories.remove(actor, id);
  }

  @Get('rankings')
  @Allow('secretariat', 'auditor')
  @Operation('The rankings of your scope by category, province and division', { returns: RankingPage })
  async listRankings(@CurrentActor() actor: Actor, @Query() query: ListRankings): Promise<Page<RankingView>> {
    return toPage(await this.categories.listRankings(actor, query), query.limit, toRankingView, rankingKey);
  }

  @Get('rankings/:id')
  @Allow('secretariat', 'auditor')
  @Operation('One ranking', { returns: RankingView, errors: { 404: ['ranking.not-found'] } })
  async getRanking(@CurrentActor() actor: Actor, @Id() id: string): Promise<RankingView> {
    return toRankingView(await this.categories.getRanking(actor, id));
  }
}
