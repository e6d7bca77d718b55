import { Module } from '@nestjs/common';

import { CandidateFilesModule } from '../candidate-files/index.js';
import { RubricsModule } from '../rubrics/index.js';
import { OwnProblemReportsController } from './own-problem-reports.controller.js';
import { OwnProblemReportsService } from './own-problem-reports.service.js';
import { ProblemReportsController } from './problem-reports.controller.js';
import { ProblemReportsRepository } from './problem-reports.repository.js';
import { ProblemReportsService } from './problem-reports.service.js';

@Module({
  imports: [CandidateFilesModule, RubricsModule],
  controllers: [OwnProblemReportsController, ProblemReportsController],
  providers: [OwnProblemReportsService, ProblemReportsService, ProblemReportsRepository],
})
export class ProblemReportsModule {}
