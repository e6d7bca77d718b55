import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page } from '../../platform/http/paging.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import { MarksService } from './marks.service.js';
import {
  AssignedSheetPage,
  type AssignedSheetView,
  ListMyScoreSheets,
  SaveMark,
  ScoreSheetView,
  toAssignedSheetView,
  toScoreSheetView,
} from './score-sheets.dto.js';
import { ScoreSheetsQueries } from './score-sheets.queries.js';
import { ScoreSheetsService } from './score-sheets.service.js';

const NOT_NOW = [
  'assignment.declaration-missing',
  'nomination.not-verified',
  'ranking.decided',
  'score-sheet.nominee-not-admitted',
  'edition.not-running',
  'stage.not-scheduled',
  'stage.not-open',
  'stage.closed',
];
const LOCKED = ['score-sheet.submitted', 'score-sheet.voided'];
const STALE = { 412: ['request.stale'], 428: ['request.if-match-missing'] };

@Controller()
export class ScoreSheetsController {
  constructor(
    private readonly sheets: ScoreSheetsService,
    private readonly marks: MarksService,
    private readonly queries: ScoreSheetsQueries,
  ) {}

  @Put('nominations/:nominationId/score-sheets/:stage')
  @Allow('evaluator')
  @Operation('Your own sheet for a nominee and a stage, opened if it is new', {
    returns: ScoreSheetView,
    errors: { 404: ['nomination.not-found', 'rubric.stage-not-found'], 409: ['score-sheet.no-vote', ...NOT_NOW] },
  })
  async openScoreSheet(
    @CurrentActor() actor: Actor,
    @Id('nominationId') nominationId: string,
    @Param('stage') stage: string,
  ): Promise<ScoreSheetView> {
    return toScoreSheetView(await this.sheets.open(actor, nominationId, stage));
  }

  @Get('me/score-sheets')
  @Allow('evaluator')
  @Operation('What you have to mark and have marked, by nominee', { returns: AssignedSheetPage })
  listMyScoreSheets(@CurrentActor() actor: Actor, @Query() query: ListMyScoreSheets): Promise<Page<AssignedSheetView>> {
    return this.queries.listMine(actor, query, toAssignedSheetView);
  }

  @Get('score-sheets/:id')
  @Allow('evaluator', 'auditor')
  @Operation('One sheet: your own, or any for the auditor', {
    returns: ScoreSheetView,
    errors: { 404: ['score-sheet.not-found'] },
  })
  async getScoreSheet(@CurrentActor() actor: Actor, @Id() id: string): Promise<ScoreSheetView> {
    return toScoreSheetView(await this.queries.get(actor, id));
  }

  @Put('score-sheets/:id/marks/:criterion')
  @Allow('evaluator')
  @NeedsIfMatch()
  @Operation('Give a mark; repeating it is harmless', {
    returns: ScoreSheetView,
    errors: {
      404: ['score-sheet.not-found', 'criterion.unknown'],
      409: [...LOCKED, 'score-sheet.no-vote', ...NOT_NOW],
      ...STALE,
      422: ['mark.off-scale', 'mark.off-step', 'mark.level-unknown', 'mark.outside-level', 'mark.comment-missing'],
    },
  })
  async saveMark(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('criterion') criterion: string,
    @IfMatch() version: number,
    @Body() body: SaveMark,
  ): Promise<ScoreSheetView> {
    return toScoreSheetView(await this.marks.save(actor, id, version, criterion, body));
  }

  @Delete('score-sheets/:id/marks/:criterion')
  @Allow('evaluator')
  @NeedsIfMatch()
  @Operation('Take a mark and its comment back', {
    returns: ScoreSheetView,
    errors: { 404: ['score-sheet.not-found', 'criterion.unknown'], 409: [...LOCKED, ...NOT_NOW], ...STALE },
  })
  async clearMark(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('criterion') criterion: string,
    @IfMatch() version: number,
  ): Promise<ScoreSheetView> {
    return toScoreSheetView(await this.marks.clear(actor, id, version, criterion));
  }

  @Post('score-sheets/:id/submission')
  @Allow('evaluator')
  @NeedsIfMatch()
  @Operation('Hand the sheet in; it is locked from then on', {
    returns: ScoreSheetView,
    errors: {
      404: ['score-sheet.not-found'],
      409: ['score-sheet.submitted', 'score-sheet.state-not-allowed', ...NOT_NOW],
      ...STALE,
      422: ['score-sheet.incomplete'],
    },
  })
  async submitScoreSheet(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
  ): Promise<ScoreSheetView> {
    return toScoreSheetView(await this.sheets.submit(actor, id, version));
  }
}
