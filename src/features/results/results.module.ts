import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { ComputationsModule } from '../computations/index.js';
import { DecisionsModule } from '../decisions/index.js';
import { SigningKeysModule } from '../signing-keys/index.js';
import { ResultWriter } from './result-writer.js';
import { ResultsController } from './results.controller.js';
import { ResultsRepository } from './results.repository.js';
import { ResultsService } from './results.service.js';
import { SealCheck } from './seal-check.js';
import { SealingService } from './sealing.service.js';

@Module({
  imports: [CategoriesModule, ComputationsModule, DecisionsModule, SigningKeysModule],
  controllers: [ResultsController],
  providers: [SealingService, ResultWriter, ResultsService, ResultsRepository, SealCheck],
})
export class ResultsModule {}
