import { Module } from '@nestjs/common';

import { NomineesController } from './nominees.controller.js';
import { NomineesRepository } from './nominees.repository.js';
import { NomineesService } from './nominees.service.js';

@Module({
  controllers: [NomineesController],
  providers: [NomineesService, NomineesRepository],
  exports: [NomineesRepository],
})
export class NomineesModule {}
