import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow, SignedIn } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, toPage } from '../../platform/http/paging.js';
import { currentContext } from '../../platform/http/request-context.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import { RubricBody } from '../rubric-format/index.js';
import { RubricCheckService } from './rubric-check.service.js';
import {
  ListRubrics,
  RubricCheckView,
  RubricPage,
  type RubricSummaryView,
  RubricView,
  toRubricSummaryView,
  toRubricView,
} from './rubrics.dto.js';
import { rubricKey } from './rubrics.queries.js';
import { RubricsService } from './rubrics.service.js';

const MISSING = ['rubric.not-found', 'edition.not-found'];
const NOT_YOURS = ['edition.not-yours'];

/**
 * A document arrives as a plain object and is checked by its own reader, which names the faults of its form and of its
 * arithmetic together.
 */
@Controller()
export class RubricsController {
  constructor(
    private readonly rubrics: RubricsService,
    private readonly checker: RubricCheckService,
  ) {}

  @Post('editions/:id/rubrics')
  @Allow('secretariat')
  @ApiBody({ type: RubricBody })
  @Operation('Put a rule book into an edition', {
    returns: RubricView,
    creates: true,
    errors: {
      403: NOT_YOURS,
      404: ['edition.not-found'],
      409: ['edition.concluded', 'rubric.code-taken'],
      422: ['rubric.faulty'],
    },
  })
  async createRubric(@CurrentActor() actor: Actor, @Id() editionId: string, @Body() document: object) {
    return toRubricView(await this.rubrics.create(actor, editionId, document));
  }

  @Get('editions/:id/rubrics')
  @SignedIn()
  @Operation('The rule books of an edition by code and number', {
    returns: RubricPage,
    errors: { 404: ['edition.not-found'] },
  })
  async listRubrics(
    @CurrentActor() actor: Actor,
    @Id() editionId: string,
    @Query() query: ListRubrics,
  ): Promise<Page<RubricSummaryView>> {
    return toPage(await this.rubrics.list(actor, editionId, query), query.limit, toRubricSummaryView, rubricKey);
  }

  @Post('rubrics/validation')
  @Allow('secretariat')
  @ApiBody({ type: RubricBody })
  @Operation('Check a rule book without storing it', { returns: RubricCheckView })
  validateRubric(@Body() document: object): Promise<RubricCheckView> {
    return this.checker.check(document, currentContext()?.language ?? 'id');
  }

  @Get('rubrics/:id')
  @SignedIn()
  @Operation('One rule book with the weight of each criterion', { returns: RubricView, errors: { 404: MISSING } })
  async getRubric(@CurrentActor() actor: Actor, @Id() id: string): Promise<RubricView> {
    return toRubricView(await this.rubrics.get(actor, id));
  }

  @Put('rubrics/:id')
  @Allow('secretariat')
  @NeedsIfMatch()
  @ApiBody({ type: RubricBody })
  @Operation('Put another document in the place of a rule book without marks', {
    returns: RubricView,
    errors: {
      403: NOT_YOURS,
      404: MISSING,
      409: ['rubric.frozen', 'edition.concluded'],
      412: ['request.stale'],
      422: ['rubric.faulty'],
      428: ['request.if-match-missing'],
    },
  })
  async updateRubric(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() document: object,
  ): Promise<RubricView> {
    return toRubricView(await this.rubrics.update(actor, id, version, document));
  }

  @Post('rubrics/:id/versions')
  @Allow('secretariat')
  @Operation('Copy a rule book that has marks under the next number, to be changed there', {
    returns: RubricView,
    creates: true,
    errors: { 403: NOT_YOURS, 404: MISSING, 409: ['rubric.not-frozen', 'edition.concluded', 'rubric.code-taken'] },
  })
  async createRubricVersion(@CurrentActor() actor: Actor, @Id() id: string): Promise<RubricView> {
    return toRubricView(await this.rubrics.copy(actor, id));
  }
}
