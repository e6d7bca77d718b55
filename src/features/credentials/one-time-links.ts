import { createHash, randomBytes } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { AuditLog } from '../../platform/audit/index.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { type Tx } from '../../platform/database/database.js';

export type LinkPurpose = 'invitation' | 'password_reset';

const HOUR_MS = 3_600_000;
const LIFE_HOURS: Readonly<Record<LinkPurpose, number>> = { invitation: 72, password_reset: 1 };
const PAGES: Readonly<Record<LinkPurpose, string>> = {
  invitation: 'app/invitation',
  password_reset: 'app/password-reset',
};

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Links that prove one person's mailbox once. The token leaves in the link only; the database keeps its SHA-256. */
@Injectable()
export class OneTimeLinks {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly audit: AuditLog,
  ) {}

  /** Makes a link, in place of the unused one before it: the address of the web page, the token behind the `#`. */
  async issue(tx: Tx, actor: Actor, userId: string, purpose: LinkPurpose): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(actor.arrivedAt.getTime() + LIFE_HOURS[purpose] * HOUR_MS);
    await tx.query('DELETE FROM one_time_link WHERE user_id = $1 AND purpose = $2 AND used_at IS NULL', [
      userId,
      purpose,
    ]);
    await tx.query('INSERT INTO one_time_link (token_hash, user_id, purpose, expires_at) VALUES ($1, $2, $3, $4)', [
      hashOf(token),
      userId,
      purpose,
      expiresAt,
    ]);
    await this.audit.record(tx, actor, {
      event: 'link.issued',
      subject: { type: 'user', id: userId },
      after: { purpose, expiresAt: expiresAt.toISOString() },
    });
    // Browsers keep what follows the # to themselves: it appears in no server log and no Referer.
    return `${this.config.publicUrl.replace(/\/$/, '')}/${PAGES[purpose]}#token=${token}`;
  }

  /** Whose link it is, if it works at that moment. */
  async owner(tx: Tx, token: string, purpose: LinkPurpose, at: Date): Promise<LinkOwner | undefined> {
    const rows = await tx.query<LinkOwner[]>(
      `SELECT user_account.id AS "userId", user_account.email
       FROM one_time_link JOIN user_account ON user_account.id = one_time_link.user_id
       WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3`,
      [hashOf(token), purpose, at],
    );
    return rows[0];
  }

  /** Uses the link up. False when it does not work, or somebody else was faster. */
  async use(tx: Tx, token: string, purpose: LinkPurpose, at: Date): Promise<boolean> {
    const [, count] = await tx.query<[unknown[], number]>(
      `UPDATE one_time_link SET used_at = $3
       WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3`,
      [hashOf(token), purpose, at],
    );
    return count === 1;
  }

  /** Makes every unused link of the person worthless. */
  async void(tx: Tx, userId: string): Promise<void> {
    await tx.query('DELETE FROM one_time_link WHERE user_id = $1 AND used_at IS NULL', [userId]);
  }
}

export interface LinkOwner {
  readonly userId: string;
  readonly email: string;
}
