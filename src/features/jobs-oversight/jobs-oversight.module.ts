import { Module } from '@nestjs/common';

import { JobsOversightController } from './jobs-oversight.controller.js';
import { JobsOversightService } from './jobs-oversight.service.js';

@Module({ controllers: [JobsOversightController], providers: [JobsOversightService] })
export class JobsOversightModule {}
