import { Controller, Delete, Get, Head, Patch, Post, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Announcement } from '../../platform/files/incoming/announcement.js';
import { type IncomingPiece, Piece, PIECE_TYPE } from '../../platform/files/incoming/incoming-piece.js';
import { AnswersProgress, sendProgress, SpeaksTus } from '../../platform/files/incoming/progress.js';
import { TusProtocol } from '../../platform/files/incoming/tus.guard.js';
import { UploadLimit } from '../../platform/files/upload-limit.guard.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { PiecesService } from './pieces.service.js';
import {
  toAnnounced,
  toProgress,
  toUploadList,
  toUploadView,
  UploadAnnouncement,
  UploadList,
  UploadView,
} from './uploads.dto.js';
import { type UploadProgress, UploadsService } from './uploads.service.js';

const MISSING = ['upload.not-found'];
const OTHER_VERSION = ['upload.version-unsupported'];
const NOT_NOW = [
  'nomination.locked',
  'stage.not-open',
  'stage.closed',
  'nomination.cure-time-over',
  'evidence.too-many',
];
const EVIDENCE = { 'Upload-Evidence-Id': 'The evidence that the file became; there once the upload is finished' };

/** Evidence over lines that break: the tus protocol 1.0.0 with creation, expiration and termination. */
@Controller()
export class UploadsController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly pieces: PiecesService,
  ) {}

  @Post('nominations/:id/uploads')
  @Allow('proposer', 'nominee', 'secretariat')
  @UseGuards(TusProtocol, UploadLimit)
  @SpeaksTus({
    'Upload-Length': 'Size of the whole file',
    'Upload-Metadata': 'filename, and if you like filetype and criterion: words and base64 values, as tus has it',
  })
  @AnswersProgress(201, { Location: 'Where the pieces go' }, UploadView)
  @Operation('Begin an upload of evidence that can be resumed (tus: creation); the file goes in pieces to `Location`', {
    returns: UploadView,
    status: 201,
    errors: {
      404: ['nomination.not-found'],
      409: [...NOT_NOW, 'upload.too-many'],
      412: OTHER_VERSION,
      413: ['evidence.too-large'],
      422: ['evidence.empty', 'evidence.criterion-unknown'],
      429: ['request.too-many'],
    },
  })
  async createUpload(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Announcement() announcement: UploadAnnouncement,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UploadView> {
    const begun = await this.uploads.begin(actor, id, toAnnounced(announcement));
    answer(reply, begun).header('location', `/api/v1/uploads/${begun.upload.id}`);
    return toUploadView(begun);
  }

  @Get('uploads')
  @Allow('proposer', 'nominee', 'secretariat')
  @Operation('The uploads that you began and did not finish, oldest first', { returns: UploadList })
  async listUploads(@CurrentActor() actor: Actor): Promise<UploadList> {
    return toUploadList(await this.uploads.listUnfinished(actor));
  }

  @Head('uploads/:id')
  @Allow('proposer', 'nominee', 'secretariat')
  @UseGuards(TusProtocol)
  @SpeaksTus()
  @AnswersProgress(200, EVIDENCE)
  @Operation('How far your upload has come (tus); whoever still sends a piece of it is stopped', {
    status: 200,
    errors: { 404: MISSING, 412: OTHER_VERSION },
  })
  async checkUpload(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    answer(reply, await this.pieces.progressOf(actor, id));
  }

  @Patch('uploads/:id')
  @Allow('proposer', 'nominee', 'secretariat')
  @UseGuards(TusProtocol)
  @ApiConsumes(PIECE_TYPE)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @SpeaksTus({ 'Upload-Offset': 'Where the piece begins: where the last one ended' })
  @AnswersProgress(204, EVIDENCE)
  @Operation('Send the next piece of your upload (tus); with the last one the file becomes evidence', {
    errors: {
      404: [...MISSING, 'nomination.not-found'],
      409: [...NOT_NOW, 'upload.offset-mismatch', 'upload.interrupted'],
      412: OTHER_VERSION,
      413: ['upload.longer-than-announced'],
      415: ['request.unsupported-media-type'],
      422: ['evidence.type-not-allowed', 'evidence.criterion-unknown'],
    },
  })
  async continueUpload(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Piece() piece: IncomingPiece,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    answer(reply, await this.pieces.receive(actor, id, piece));
  }

  @Delete('uploads/:id')
  @Allow('proposer', 'nominee', 'secretariat')
  @Operation('Drop your unfinished upload and what has come of it (tus: termination)', {
    errors: { 404: MISSING, 409: ['upload.finished'] },
  })
  cancelUpload(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.pieces.cancel(actor, id);
  }
}

function answer(reply: FastifyReply, progress: UploadProgress): FastifyReply {
  const { evidenceId } = progress.upload;
  sendProgress(reply, toProgress(progress));
  return evidenceId === null ? reply : reply.header('upload-evidence-id', evidenceId);
}
