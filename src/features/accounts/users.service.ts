import { Injectable } from '@nestjs/common';

import { type Actor, type Grant } from '../../core/access.js';
import { conflict, forbidden, invalid, notFound } from '../../core/errors.js';
import { assertTransition } from '../../core/lifecycle.js';
import { AuditLog, type AuditRecord } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Page, toPage } from '../../platform/http/paging.js';
import { assertFresh } from '../../platform/http/versions.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { type User } from './user.entity.js';
import { USER_LIFECYCLE } from './user.lifecycle.js';
import { canGrant, canSuspend, grantFaults, isAdministrator, separationFaults } from './user.policy.js';
import {
  type CreateUser,
  type GrantInput,
  type ListUsers,
  toGrant,
  toGrantView,
  toUserView,
  type UpdateUser,
  type UserView,
} from './users.dto.js';
import { getUser, listUsers, type UserRow } from './users.queries.js';
import { UsersRepository } from './users.repository.js';

type Change = Pick<AuditRecord, 'before' | 'after'>;

/** Who may sign in and what they may do: the administrator's work. */
@Injectable()
export class UsersService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /** Invites a person: they get a mail with a one-time link. Throws `user.email-taken`, `user.evaluator-only-judges`. */
  create(actor: Actor, wish: CreateUser): Promise<UserRow> {
    return this.db.transaction(async (tx) => {
      const id = await this.register(tx, actor, wish);
      await this.jobs.enqueue(tx, 'account.send-invitation', { userId: id });
      return getUser(tx, id);
    });
  }

  /** As `create`, inside the caller's transaction and without a mail. Answers the id of the person. */
  async register(tx: Tx, actor: Actor, wish: CreateUser): Promise<string> {
    const grants = readGrants(wish.grants);
    const id = await this.users.insert(tx, {
      email: wish.email,
      name: wish.name,
      state: USER_LIFECYCLE.initial,
      passwordHash: null,
      language: wish.language ?? 'id',
      createdAt: actor.arrivedAt,
    });
    await this.users.setGrants(tx, id, grants, actor.arrivedAt);
    await this.record(tx, actor, 'user.invited', id, { after: { name: wish.name, grants: grants.map(toGrantView) } });
    return id;
  }

  get(id: string): Promise<UserRow> {
    return getUser(this.db.reader, id);
  }

  async list(query: ListUsers): Promise<Page<UserView>> {
    const rows = await listUsers(this.db.reader, query);
    return toPage(rows, query.limit, toUserView, (row) => [row.email]);
  }

  /**
   * Changes the name, the roles or both; roles count from the person's next request on. Throws `user.own-administration`,
   * `user.evaluator-only-judges` and, from the database, `user.seated`.
   */
  update(actor: Actor, id: string, version: number, wish: UpdateUser): Promise<UserRow> {
    return this.db.transaction(async (tx) => {
      const user = await this.lock(tx, actor, id);
      assertFresh(user.version, version);
      const before = { name: user.name, grants: (await this.users.grants(tx, id)).map(toGrantView) };
      const grants = wish.grants ? readGrants(wish.grants) : before.grants;
      if (!canGrant(actor, id, grants)) throw conflict('user.own-administration');

      const after = { name: wish.name ?? user.name, grants: grants.map(toGrantView) };
      await this.users.change(tx, id, { name: after.name });
      await this.users.setGrants(tx, id, grants, actor.arrivedAt);
      await this.record(tx, actor, 'user.changed', id, { before, after });
      return getUser(tx, id);
    });
  }

  /** Shuts the person out at once: every session of theirs ends in the same transaction. */
  suspend(actor: Actor, id: string): Promise<UserRow> {
    return this.db.transaction(async (tx) => {
      const user = await this.lock(tx, actor, id);
      if (!canSuspend(actor, id)) throw conflict('user.own-suspension');
      await this.users.endSessions(tx, id, { reason: 'suspended', at: actor.arrivedAt });
      return this.become(tx, actor, user, 'suspended', 'user.suspended');
    });
  }

  /** Lets a suspended person in again; they sign in anew. Somebody who never chose a password is invited again. */
  reactivate(actor: Actor, id: string): Promise<UserRow> {
    return this.db.transaction(async (tx) => {
      const user = await this.lock(tx, actor, id);
      return this.become(tx, actor, user, user.passwordHash === null ? 'invited' : 'active', 'user.reactivated');
    });
  }

  /** Sends a new link; the earlier one stops working when the mail is sent. Throws `user.not-invited`. */
  resendInvitation(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const user = await this.lock(tx, actor, id);
      if (user.state !== 'invited') throw conflict('user.not-invited');
      await this.record(tx, actor, 'user.invitation-resent', id);
      await this.jobs.enqueue(tx, 'account.send-invitation', { userId: id });
    });
  }

  private async become(tx: Tx, actor: Actor, user: User, state: User['state'], event: string): Promise<UserRow> {
    assertTransition(USER_LIFECYCLE, user.state, state);
    await this.users.change(tx, user.id, { state });
    await this.record(tx, actor, event, user.id, { before: { state: user.state }, after: { state } });
    return getUser(tx, user.id);
  }

  /**
   * Holds both people: the one who is changed and the one who changes. Two administrators who take each other's role at
   * the same moment cannot both succeed, so one is left.
   */
  private async lock(tx: Tx, actor: Actor, id: string): Promise<User> {
    const held = await this.users.lockAll(tx, [id, ...(actor.userId === null ? [] : [actor.userId])]);
    const self = held.find((user) => user.id === actor.userId);
    const mayStill = self?.state === 'active' && isAdministrator(await this.users.grants(tx, self.id));
    if (!mayStill) throw forbidden('access.role-not-allowed');
    const user = held.find((one) => one.id === id);
    if (!user) throw notFound('user.not-found');
    return user;
  }

  private record(tx: Tx, actor: Actor, event: string, id: string, change: Change = {}) {
    return this.audit.record(tx, actor, { event, subject: { type: 'user', id }, ...change });
  }
}

function readGrants(wanted: readonly GrantInput[]): Grant[] {
  const grants = wanted.map(toGrant);
  const [faults, mixed] = [grantFaults(grants), separationFaults(grants)];
  if (faults.length > 0) throw invalid('request.invalid', {}, [...faults, ...mixed]);
  if (mixed.length > 0) throw conflict('user.evaluator-only-judges', {}, mixed);
  return grants;
}
