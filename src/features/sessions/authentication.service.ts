import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { AwardError, unauthenticated } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database } from '../../platform/database/database.js';
import { type User, UsersRepository } from '../accounts/index.js';
import { AttemptLimits, Passwords } from '../credentials/index.js';

/** Whether somebody is who they say they are. */
@Injectable()
export class AuthenticationService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
    private readonly passwords: Passwords,
    private readonly limits: AttemptLimits,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The active person with this e-mail and password. Unknown, invited and suspended people are refused exactly like wrong
   * passwords, after the same work: 401 `session.credentials-wrong`, or 429 `session.too-many-attempts`.
   */
  async authenticate(visitor: Actor, address: string, email: string, password: string): Promise<User> {
    const user = await this.users.findByEmail(this.db.reader, email);
    const stored = user?.state === 'active' ? user.passwordHash : null;
    try {
      const right = await this.passwords.check(email, address, stored, password);
      if (!user || !right) throw unauthenticated('session.credentials-wrong');
      return user;
    } catch (error) {
      if (error instanceof AwardError) await this.recordRefusal(visitor, email, error.code);
      throw error;
    }
  }

  private recordRefusal(visitor: Actor, email: string, reason: string): Promise<void> {
    return this.db.transaction((tx) =>
      this.audit.record(tx, visitor, {
        event: 'session.refused',
        subject: { type: 'email-digest', id: this.limits.digest(email) },
        after: { reason },
      }),
    );
  }
}
