import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs } from '../../platform/jobs/jobs.js';
import { LinkMailingService } from './link-mailing.service.js';

/** The mails that follow an invitation or a request for a new password. */
@Injectable()
export class CredentialsJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mailing: LinkMailingService,
  ) {}

  onModuleInit(): void {
    this.jobs.register('account.send-invitation', ({ userId }: { userId: string }) =>
      this.mailing.send(userId, 'invitation'),
    );
    // Without a person it was a request for an e-mail that nobody has.
    this.jobs.register('account.send-password-reset', async ({ userId }: { userId: string | null }) => {
      if (userId !== null) await this.mailing.send(userId, 'password_reset');
    });
  }
}
