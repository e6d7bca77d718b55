import { Controller, Get, Inject, Post, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, PageQuery, toPage } from '../../platform/http/paging.js';
import { currentContext } from '../../platform/http/request-context.js';
import { type Translator, TRANSLATOR } from '../../platform/i18n/translator.js';
import {
  JobPage,
  JobQueuePage,
  JobQueueView,
  JobView,
  ListJobs,
  toJobQueueView,
  toJobView,
} from './jobs-oversight.dto.js';
import { JobsOversightService } from './jobs-oversight.service.js';

@Controller('jobs')
export class JobsOversightController {
  private readonly toView = toJobView((code) => this.translator.translate(currentContext()?.language ?? 'id', code));

  constructor(
    private readonly jobs: JobsOversightService,
    @Inject(TRANSLATOR) private readonly translator: Translator,
  ) {}

  @Get('queues')
  @Allow('administrator')
  @Operation('How much work waits, is done and has failed, by queue', { returns: JobQueuePage })
  async listJobQueues(@Query() query: PageQuery): Promise<Page<JobQueueView>> {
    return toPage(await this.jobs.queues(query), query.limit, toJobQueueView, ({ name }) => [name]);
  }

  @Get()
  @Allow('administrator')
  @Operation('Jobs in one state, the newest first, without what they are about', { returns: JobPage })
  async listJobs(@Query() query: ListJobs): Promise<Page<JobView>> {
    const key = (job: { createdAt: Date; id: string }) => [job.createdAt.toISOString(), job.id];
    return toPage(await this.jobs.list(query), query.limit, this.toView, key);
  }

  @Post(':id/retry')
  @Allow('administrator')
  @Operation('Give a failed job one more try; any other job stays as it is', {
    returns: JobView,
    errors: { 404: ['job.not-found'] },
  })
  async retryJob(@CurrentActor() actor: Actor, @Id() id: string): Promise<JobView> {
    return this.toView(await this.jobs.retry(actor, id));
  }
}
