import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { ExplanationsModule } from '../explanations/index.js';
import { DiagnosticsController } from './diagnostics.controller.js';
import { DiagnosticsJobs } from './diagnostics.jobs.js';
import { DiagnosticsRepository } from './diagnostics.repository.js';
import { DiagnosticsService } from './diagnostics.service.js';
import { ReportWriter } from './report-writer.js';

@Module({
  imports: [CategoriesModule, ExplanationsModule],
  controllers: [DiagnosticsController],
  providers: [DiagnosticsService, ReportWriter, DiagnosticsRepository, DiagnosticsJobs],
})
export class DiagnosticsModule {}
