import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { NomineesModule } from '../nominees/index.js';
import { NominationsController } from './nominations.controller.js';
import { NominationsRepository } from './nominations.repository.js';
import { NominationsService } from './nominations.service.js';
import { ReviewsService } from './reviews.service.js';
import { SubmissionParts } from './submission-parts.js';
import { SubmissionsService } from './submissions.service.js';

@Module({
  imports: [CategoriesModule, NomineesModule],
  controllers: [NominationsController],
  providers: [NominationsService, SubmissionsService, ReviewsService, NominationsRepository, SubmissionParts],
  exports: [NominationsRepository, SubmissionParts],
})
export class NominationsModule {}
