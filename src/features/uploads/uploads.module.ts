import { Module } from '@nestjs/common';

import { EvidenceModule } from '../evidence/index.js';
import { PiecesService } from './pieces.service.js';
import { UploadDisposal } from './upload-disposal.js';
import { UploadsController } from './uploads.controller.js';
import { UploadsJobs } from './uploads.jobs.js';
import { UploadsRepository } from './uploads.repository.js';
import { UploadsService } from './uploads.service.js';

@Module({
  imports: [EvidenceModule],
  controllers: [UploadsController],
  providers: [UploadsService, PiecesService, UploadsRepository, UploadDisposal, UploadsJobs],
})
export class UploadsModule {}
