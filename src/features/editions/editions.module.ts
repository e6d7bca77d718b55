import { Module } from '@nestjs/common';

import { EditionsController } from './editions.controller.js';
import { EditionsDoor } from './editions.door.js';
import { EditionsQueries } from './editions.queries.js';
import { EditionsRepository } from './editions.repository.js';
import { EditionsService } from './editions.service.js';

@Module({
  controllers: [EditionsController],
  providers: [EditionsRepository, EditionsQueries, EditionsService, EditionsDoor],
  exports: [EditionsDoor],
})
export class EditionsModule {}
