import { Module } from '@nestjs/common';

import { NominationsModule } from '../nominations/index.js';
import { AdjustmentsController } from './adjustments.controller.js';
import { AdjustmentsRepository } from './adjustments.repository.js';
import { AdjustmentsService } from './adjustments.service.js';

@Module({
  imports: [NominationsModule],
  controllers: [AdjustmentsController],
  providers: [AdjustmentsService, AdjustmentsRepository],
})
export class AdjustmentsModule {}
