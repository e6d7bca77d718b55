import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database } from '../../platform/database/database.js';
import { type PageQuery } from '../../platform/http/paging.js';
import {
  findJob,
  type JobRow,
  listJobs,
  listQueues,
  type QueueRow,
  retryFailedJob,
} from '../../platform/jobs/job-board.js';
import { type ListJobs } from './jobs-oversight.dto.js';

/** The work behind the scenes, for the administrator: how much there is and what went wrong, never what it is about. */
@Injectable()
export class JobsOversightService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditLog,
  ) {}

  /** One queue more than the limit, by name. */
  queues(query: PageQuery): Promise<QueueRow[]> {
    return listQueues(this.db.reader, query);
  }

  /** One job more than the limit, the newest first. */
  list(query: ListJobs): Promise<JobRow[]> {
    return listJobs(this.db.reader, query);
  }

  /** Gives a failed job one more try; a job that has not failed, or no longer, stays as it is. Throws `job.not-found`. */
  retry(actor: Actor, id: string): Promise<JobRow> {
    return this.db.transaction(async (tx) => {
      const job = await findJob(tx, id);
      if (!job) throw notFound('job.not-found');
      if (!(await retryFailedJob(tx, job))) return job;
      await this.audit.record(tx, actor, {
        event: 'job.retried',
        subject: { type: 'job', id },
        after: { queue: job.queue, attempts: job.attempts },
      });
      return (await findJob(tx, id)) ?? job;
    });
  }
}
