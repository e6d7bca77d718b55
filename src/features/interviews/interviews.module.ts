import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { PanelsModule } from '../panels/index.js';
import { AttendanceService } from './attendance.service.js';
import { InterviewSessionsService } from './interview-sessions.service.js';
import { InterviewSlotsService } from './interview-slots.service.js';
import { InterviewsController } from './interviews.controller.js';
import { InterviewsRepository } from './interviews.repository.js';

@Module({
  imports: [CategoriesModule, PanelsModule],
  controllers: [InterviewsController],
  providers: [InterviewSessionsService, InterviewSlotsService, AttendanceService, InterviewsRepository],
})
export class InterviewsModule {}
