import { Choice, Instant, Nested, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { JOB_STATES, type JobRow, type JobState, type QueueRow } from '../../platform/jobs/job-board.js';
import { JOB_FAULTS, type JobFault } from '../../platform/jobs/job-fault.js';

const MANY = { min: 0, max: 2_147_483_647 };

export class ListJobs extends PageQuery {
  @Choice(JOB_STATES, { optional: true, description: 'failed when left out' }) state: JobState = 'failed';
  @Text({ max: 100, optional: true, description: 'Only jobs of this queue' }) queue?: string;
}

export class JobQueueView {
  @Text({ max: 100 }) name!: string;
  @Whole({ ...MANY, description: 'For their first try' }) waiting!: number;
  @Whole(MANY) active!: number;
  @Whole({ ...MANY, description: 'After a failure, for another try' }) retrying!: number;
  @Whole({ ...MANY, description: 'Within the last twelve hours' }) completed!: number;
  @Whole({ ...MANY, description: 'Given up after their last try' }) failed!: number;
  @Instant({ nullable: true, description: 'Since when the oldest job waits; null when none does' })
  oldestWaitingAt!: string | null;
}

export class JobQueuePage extends PageOf(JobQueueView) {}

export class JobErrorView {
  @Choice(JOB_FAULTS) kind!: JobFault['kind'];
  @Text({ max: 130, nullable: true, description: 'An error code, an SQLSTATE, a system code or the name of an error' })
  code!: string | null;
  @Text({ max: 500 }) message!: string;
}

export class JobView {
  @Uuid() id!: string;
  @Text({ max: 100, description: 'The kind of work; what it is about is not told' }) queue!: string;
  @Choice(JOB_STATES) state!: JobState;
  @Instant() createdAt!: string;
  @Instant({ nullable: true, description: 'When its last try began' }) startedAt!: string | null;
  @Instant({ nullable: true, description: 'When it was completed or given up' }) endedAt!: string | null;
  @Whole({ ...MANY, description: 'How often it was tried' }) attempts!: number;
  @Nested(() => JobErrorView, { nullable: true, description: 'Why its last try failed' }) error!: JobErrorView | null;
}

export class JobPage extends PageOf(JobView) {}

export const toJobQueueView = (row: QueueRow): JobQueueView => ({
  name: row.name,
  waiting: row.waiting,
  active: row.active,
  retrying: row.retrying,
  completed: row.completed,
  failed: row.failed,
  oldestWaitingAt: row.oldestWaitingAt?.toISOString() ?? null,
});

/** `say` turns a code into a sentence in the reader's language. */
export const toJobView =
  (say: (code: string) => string) =>
  (row: JobRow): JobView => ({
    id: row.id,
    queue: row.queue,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    attempts: row.attempts,
    error: row.fault && { ...row.fault, message: say(`job.fault-${row.fault.kind}`) },
  });
