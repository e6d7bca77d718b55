import { randomBytes } from 'node:crypto';

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, type Options, verify } from '@node-rs/argon2';

import { AttemptLimits } from './attempt-limits.js';
import { normalPassword } from './password.policy.js';

// OWASP's first choice: argon2id (which the library takes unless told otherwise), 19 MiB, two passes, one lane; about 40 ms.
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options;

/** Hashes and checks passwords. */
@Injectable()
export class Passwords implements OnModuleInit {
  private decoy = '';

  constructor(private readonly limits: AttemptLimits) {}

  async onModuleInit(): Promise<void> {
    this.decoy = await this.hash(randomBytes(32).toString('base64'));
  }

  hash(password: string): Promise<string> {
    return hash(normalPassword(password), ARGON2ID);
  }

  /**
   * Whether the password is the one behind `stored`. Every wrong guess uses up an attempt of the account and of the
   * address; when either has none left it throws 429 `session.too-many-attempts`, right password or not. Without a stored
   * hash the same work is done against a decoy, so that the time tells nothing.
   */
  async check(account: string, address: string, stored: string | null, password: string): Promise<boolean> {
    await this.limits.spend(account, address);
    const matches = await verify(stored ?? this.decoy, normalPassword(password));
    if (stored === null || !matches) return false;
    await this.limits.giveBack(account, address);
    return true;
  }
}
