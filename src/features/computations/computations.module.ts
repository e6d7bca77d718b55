import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { EditionsModule } from '../editions/index.js';
import { RunningScoresModule } from '../running-scores/index.js';
import { ComputationsController } from './computations.controller.js';
import { ComputationsService } from './computations.service.js';
import { RankingComputations } from './ranking-computations.js';

@Module({
  imports: [CategoriesModule, EditionsModule, RunningScoresModule],
  controllers: [ComputationsController],
  providers: [ComputationsService, RankingComputations],
  exports: [RankingComputations],
})
export class ComputationsModule {}
