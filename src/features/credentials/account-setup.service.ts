import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { Database } from '../../platform/database/database.js';
import { type CreateUser, UsersService } from '../accounts/index.js';
import { OneTimeLinks } from './one-time-links.js';
import { PasswordsService } from './passwords.service.js';

/** Making accounts without mail: for the command line, where the first administrator comes from. */
@Injectable()
export class AccountSetupService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersService,
    private readonly links: OneTimeLinks,
    private readonly passwords: PasswordsService,
  ) {}

  /** Creates a person who may sign in at once. Throws `user.email-taken` and the faults of a password. */
  async createActive(actor: Actor, wish: CreateUser, password: string): Promise<string> {
    const passwordHash = await this.passwords.hashNew(password, wish.email, 'password');
    return this.db.transaction(async (tx) => {
      const id = await this.users.register(tx, actor, wish);
      await this.passwords.activate(tx, actor, id, passwordHash);
      return id;
    });
  }

  /** Creates an invited person and answers their one-time link, to be handed over by whoever asked. */
  createInvited(actor: Actor, wish: CreateUser): Promise<{ id: string; link: string }> {
    return this.db.transaction(async (tx) => {
      const id = await this.users.register(tx, actor, wish);
      return { id, link: await this.links.issue(tx, actor, id, 'invitation') };
    });
  }
}
