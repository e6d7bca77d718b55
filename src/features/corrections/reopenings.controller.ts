import { Body, Controller, Get, Post, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page } from '../../platform/http/paging.js';
import {
  DecideReopening,
  ListReopenings,
  ReopeningPage,
  ReopeningView,
  RequestReopening,
  toReopeningView,
} from './reopenings.dto.js';
import { ReopeningsQueries } from './reopenings.queries.js';
import { ReopeningsService } from './reopenings.service.js';

@Controller()
export class ReopeningsController {
  constructor(
    private readonly reopenings: ReopeningsService,
    private readonly queries: ReopeningsQueries,
  ) {}

  @Post('score-sheets/:id/reopenings')
  @Allow('evaluator', 'secretariat')
  @Operation('Ask for a submitted sheet to be opened again', {
    returns: ReopeningView,
    creates: true,
    errors: {
      404: ['score-sheet.not-found'],
      409: ['score-sheet.not-submitted', 'ranking.decided', 'reopening.pending'],
    },
  })
  async requestReopening(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: RequestReopening,
  ): Promise<ReopeningView> {
    return toReopeningView(await this.reopenings.request(actor, id, body.reason));
  }

  @Get('reopenings')
  @Allow('evaluator', 'secretariat', 'auditor')
  @Operation('The requests you may see, newest first', { returns: ReopeningPage })
  listReopenings(@CurrentActor() actor: Actor, @Query() query: ListReopenings): Promise<Page<ReopeningView>> {
    return this.queries.list(actor, query, toReopeningView);
  }

  @Post('reopenings/:id/decision')
  @Allow('evaluator', 'secretariat')
  @Operation('Decide about a request of somebody else', {
    returns: ReopeningView,
    errors: {
      404: ['reopening.not-found'],
      409: ['reopening.second-person-needed', 'reopening.decided', 'score-sheet.not-submitted', 'ranking.decided'],
    },
  })
  async decideReopening(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: DecideReopening,
  ): Promise<ReopeningView> {
    return toReopeningView(await this.reopenings.decide(actor, id, body.approve));
  }
}
