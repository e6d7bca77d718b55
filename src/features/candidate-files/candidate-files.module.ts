import { Module } from '@nestjs/common';

import { AssignmentsModule } from '../assignments/index.js';
import { EvidenceModule } from '../evidence/index.js';
import { CandidateFilesController } from './candidate-files.controller.js';
import { CandidateFilesService } from './candidate-files.service.js';

@Module({
  imports: [AssignmentsModule, EvidenceModule],
  controllers: [CandidateFilesController],
  providers: [CandidateFilesService],
  exports: [CandidateFilesService],
})
export class CandidateFilesModule {}
