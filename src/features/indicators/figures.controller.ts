import { Body, Controller, Get, Param, Put } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { IfMatchOrFirst, NeedsIfMatch } from '../../platform/http/versions.js';
import { FigureList, FigureView, SaveFigure, toFigureList, toFigureView, VerifyFigure } from './figures.dto.js';
import { FiguresService } from './figures.service.js';

const MISSING = 'nomination.not-found';
const UNKNOWN = 'figure.criterion-unknown';
const STALE = { 412: ['request.stale'], 428: ['request.if-match-missing'] };

@Controller('nominations/:id/figures')
export class FiguresController {
  constructor(private readonly figures: FiguresService) {}

  @Get()
  @Allow('proposer', 'nominee', 'secretariat', 'auditor')
  @Operation('The figures of a nomination, claimed and verified, in the order of the rubric', {
    returns: FigureList,
    errors: { 404: [MISSING] },
  })
  async listFigures(@CurrentActor() actor: Actor, @Id() id: string): Promise<FigureList> {
    return toFigureList(await this.figures.list(actor, id));
  }

  @Put(':criterion')
  @Allow('proposer', 'nominee', 'secretariat')
  @NeedsIfMatch({ first: true })
  @Operation('Claim a figure', {
    returns: FigureView,
    errors: {
      404: [MISSING, UNKNOWN],
      409: ['nomination.locked', 'stage.not-open', 'stage.closed', 'nomination.cure-time-over', 'ranking.decided'],
      ...STALE,
    },
  })
  async saveFigure(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('criterion') criterion: string,
    @Body() body: SaveFigure,
    @IfMatchOrFirst() version: number | null,
  ): Promise<FigureView> {
    return toFigureView(await this.figures.save(actor, id, criterion, body, version));
  }

  @Put(':criterion/verification')
  @Allow('secretariat')
  @NeedsIfMatch({ first: true })
  @Operation('Verify a figure against data', {
    returns: FigureView,
    errors: { 404: [MISSING, UNKNOWN], 409: ['nomination.not-under-review', 'ranking.decided'], ...STALE },
  })
  async verifyFigure(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('criterion') criterion: string,
    @Body() body: VerifyFigure,
    @IfMatchOrFirst() version: number | null,
  ): Promise<FigureView> {
    return toFigureView(await this.figures.verify(actor, id, criterion, body, version));
  }
}
