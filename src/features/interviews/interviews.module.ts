import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { PanelsModule } from '../panels/index.js';
import { InterviewSessionsService } from './interview-sessions.service.js';
import { InterviewSlotsService } from './interview-slots.service.js';
import { InterviewsController } from './interviews.controller.js';
import { InterviewsDoor } from './interviews.door.js';
import { InterviewsRepository } from './interviews.repository.js';

@Module({
  imports: [CategoriesModule, PanelsModule],
  controllers: [InterviewsController],
  providers: [InterviewSessionsService, InterviewSlotsService, InterviewsRepository, InterviewsDoor],
  exports: [InterviewsDoor],
})
export class InterviewsModule {}
