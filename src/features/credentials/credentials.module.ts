import { Module } from '@nestjs/common';

import { AccountsModule } from '../accounts/index.js';
import { AccountSetupService } from './account-setup.service.js';
import { AttemptLimits } from './attempt-limits.js';
import { CredentialsController } from './credentials.controller.js';
import { CredentialsJobs } from './credentials.jobs.js';
import { LinkMailingService } from './link-mailing.service.js';
import { OneTimeLinks } from './one-time-links.js';
import { PasswordResetsService } from './password-resets.service.js';
import { Passwords } from './passwords.js';
import { PasswordsService } from './passwords.service.js';

@Module({
  imports: [AccountsModule],
  controllers: [CredentialsController],
  providers: [
    PasswordsService,
    PasswordResetsService,
    LinkMailingService,
    AccountSetupService,
    CredentialsJobs,
    Passwords,
    OneTimeLinks,
    AttemptLimits,
  ],
  exports: [AccountSetupService, AttemptLimits, Passwords],
})
export class CredentialsModule {}
