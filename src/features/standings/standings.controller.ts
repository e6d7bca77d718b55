import { Controller, Get, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page } from '../../platform/http/paging.js';
import {
  ListProgress,
  ListStandings,
  ProgressPage,
  type ProgressView,
  StandingPage,
  type StandingView,
  toProgressView,
  toStandingView,
} from './standings.dto.js';
import { StandingsService } from './standings.service.js';

@Controller('rankings')
export class StandingsController {
  constructor(private readonly standings: StandingsService) {}

  @Get(':id/standings')
  @Allow('secretariat', 'auditor')
  @Operation('The order of a ranking that is still running', {
    returns: StandingPage,
    errors: { 403: ['standings.hidden'], 404: ['ranking.not-found'] },
  })
  listStandings(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: ListStandings,
  ): Promise<Page<StandingView>> {
    return this.standings.list(actor, id, query, toStandingView);
  }

  @Get(':id/progress')
  @Allow('secretariat', 'evaluator', 'auditor')
  @Operation('Which sheets are in, never what is on them', {
    returns: ProgressPage,
    errors: { 404: ['ranking.not-found'] },
  })
  getProgress(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: ListProgress,
  ): Promise<Page<ProgressView>> {
    return this.standings.progress(actor, id, query, toProgressView);
  }
}
