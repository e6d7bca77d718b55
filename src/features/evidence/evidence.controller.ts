import { Controller, Delete, Get, Post, Res, type StreamableFile, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { AnswersFile, sendFile } from '../../platform/files/download.js';
import { DOCUMENT_TYPES } from '../../platform/files/media-type.js';
import { type Upload, UploadedForm } from '../../platform/files/upload.js';
import { UploadLimit } from '../../platform/files/upload-limit.guard.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { AdditionsService } from './additions.service.js';
import { EvidenceDoor } from './evidence.door.js';
import { EvidenceForm, EvidenceList, EvidenceView, toEvidenceList, toEvidenceView } from './evidence.dto.js';
import { EvidenceService } from './evidence.service.js';

const MISSING = ['evidence.not-found'];
const NOT_NOW = ['nomination.locked', 'stage.not-open', 'stage.closed', 'nomination.cure-time-over'];

@Controller()
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly additions: AdditionsService,
    private readonly door: EvidenceDoor,
  ) {}

  @Post('nominations/:id/evidence')
  @Allow('proposer', 'nominee', 'secretariat')
  @UseGuards(UploadLimit)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: EvidenceForm })
  @Operation('Add a file of evidence; the same content for the same criterion is added once', {
    returns: EvidenceView,
    status: 201,
    errors: {
      404: ['nomination.not-found'],
      409: [...NOT_NOW, 'evidence.too-many'],
      413: ['evidence.too-large'],
      415: ['request.unsupported-media-type'],
      422: ['evidence.type-not-allowed', 'evidence.empty', 'evidence.broken', 'evidence.criterion-unknown'],
      429: ['request.too-many'],
    },
  })
  async uploadEvidence(@CurrentActor() actor: Actor, @Id() id: string, @UploadedForm() form: Upload) {
    return toEvidenceView(await this.additions.add(actor, id, form));
  }

  @Get('nominations/:id/evidence')
  @Allow('proposer', 'nominee', 'secretariat', 'auditor')
  @Operation('The evidence of a nomination, in the order in which it came', {
    returns: EvidenceList,
    errors: { 404: ['nomination.not-found'] },
  })
  async listEvidence(@CurrentActor() actor: Actor, @Id() id: string): Promise<EvidenceList> {
    return toEvidenceList(await this.evidence.list(actor, id));
  }

  @Get('evidence/:id/content')
  @Allow('proposer', 'nominee', 'secretariat', 'auditor')
  @AnswersFile(...DOCUMENT_TYPES.map(({ type }) => type))
  @Operation('Download a file of evidence; each download is noted in the audit log', {
    errors: { 404: MISSING },
    status: 200,
  })
  async downloadEvidence(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendFile(reply, await this.door.download(actor, id));
  }

  @Delete('evidence/:id')
  @Allow('proposer', 'nominee', 'secretariat')
  @Operation('Take a file of evidence out', { errors: { 404: MISSING, 409: NOT_NOW } })
  removeEvidence(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.evidence.remove(actor, id);
  }
}
