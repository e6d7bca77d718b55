import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { ComputationsModule } from '../computations/index.js';
import { ExplanationsController } from './explanations.controller.js';
import { ExplanationsService } from './explanations.service.js';

@Module({
  imports: [CategoriesModule, ComputationsModule],
  controllers: [ExplanationsController],
  providers: [ExplanationsService],
})
export class ExplanationsModule {}
