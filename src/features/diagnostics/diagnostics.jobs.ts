import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';

import { AwardError } from '../../core/errors.js';
import { systemActor } from '../../platform/access/system-actor.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Clock } from '../../platform/time/clock.js';
import { DiagnosticsService } from './diagnostics.service.js';

/** What follows a sealing: the report on what was sealed. */
@Injectable()
export class DiagnosticsJobs implements OnModuleInit {
  private readonly logger = new Logger(DiagnosticsJobs.name);

  constructor(
    private readonly jobs: Jobs,
    private readonly diagnostics: DiagnosticsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register('result.diagnose', ({ resultId }: { resultId: string }) => this.diagnose(resultId));
  }

  /** A field that is too large for a report stays without one, today and tomorrow; anything else is tried again. */
  private async diagnose(resultId: string): Promise<void> {
    try {
      await this.diagnostics.createOfResult(systemActor(this.clock.now()), resultId);
    } catch (error) {
      if (!(error instanceof AwardError) || error.kind !== 'conflict') throw error;
      this.logger.warn(`Result ${resultId} has no diagnostic report: ${error.code}`);
    }
  }
}
