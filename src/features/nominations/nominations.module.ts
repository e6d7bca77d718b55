import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { NomineesModule } from '../nominees/index.js';
import { RubricsModule } from '../rubrics/index.js';
import { NominationsController } from './nominations.controller.js';
import { NominationsDoor } from './nominations.door.js';
import { NominationsRepository } from './nominations.repository.js';
import { NominationsService } from './nominations.service.js';
import { ReviewsService } from './reviews.service.js';
import { SubmissionParts } from './submission-parts.js';

@Module({
  imports: [CategoriesModule, NomineesModule, RubricsModule],
  controllers: [NominationsController],
  providers: [NominationsService, ReviewsService, NominationsRepository, NominationsDoor, SubmissionParts],
  exports: [NominationsRepository, NominationsDoor, SubmissionParts],
})
export class NominationsModule {}
