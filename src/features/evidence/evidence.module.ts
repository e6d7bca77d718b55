import { Module } from '@nestjs/common';

import { NominationsModule } from '../nominations/index.js';
import { AdditionsService } from './additions.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceDoor } from './evidence.door.js';
import { EvidenceIntake } from './evidence.intake.js';
import { EvidenceJobs } from './evidence.jobs.js';
import { EvidencePart } from './evidence.part.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceService } from './evidence.service.js';

@Module({
  imports: [NominationsModule],
  controllers: [EvidenceController],
  providers: [
    EvidenceService,
    AdditionsService,
    EvidenceDoor,
    EvidenceIntake,
    EvidenceRepository,
    EvidencePart,
    EvidenceJobs,
  ],
  exports: [EvidenceDoor, AdditionsService],
})
export class EvidenceModule {}
