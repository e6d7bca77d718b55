import { Inject, Injectable } from '@nestjs/common';

import { CONFIG, type Config } from '../../platform/config/config.js';
import { type Tx } from '../../platform/database/database.js';
import { getUser, type UserRow } from '../accounts/index.js';
import { signAccessToken } from './access-token.js';
import { SessionsRepository } from './sessions.repository.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What a person takes away from signing in: the only place where the two tokens stand in plain form. */
export interface TokenPair {
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly refreshToken: string;
  readonly user: UserRow;
}

/** Hands out the tokens of a session. */
@Injectable()
export class TokenPairs {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sessions: SessionsRepository,
  ) {}

  /** Until when a session lives that is opened or renewed now. */
  sessionExpiry(at: Date): Date {
    return new Date(at.getTime() + this.config.tokens.refreshDays * DAY_MS);
  }

  async issue(tx: Tx, userId: string, sessionId: string, at: Date): Promise<TokenPair> {
    const { secret, accessMinutes } = this.config.tokens;
    const expiresAt = new Date(at.getTime() + accessMinutes * MINUTE_MS);
    return {
      accessToken: signAccessToken(secret, { userId, sessionId }, at, expiresAt),
      expiresAt,
      refreshToken: await this.sessions.issueToken(tx, sessionId, at),
      user: await getUser(tx, userId),
    };
  }
}
