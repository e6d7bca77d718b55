import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';

import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

import { tooMany } from '../../core/errors.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';

const WINDOW_SECONDS = 15 * 60;
// A whole office may share one address, and one person has one account.
const ACCOUNTS_PER_ADDRESS = 10;

/**
 * Counts failed attempts per account and per address in the database: one atomic statement each, so that parallel guesses
 * and several server processes share one count. An account that does not exist is counted like any other.
 */
@Injectable()
export class AttemptLimits {
  private readonly perAccount: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    database: Database,
  ) {
    const { signInAttempts } = config.limits;
    const limiter = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({
        storeClient: database.source,
        storeType: 'typeorm',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix,
        points,
        duration: WINDOW_SECONDS,
      });
    this.perAccount = limiter('account', signInAttempts);
    this.perAddress = limiter('address', signInAttempts * ACCOUNTS_PER_ADDRESS);
  }

  /** Uses up one attempt, before its outcome is known. Throws 429 `session.too-many-attempts` when none is left. */
  async spend(account: string, address: string): Promise<void> {
    const waits = [
      await secondsToWait(this.perAddress, this.digest(networkOf(address))),
      await secondsToWait(this.perAccount, this.digest(account)),
    ];
    const seconds = Math.max(...waits);
    if (seconds > 0) throw tooMany('session.too-many-attempts', seconds);
  }

  /** Returns the attempt: it was not a failed one. */
  async giveBack(account: string, address: string): Promise<void> {
    await this.perAddress.reward(this.digest(networkOf(address)));
    await this.perAccount.reward(this.digest(account));
  }

  /** Stands for a text that is not stored: equal texts give equal digests, and nobody can guess back without the secret. */
  digest(text: string): string {
    return createHmac('sha256', this.config.tokens.secret).update(text).digest('hex');
  }
}

async function secondsToWait(limiter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}

/** What one subscriber holds: an IPv4 address as it is, of an IPv6 address the first 64 bits. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const [before, after] = [head, tail].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = address.includes('::') ? Array<string>(8 - before.length - after.length).fill('0') : [];
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
