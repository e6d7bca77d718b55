import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { ComputationsModule } from '../computations/index.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsRepository } from './decisions.repository.js';
import { DecisionsService } from './decisions.service.js';
import { SignaturesService } from './signatures.service.js';

@Module({
  imports: [CategoriesModule, ComputationsModule],
  controllers: [DecisionsController],
  providers: [DecisionsService, SignaturesService, DecisionsRepository],
  exports: [DecisionsRepository],
})
export class DecisionsModule {}
