import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import {
  CreateDiagnosticReport,
  DiagnosticReportDocument,
  DiagnosticReportPage,
  DiagnosticReportView,
  toDiagnosticReportView,
} from './diagnostics.dto.js';
import { DiagnosticsService, type ReportText } from './diagnostics.service.js';

const NOT_YET = 'computation.not-yet';
const FAULTY = 'computation.inputs-faulty';

@Controller()
export class DiagnosticsController {
  constructor(private readonly diagnostics: DiagnosticsService) {}

  @Post('rankings/:id/diagnostic-reports')
  @Allow('secretariat', 'auditor')
  @Operation('Report how far a ranking can be trusted; the same question is answered once and for all', {
    returns: DiagnosticReportView,
    creates: true,
    errors: {
      404: ['ranking.not-found'],
      409: [NOT_YET, FAULTY, 'diagnostic-report.too-large', 'diagnostic-report.took-too-long'],
      429: ['request.too-many'],
    },
  })
  async createDiagnosticReport(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: CreateDiagnosticReport,
  ): Promise<DiagnosticReportView> {
    return toDiagnosticReportView(await this.diagnostics.create(actor, id, body));
  }

  @Get('rankings/:id/diagnostic-reports')
  @Allow('secretariat', 'auditor')
  @Operation('The reports on a ranking, newest first', {
    returns: DiagnosticReportPage,
    errors: { 404: ['ranking.not-found'], 409: [NOT_YET, FAULTY] },
  })
  async listDiagnosticReports(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: PageQuery,
  ): Promise<Page<DiagnosticReportView>> {
    const { items, next } = await this.diagnostics.list(actor, id, query);
    return { items: items.map(toDiagnosticReportView), next };
  }

  @Get('diagnostic-reports/:id')
  @Allow('secretariat', 'auditor')
  @Header('content-type', 'application/json; charset=utf-8')
  @Operation('A report, byte for byte as it was hashed', {
    returns: DiagnosticReportDocument,
    errors: { 404: ['diagnostic-report.not-found'], 409: [NOT_YET, FAULTY] },
  })
  async getDiagnosticReport(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return send(reply, await this.diagnostics.get(actor, id));
  }
}

/** A report never changes, so its hash is its tag. Nobody keeps a copy in passing: it is as secret as the marks. */
function send(reply: FastifyReply, { content, hash }: ReportText): string {
  void reply.header('etag', `"${hash}"`);
  return content;
}
