import { Module } from '@nestjs/common';

import { EvaluationsModule } from '../evaluations/index.js';
import { RunningScoresModule } from '../running-scores/index.js';
import { CorrectionsJobs } from './corrections.jobs.js';
import { ReopeningsController } from './reopenings.controller.js';
import { ReopeningsQueries } from './reopenings.queries.js';
import { ReopeningsRepository } from './reopenings.repository.js';
import { ReopeningsService } from './reopenings.service.js';
import { VoidingService } from './voiding.service.js';

@Module({
  imports: [EvaluationsModule, RunningScoresModule],
  controllers: [ReopeningsController],
  providers: [ReopeningsService, ReopeningsQueries, ReopeningsRepository, VoidingService, CorrectionsJobs],
})
export class CorrectionsModule {}
