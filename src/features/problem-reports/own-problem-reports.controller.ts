import { Body, Controller, Get, Post, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { OwnProblemReportsService } from './own-problem-reports.service.js';
import { ProblemReportPage, ProblemReportView, ReportProblem, toProblemReportView } from './problem-reports.dto.js';

const MISSING = 'nomination.not-found';

@Controller('me/assignments/:nominationId/problem-reports')
export class OwnProblemReportsController {
  constructor(private readonly reports: OwnProblemReportsService) {}

  @Post()
  @Allow('evaluator')
  @Operation('Report a problem with the file of a nominee you mark; the secretariat answers', {
    returns: ProblemReportView,
    creates: true,
    errors: {
      404: [MISSING],
      422: ['problem-report.criterion-unknown', 'problem-report.evidence-unknown'],
    },
  })
  async reportProblem(
    @CurrentActor() actor: Actor,
    @Id('nominationId') nominationId: string,
    @Body() body: ReportProblem,
  ): Promise<ProblemReportView> {
    return toProblemReportView(await this.reports.report(actor, nominationId, body));
  }

  @Get()
  @Allow('evaluator')
  @Operation('Your own reports on a nominee you mark, with their answers, newest first', {
    returns: ProblemReportPage,
    errors: { 404: [MISSING] },
  })
  listMyProblemReports(
    @CurrentActor() actor: Actor,
    @Id('nominationId') nominationId: string,
    @Query() query: PageQuery,
  ): Promise<Page<ProblemReportView>> {
    return this.reports.list(actor, nominationId, query, toProblemReportView);
  }
}
