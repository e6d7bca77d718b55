import { Module } from '@nestjs/common';

import { EditionsModule } from '../editions/index.js';
import { ReferenceModule } from '../reference/index.js';
import { RubricCheckService } from './rubric-check.service.js';
import { RubricsController } from './rubrics.controller.js';
import { RubricsDoor } from './rubrics.door.js';
import { RubricsQueries } from './rubrics.queries.js';
import { RubricsRepository } from './rubrics.repository.js';
import { RubricsService } from './rubrics.service.js';

@Module({
  imports: [EditionsModule, ReferenceModule],
  controllers: [RubricsController],
  providers: [RubricsRepository, RubricsQueries, RubricsService, RubricCheckService, RubricsDoor],
  exports: [RubricsDoor],
})
export class RubricsModule {}
