import { Module } from '@nestjs/common';

import { RubricsModule } from '../rubrics/index.js';
import { Admissions } from './admissions.js';
import { RankingRules } from './ranking-rules.js';
import { RunningScoresJobs } from './running-scores.jobs.js';
import { RunningScores } from './running-scores.js';

@Module({
  imports: [RubricsModule],
  providers: [RankingRules, RunningScores, Admissions, RunningScoresJobs],
  exports: [RunningScores, Admissions],
})
export class RunningScoresModule {}
