import { Controller, Get, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page } from '../../platform/http/paging.js';
import {
  AuditEntryPage,
  type AuditEntryView,
  AuditHeadView,
  AuditVerificationView,
  InvariantList,
  ListAuditEntries,
  toEntryPage,
  toFilter,
  toHeadView,
  toInvariantList,
  toVerificationView,
} from './oversight.dto.js';
import { OversightService } from './oversight.service.js';

const NATIONAL = { 403: ['oversight.national-only'] };

@Controller('oversight')
export class OversightController {
  constructor(private readonly oversight: OversightService) {}

  @Get('invariants')
  @Allow('auditor')
  @Operation('What must never be false, and whether it is', { returns: InvariantList, errors: NATIONAL })
  async checkInvariants(@CurrentActor() actor: Actor): Promise<InvariantList> {
    return toInvariantList(await this.oversight.invariants(actor));
  }

  @Get('audit')
  @Allow('auditor')
  @Operation('Who did what to which thing, newest first', {
    returns: AuditEntryPage,
    errors: { ...NATIONAL, 422: ['request.cursor-malformed'] },
  })
  async listAuditEntries(
    @CurrentActor() actor: Actor,
    @Query() query: ListAuditEntries,
  ): Promise<Page<AuditEntryView>> {
    return toEntryPage(await this.oversight.entries(actor, toFilter(query)));
  }

  @Get('audit/verification')
  @Allow('auditor')
  @Operation('Read the whole log again and check its chain', { returns: AuditVerificationView, errors: NATIONAL })
  async verifyAudit(@CurrentActor() actor: Actor): Promise<AuditVerificationView> {
    return toVerificationView(await this.oversight.verify(actor));
  }

  @Get('audit/head')
  @Allow('auditor')
  @Operation('The state of the log, to be kept elsewhere', { returns: AuditHeadView, errors: NATIONAL })
  async getAuditHead(@CurrentActor() actor: Actor): Promise<AuditHeadView> {
    return toHeadView(await this.oversight.head(actor));
  }
}
