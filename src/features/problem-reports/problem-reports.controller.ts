import { Body, Controller, Get, Post, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import {
  AnswerProblem,
  ListProblemReports,
  ReceivedProblemReportPage,
  ReceivedProblemReportView,
  toReceivedProblemReportView,
} from './problem-reports.dto.js';
import { ProblemReportsService } from './problem-reports.service.js';

@Controller('problem-reports')
export class ProblemReportsController {
  constructor(private readonly reports: ProblemReportsService) {}

  @Get()
  @Allow('secretariat', 'auditor')
  @Operation('The problems that evaluators report: open ones first, then newest first', {
    returns: ReceivedProblemReportPage,
  })
  listProblemReports(
    @CurrentActor() actor: Actor,
    @Query() query: ListProblemReports,
  ): Promise<ReceivedProblemReportPage> {
    return this.reports.list(actor, query, toReceivedProblemReportView);
  }

  @Post(':id/answer')
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Answer a report, which closes it; its evaluator reads the answer', {
    returns: ReceivedProblemReportView,
    errors: {
      404: ['problem-report.not-found'],
      409: ['problem-report.answered'],
      412: ['request.stale'],
      428: ['request.if-match-missing'],
    },
  })
  async answerProblem(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: AnswerProblem,
  ): Promise<ReceivedProblemReportView> {
    return toReceivedProblemReportView(await this.reports.answer(actor, id, version, body.answer));
  }
}
