import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database } from '../../platform/database/database.js';
import { type Page, type PageQuery, toPage } from '../../platform/http/paging.js';
import { getUser, UsersRepository } from '../accounts/index.js';
import { type SessionView, toSessionView } from './sessions.dto.js';
import { listLiveSessions } from './sessions.queries.js';

/** The sessions of somebody else, for the administrator: a lost tablet, a suspicion. */
@Injectable()
export class UserSessionsService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
    private readonly audit: AuditLog,
  ) {}

  /** The live sessions of the person, the newest first. Throws `user.not-found`. */
  async list(actor: Actor, userId: string, query: PageQuery): Promise<Page<SessionView>> {
    await getUser(this.db.reader, userId);
    const rows = await listLiveSessions(this.db.reader, userId, actor.arrivedAt, query);
    return toPage(rows, query.limit, toSessionView(actor.sessionId), (row) => [row.createdAt.toISOString(), row.id]);
  }

  /** Signs the person out on every device, from their next request on; they may sign in again. Throws `user.not-found`. */
  endAll(actor: Actor, userId: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      await this.users.lock(tx, userId);
      await this.users.endSessions(tx, userId, { reason: 'administrator', at: actor.arrivedAt });
      await this.audit.record(tx, actor, {
        event: 'session.ended-by-administrator',
        subject: { type: 'user', id: userId },
      });
    });
  }
}
