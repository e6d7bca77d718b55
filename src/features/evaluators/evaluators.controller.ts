import { Controller, Get, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page } from '../../platform/http/paging.js';
import { EvaluatorPage, type EvaluatorView, ListEvaluators } from './evaluators.dto.js';
import { EvaluatorsService } from './evaluators.service.js';

@Controller('evaluators')
export class EvaluatorsController {
  constructor(private readonly evaluators: EvaluatorsService) {}

  @Get()
  @Allow('secretariat')
  @Operation('Who may sit on the panels that you run, by name', {
    returns: EvaluatorPage,
    errors: { 422: ['request.cursor-malformed'] },
  })
  listEvaluators(@CurrentActor() actor: Actor, @Query() query: ListEvaluators): Promise<Page<EvaluatorView>> {
    return this.evaluators.list(actor, query);
  }
}
