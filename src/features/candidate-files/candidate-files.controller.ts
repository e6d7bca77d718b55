import { Controller, Get, Res, type StreamableFile } from '@nestjs/common';
import { type FastifyReply } from 'fastify';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { AnswersFile, sendFile } from '../../platform/files/download.js';
import { DOCUMENT_TYPES } from '../../platform/files/media-type.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { CandidateFileView, toCandidateFileView } from './candidate-files.dto.js';
import { CandidateFilesService } from './candidate-files.service.js';

@Controller('me/assignments/:nominationId')
export class CandidateFilesController {
  constructor(private readonly files: CandidateFilesService) {}

  @Get('file')
  @Allow('evaluator')
  @Operation('The file of a nominee you mark, once you have declared no conflict', {
    returns: CandidateFileView,
    errors: { 404: ['nomination.not-found'] },
  })
  async getCandidateFile(
    @CurrentActor() actor: Actor,
    @Id('nominationId') nominationId: string,
  ): Promise<CandidateFileView> {
    return toCandidateFileView(await this.files.get(actor, nominationId));
  }

  @Get('evidence/:id/content')
  @Allow('evaluator')
  @AnswersFile(...DOCUMENT_TYPES.map(({ type }) => type))
  @Operation('Download evidence of a nominee you mark; each download is noted in the audit log', {
    errors: { 404: ['evidence.not-found'] },
    status: 200,
  })
  async downloadCandidateEvidence(
    @CurrentActor() actor: Actor,
    @Id('nominationId') nominationId: string,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendFile(reply, await this.files.download(actor, nominationId, id));
  }
}
