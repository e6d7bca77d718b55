import { Inject, Injectable } from '@nestjs/common';

import { CONFIG, type Config } from '../../platform/config/config.js';
import { type Tx } from '../../platform/database/database.js';
import { getUser, type UserRow } from '../accounts/index.js';
import { signAccessToken } from './access-token.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What a person takes away from signing in: the only place where the two tokens stand in plain form. */
export interface TokenPair {
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly refreshToken: string;
  /** Until when the refresh token works. */
  readonly sessionExpiresAt: Date;
  readonly user: UserRow;
}

/** The session that a pair is made for, with the refresh token it has now. */
interface TokenBearer {
  readonly userId: string;
  readonly sessionId: string;
  readonly refreshToken: string;
  readonly sessionExpiresAt: Date;
}

/** Hands out the tokens of a session. */
@Injectable()
export class TokenPairs {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Until when a session lives that is opened or renewed now. */
  sessionExpiry(at: Date): Date {
    return new Date(at.getTime() + this.config.tokens.refreshDays * DAY_MS);
  }

  async issue(tx: Tx, { userId, sessionId, ...renewal }: TokenBearer, at: Date): Promise<TokenPair> {
    const { secret, accessMinutes } = this.config.tokens;
    const expiresAt = new Date(at.getTime() + accessMinutes * MINUTE_MS);
    return {
      accessToken: signAccessToken(secret, { userId, sessionId }, at, expiresAt),
      expiresAt,
      ...renewal,
      user: await getUser(tx, userId),
    };
  }
}
