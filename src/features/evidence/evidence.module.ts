import { Module } from '@nestjs/common';

import { NominationsModule } from '../nominations/index.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceDoor } from './evidence.door.js';
import { EvidenceIntake } from './evidence.intake.js';
import { EvidenceJobs } from './evidence.jobs.js';
import { EvidencePart } from './evidence.part.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceService } from './evidence.service.js';
import { UploadsService } from './uploads.service.js';

@Module({
  imports: [NominationsModule],
  controllers: [EvidenceController],
  providers: [
    EvidenceService,
    UploadsService,
    EvidenceDoor,
    EvidenceIntake,
    EvidenceRepository,
    EvidencePart,
    EvidenceJobs,
  ],
  exports: [EvidenceDoor],
})
export class EvidenceModule {}
