import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { NominationsModule } from '../nominations/index.js';
import { RubricsModule } from '../rubrics/index.js';
import { CarriedFiles } from './carried-files.js';
import { NationalNominations } from './national-nominations.js';
import { PromotionsController } from './promotions.controller.js';
import { PromotionsJobs } from './promotions.jobs.js';
import { PromotionsRepository } from './promotions.repository.js';
import { PromotionsService } from './promotions.service.js';

@Module({
  imports: [CategoriesModule, NominationsModule, RubricsModule],
  controllers: [PromotionsController],
  providers: [PromotionsService, NationalNominations, PromotionsRepository, CarriedFiles, PromotionsJobs],
})
export class PromotionsModule {}
