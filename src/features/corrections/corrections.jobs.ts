import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs } from '../../platform/jobs/jobs.js';
import { VoidingService } from './voiding.service.js';

/** Recusals and departures that happen elsewhere. */
@Injectable()
export class CorrectionsJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly voiding: VoidingService,
  ) {}

  onModuleInit(): void {
    this.jobs.register('assignment.recused', ({ seatId, nominationId }: { seatId: string; nominationId: string }) =>
      this.voiding.voidRecused(seatId, nominationId),
    );
    this.jobs.register('nomination.leave', ({ nominationId }: { nominationId: string }) =>
      this.voiding.voidLeft(nominationId),
    );
  }
}
