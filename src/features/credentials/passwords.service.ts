import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { invalid } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ownId, type User, UsersRepository } from '../accounts/index.js';
import { type ChangePassword, type RedeemLink } from './credentials.dto.js';
import { type LinkPurpose, OneTimeLinks } from './one-time-links.js';
import { passwordFault } from './password.policy.js';
import { Passwords } from './passwords.js';

/** Choosing a password: the first one, a new one after forgetting, a new one in place of the old. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
    private readonly links: OneTimeLinks,
    private readonly passwords: Passwords,
    private readonly audit: AuditLog,
  ) {}

  /** An invited person chooses a password and becomes active. Throws `link.not-usable`. */
  acceptInvitation(visitor: Actor, wish: RedeemLink): Promise<void> {
    return this.redeem(visitor, wish, { purpose: 'invitation', state: 'invited', event: 'user.activated' });
  }

  /** Somebody who forgot chooses anew; all their sessions end. Throws `link.not-usable`. */
  completeReset(visitor: Actor, wish: RedeemLink): Promise<void> {
    return this.redeem(visitor, wish, { purpose: 'password_reset', state: 'active', event: 'password.reset' });
  }

  /** A signed-in person chooses anew; their other sessions end. Guesses at the old password are counted like sign-ins. */
  async change(actor: Actor, address: string, wish: ChangePassword): Promise<void> {
    const known = await this.users.get(this.db.reader, ownId(actor));
    const right = await this.passwords.check(known.email, address, known.passwordHash, wish.currentPassword);
    if (!right) throw currentWrong();
    const passwordHash = await this.hashNew(wish.newPassword, known.email, 'newPassword');

    await this.db.transaction(async (tx) => {
      const user = await this.users.lock(tx, known.id);
      if (user.passwordHash !== known.passwordHash) throw currentWrong();
      await this.store(tx, user.id, passwordHash, actor);
      await this.record(tx, actor, 'password.changed', user.id);
    });
  }

  private async redeem(visitor: Actor, wish: RedeemLink, kind: Redemption): Promise<void> {
    const at = visitor.arrivedAt;
    const owner = await this.links.owner(this.db.reader, wish.token, kind.purpose, at);
    if (!owner) throw invalid('link.not-usable');
    const passwordHash = await this.hashNew(wish.password, owner.email, 'password');

    await this.db.transaction(async (tx) => {
      const user = await this.users.lock(tx, owner.userId);
      const works = user.state === kind.state && (await this.links.use(tx, wish.token, kind.purpose, at));
      if (!works) throw invalid('link.not-usable');
      const person = { ...visitor, userId: user.id, grants: await this.users.grants(tx, user.id) };
      await this.store(tx, user.id, passwordHash, person);
      await this.record(tx, person, kind.event, user.id);
    });
  }

  /** Gives a person their first password without a link; for the command line. */
  async activate(tx: Tx, actor: Actor, userId: string, passwordHash: string): Promise<void> {
    await this.store(tx, userId, passwordHash, actor);
    await this.record(tx, actor, 'user.activated', userId);
  }

  /** Refuses what may not be a password of this person, and hashes the rest. `field` is named in the fault. */
  async hashNew(password: string, email: string, field: string): Promise<string> {
    const fault = passwordFault(password, email);
    if (fault) throw invalid('request.invalid', {}, [{ field, ...fault }]);
    return this.passwords.hash(password);
  }

  /** A new password makes everything worthless that was handed out under the old one, but for the session it came from. */
  private async store(tx: Tx, userId: string, passwordHash: string, actor: Actor): Promise<void> {
    await this.users.change(tx, userId, { passwordHash, state: 'active' });
    await this.links.void(tx, userId);
    const { arrivedAt: at, sessionId: except } = actor;
    await this.users.endSessions(tx, userId, { reason: 'password_changed', at, except });
  }

  private record(tx: Tx, actor: Actor, event: string, id: string): Promise<void> {
    return this.audit.record(tx, actor, { event, subject: { type: 'user', id } });
  }
}

interface Redemption {
  readonly purpose: LinkPurpose;
  /** The state in which a link of this purpose works. */
  readonly state: User['state'];
  readonly event: string;
}

const currentWrong = () =>
  invalid('request.invalid', {}, [{ field: 'currentPassword', code: 'password.current-wrong' }]);
