import { Module } from '@nestjs/common';

import { EditionsModule } from '../editions/index.js';
import { PanelsController } from './panels.controller.js';
import { PanelsDoor } from './panels.door.js';
import { PanelsRepository } from './panels.repository.js';
import { PanelsService } from './panels.service.js';
import { SeatsService } from './seats.service.js';

@Module({
  imports: [EditionsModule],
  controllers: [PanelsController],
  providers: [PanelsService, SeatsService, PanelsRepository, PanelsDoor],
  exports: [PanelsDoor],
})
export class PanelsModule {}
