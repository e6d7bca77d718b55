import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { PanelsModule } from '../panels/index.js';
import { AssignmentLog } from './assignment-log.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsDoor } from './assignments.door.js';
import { AssignmentsRepository } from './assignments.repository.js';
import { AssignmentsService } from './assignments.service.js';
import { DeclarationsService } from './declarations.service.js';

@Module({
  imports: [CategoriesModule, PanelsModule],
  controllers: [AssignmentsController],
  providers: [AssignmentsService, DeclarationsService, AssignmentLog, AssignmentsRepository, AssignmentsDoor],
  exports: [AssignmentsDoor],
})
export class AssignmentsModule {}
