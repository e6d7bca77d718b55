import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict } from '../../core/errors.js';
import { sealHeader, sealPayload } from '../../core/ledger/bundle-signature.js';
import { type BundleSignature, type Seal } from '../../core/ledger/result-bundle.js';
import { type TrustedKey } from '../../core/ledger/trusted-keys.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type OwnKey, Signer } from '../../platform/signing/signer.js';
import { Clock } from '../../platform/time/clock.js';
import { type SigningKey } from './signing-key.entity.js';
import { SigningKeysRepository } from './signing-keys.repository.js';

/** What a rotation did. */
export interface Rotation {
  /** The key that signs from now on. */
  readonly current: string;
  readonly retired: readonly string[];
}

/** Which keys sign results, and signing with the one this server was given. */
@Injectable()
export class SigningKeysService {
  constructor(
    private readonly db: Database,
    private readonly keys: SigningKeysRepository,
    private readonly signer: Signer,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs the content hash of a bundle. Nobody retires the key until the transaction ends. Throws `signing-key.retired` and
   * `signing-key.not-announced`.
   */
  async sign(tx: Tx, actor: Actor, contentHash: string): Promise<BundleSignature> {
    const { id, x, validFrom } = await this.bringIntoForce(tx, actor);
    // Servers' clocks differ a little; no signature may seem older than its key.
    const signedAt = new Date(Math.max(this.clock.now().getTime(), validFrom.getTime())).toISOString();
    const jws = await this.signer.sign(sealHeader(id), sealPayload(contentHash, signedAt));
    return { keyId: id, publicKey: { crv: 'Ed25519', kty: 'OKP', x }, signedAt, jws };
  }

  /** Keeps what a key signed beside the key, in the transaction that stores the result. */
  async remember(tx: Tx, resultId: string, { contentHash, signature }: Seal): Promise<void> {
    const { keyId, jws, signedAt } = signature;
    await this.keys.insertSignature(tx, { resultId, keyId, contentHash, jws, signedAt: new Date(signedAt) });
  }

  /** Makes the key of this server known before it signs anything. Throws as `sign`. */
  async announce(actor: Actor): Promise<void> {
    await this.db.transaction((tx) => this.bringIntoForce(tx, actor));
  }

  /** Puts a key in the place of all others. They sign nothing from now on. Throws `signing-key.retired`. */
  rotate(actor: Actor, next: OwnKey = this.signer.key): Promise<Rotation> {
    return this.db.transaction(async (tx) => {
      await this.keys.lockAll(tx);
      const inForce = await this.keys.lockInForce(tx);
      const known = await this.keys.hold(tx, next.id);
      if (known?.retiredAt) throw conflict('signing-key.retired');
      // Read after the locks: a signature that was being made is older than the end of its key.
      const now = this.clock.now();
      const retired = inForce.map(({ id }) => id).filter((id) => id !== next.id);
      if (!known) await this.keys.insert(tx, { ...next, validFrom: now, retiredAt: null });
      if (retired.length > 0) await this.keys.retire(tx, retired, now);
      if (!known || retired.length > 0) {
        await this.audit.record(tx, actor, {
          event: 'signing-key.rotated',
          subject: { type: 'signing-key', id: next.id },
          before: { inForce: inForce.map(({ id }) => id) },
          after: { inForce: [next.id], at: now.toISOString() },
        });
      }
      return { current: next.id, retired };
    });
  }

  /** Every key there ever was, the newest first. */
  list(): Promise<SigningKey[]> {
    return this.keys.list(this.db.reader);
  }

  /** The same as a reader of the published key set knows them. */
  async trusted(): Promise<TrustedKey[]> {
    const keys = await this.list();
    return keys.map(({ id, validFrom, retiredAt }) => ({
      keyId: id,
      validFrom: validFrom.toISOString(),
      validUntil: retiredAt?.toISOString() ?? null,
    }));
  }

  /**
   * The key of this server, in force. The first key of all needs no ceremony, nor does one that the system made itself; any
   * other waits for a rotation, so that a wrong setting never signs anything.
   */
  private async bringIntoForce(tx: Tx, actor: Actor): Promise<SigningKey> {
    const known = (await this.keys.hold(tx, this.signer.key.id)) ?? (await this.enter(tx, actor));
    if (known.retiredAt) throw conflict('signing-key.retired');
    return known;
  }

  private async enter(tx: Tx, actor: Actor): Promise<SigningKey> {
    await this.keys.lockAll(tx);
    const meanwhile = await this.keys.hold(tx, this.signer.key.id);
    if (meanwhile) return meanwhile;
    const others = await this.keys.list(tx);
    if (others.length > 0 && !this.signer.isGenerated) throw conflict('signing-key.not-announced');

    const key = { ...this.signer.key, validFrom: this.clock.now(), retiredAt: null };
    await this.keys.insert(tx, key);
    await this.audit.record(tx, actor, {
      event: 'signing-key.announced',
      subject: { type: 'signing-key', id: key.id },
      after: { validFrom: key.validFrom.toISOString() },
    });
    return key;
  }
}
