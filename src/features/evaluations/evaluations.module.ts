import { Module } from '@nestjs/common';

import { EditionsModule } from '../editions/index.js';
import { RubricsModule } from '../rubrics/index.js';
import { RunningScoresModule } from '../running-scores/index.js';
import { MarkingDesk } from './marking-desk.js';
import { MarksService } from './marks.service.js';
import { ScoreSheetsController } from './score-sheets.controller.js';
import { ScoreSheetsQueries } from './score-sheets.queries.js';
import { ScoreSheetsRepository } from './score-sheets.repository.js';
import { ScoreSheetsService } from './score-sheets.service.js';

@Module({
  imports: [EditionsModule, RubricsModule, RunningScoresModule],
  controllers: [ScoreSheetsController],
  providers: [ScoreSheetsService, MarksService, ScoreSheetsQueries, MarkingDesk, ScoreSheetsRepository],
  exports: [ScoreSheetsRepository],
})
export class EvaluationsModule {}
