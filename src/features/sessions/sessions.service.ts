import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { notFound, unauthenticated } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Page, type PageQuery, toPage } from '../../platform/http/paging.js';
import { ownId, type User, UsersRepository } from '../accounts/index.js';
import { type SessionView, toSessionView } from './sessions.dto.js';
import { listLiveSessions } from './sessions.queries.js';
import { type HeldToken, isLive, mayRepeat, type RepeatableToken } from './session.policy.js';
import { SessionsRepository } from './sessions.repository.js';
import { type TokenPair, TokenPairs } from './token-pairs.js';

/** A session is one signed-in device: opened, renewed, listed and ended. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly tokens: TokenPairs,
    private readonly audit: AuditLog,
  ) {}

  /** Opens a session for somebody who has just proved who they are, unless that has changed in between. */
  open(visitor: Actor, proved: User): Promise<TokenPair> {
    return this.db.transaction(async (tx) => {
      const user = await this.users.lock(tx, proved.id);
      const stillProved = user.state === 'active' && user.passwordHash === proved.passwordHash;
      if (!stillProved) throw unauthenticated('session.credentials-wrong');

      const at = visitor.arrivedAt;
      const sessionExpiresAt = this.tokens.sessionExpiry(at);
      const { id, token } = await this.sessions.insert(tx, user.id, at, sessionExpiresAt);
      await this.record(tx, await this.person(tx, visitor, user.id), 'session.opened', id);
      const session = { userId: user.id, sessionId: id, refreshToken: token, sessionExpiresAt };
      return this.tokens.issue(tx, session, at);
    });
  }

  /**
   * Exchanges a refresh token for a new pair. A token that comes again because its answer was lost is answered once more,
   * with the same successor. Any other token that comes again was copied: its whole session ends, and stays ended although
   * this request fails. Throws 401 `session.refresh-refused`.
   */
  async refresh(visitor: Actor, token: string): Promise<TokenPair> {
    const pair = await this.db.transaction(async (tx) => {
      const held = await this.sessions.hold(tx, token);
      if (!held || !isLive(held, visitor.arrivedAt)) return undefined;
      if (held.usedAt === null) return this.renew(tx, visitor, token, held);
      return mayRepeat(held, visitor.arrivedAt)
        ? this.repeat(tx, visitor, token, held)
        : this.endReused(tx, visitor, held);
    });
    if (!pair) throw unauthenticated('session.refresh-refused');
    return pair;
  }

  /** The actor's live sessions, the newest first. */
  async list(actor: Actor, query: PageQuery): Promise<Page<SessionView>> {
    const rows = await listLiveSessions(this.db.reader, ownId(actor), actor.arrivedAt, query);
    const view = toSessionView(actor.sessionId);
    return toPage(rows, query.limit, view, (row) => [row.createdAt.toISOString(), row.id]);
  }

  /** Ends one of the actor's own sessions. Throws `session.not-found`, also for the sessions of others. */
  end(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const session = { id, userId: ownId(actor) };
      const ended = await this.sessions.end(tx, session, 'signed_out', actor.arrivedAt);
      if (!ended) throw notFound('session.not-found');
      await this.record(tx, actor, 'session.ended', id);
    });
  }

  /** Ends the session that the request came with. */
  endCurrent(actor: Actor): Promise<void> {
    return this.end(actor, actor.sessionId ?? '');
  }

  /** Ends all sessions of the actor, this one included. */
  endAll(actor: Actor): Promise<void> {
    return this.db.transaction(async (tx) => {
      const userId = ownId(actor);
      await this.users.endSessions(tx, userId, { reason: 'signed_out', at: actor.arrivedAt });
      await this.audit.record(tx, actor, { event: 'session.ended-everywhere', subject: { type: 'user', id: userId } });
    });
  }

  private async renew(tx: Tx, visitor: Actor, token: string, { sessionId, userId }: HeldToken): Promise<TokenPair> {
    const at = visitor.arrivedAt;
    const sessionExpiresAt = this.tokens.sessionExpiry(at);
    const refreshToken = await this.sessions.renew(tx, token, sessionId, at, sessionExpiresAt);
    await this.record(tx, await this.person(tx, visitor, userId), 'session.renewed', sessionId);
    return this.tokens.issue(tx, { userId, sessionId, refreshToken, sessionExpiresAt }, at);
  }

  private async repeat(tx: Tx, visitor: Actor, token: string, held: RepeatableToken): Promise<TokenPair> {
    const { sessionId, userId, expiresAt: sessionExpiresAt } = held;
    const refreshToken = await this.sessions.repeat(tx, token, held.successorSalt, held.repeatedRun);
    await this.record(tx, await this.person(tx, visitor, userId), 'session.renewal-repeated', sessionId);
    return this.tokens.issue(tx, { userId, sessionId, refreshToken, sessionExpiresAt }, visitor.arrivedAt);
  }

  private async endReused(tx: Tx, visitor: Actor, { sessionId: id, userId }: HeldToken): Promise<undefined> {
    await this.sessions.end(tx, { id, userId }, 'token_reused', visitor.arrivedAt);
    await this.record(tx, visitor, 'session.reuse-detected', id);
  }

  /** Whoever has proved to be this person; not said of somebody who came with a copied token. */
  private async person(tx: Tx, visitor: Actor, userId: string): Promise<Actor> {
    return { ...visitor, userId, grants: await this.users.grants(tx, userId) };
  }

  private record(tx: Tx, actor: Actor, event: string, id: string): Promise<void> {
    return this.audit.record(tx, actor, { event, subject: { type: 'session', id } });
  }
}
