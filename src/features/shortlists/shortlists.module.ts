import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { ComputationsModule } from '../computations/index.js';
import { RunningScoresModule } from '../running-scores/index.js';
import { ShortlistAdmissions } from './shortlist.admissions.js';
import { ShortlistsController } from './shortlists.controller.js';
import { ShortlistsRepository } from './shortlists.repository.js';
import { ShortlistsService } from './shortlists.service.js';

@Module({
  imports: [CategoriesModule, ComputationsModule, RunningScoresModule],
  controllers: [ShortlistsController],
  providers: [ShortlistsService, ShortlistAdmissions, ShortlistsRepository],
})
export class ShortlistsModule {}
