import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { ComputationsModule } from '../computations/index.js';
import { ExplanationsController } from './explanations.controller.js';
import { ExplanationsService } from './explanations.service.js';
import { OverseenRankings } from './overseen-rankings.js';

@Module({
  imports: [CategoriesModule, ComputationsModule],
  controllers: [ExplanationsController],
  providers: [ExplanationsService, OverseenRankings],
  exports: [OverseenRankings],
})
export class ExplanationsModule {}
