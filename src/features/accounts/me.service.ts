import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { unauthenticated } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database } from '../../platform/database/database.js';
import { assertFresh } from '../../platform/http/versions.js';
import { type UpdateMe } from './me.dto.js';
import { getUser, type UserRow } from './users.queries.js';
import { UsersRepository } from './users.repository.js';

/** The id of the signed-in person; the system and visitors have none (401). */
export function ownId(actor: Actor): string {
  if (actor.userId === null) throw unauthenticated('access.sign-in-needed');
  return actor.userId;
}

/** What everybody may see and change about themselves. */
@Injectable()
export class MeService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
    private readonly audit: AuditLog,
  ) {}

  get(actor: Actor): Promise<UserRow> {
    return getUser(this.db.reader, ownId(actor));
  }

  update(actor: Actor, version: number, wish: UpdateMe): Promise<UserRow> {
    return this.db.transaction(async (tx) => {
      const { id, name, language, version: current } = await this.users.lock(tx, ownId(actor));
      assertFresh(current, version);
      const before = { name, language };
      const after = { name: wish.name ?? name, language: wish.language ?? language };
      await this.users.change(tx, id, after);
      await this.audit.record(tx, actor, { event: 'user.changed', subject: { type: 'user', id }, before, after });
      return getUser(tx, id);
    });
  }
}
