import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs } from '../../platform/jobs/jobs.js';
import { CarriedFiles } from './carried-files.js';

/** What follows a promotion: copying files takes longer than a request should. */
@Injectable()
export class PromotionsJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly files: CarriedFiles,
  ) {}

  onModuleInit(): void {
    this.jobs.register(
      'promotion.carry-files',
      ({ originId, nominationId }: { originId: string; nominationId: string }) =>
        this.files.carry(originId, nominationId),
    );
  }
}
