import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Clock } from '../../platform/time/clock.js';
import { RunningScores } from './running-scores.js';

/** Scores that follow figures, gates and adjustments, which know nothing of scores. */
@Injectable()
export class RunningScoresJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly running: RunningScores,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register('standing.refresh', ({ nominationId }: { nominationId: string }) =>
      this.db.transaction((tx) => this.running.refresh(tx, nominationId, this.clock.now())),
    );
  }
}
