import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { UsersRepository } from '../accounts/index.js';
import { AttemptLimits } from './attempt-limits.js';

/** Asking for a link because the password is forgotten. */
@Injectable()
export class PasswordResetsService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
    private readonly limits: AttemptLimits,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Sends a link, if the e-mail belongs to an active person. Whether it does shows in nothing: the same statements run, and
   * a job that has nobody to write to is stored all the same. Throws 429 when mailboxes are being flooded.
   */
  async request(visitor: Actor, address: string, email: string): Promise<void> {
    await this.limits.spend(`reset:${email}`, address);
    await this.db.transaction(async (tx) => {
      const user = await this.users.findByEmail(tx, email);
      await this.audit.record(tx, visitor, {
        event: 'password.reset-requested',
        subject: { type: 'email-digest', id: this.limits.digest(email) },
      });
      await this.jobs.enqueue(tx, 'account.send-password-reset', { userId: user?.id ?? null });
    });
  }
}
