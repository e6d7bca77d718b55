import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { Clock } from '../time/clock.js';

const KEPT_HOURS = 48;
const HOUR_MS = 3_600_000;

/** Forgets idempotency keys and their answers after two days, when no client repeats a request any more. */
@Injectable()
export class IdempotencyJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('idempotency.forget', '23 * * * *', () => this.forget());
  }

  async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_HOURS * HOUR_MS);
    await this.db.reader.query('DELETE FROM idempotency_key WHERE created_at < $1', [before]);
  }
}
