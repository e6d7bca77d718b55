import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import { type Tx } from '../../platform/database/database.js';
import { ResultSignature } from './result-signature.entity.js';
import { SigningKey } from './signing-key.entity.js';

/** The public keys: added, at some time retired, never removed. */
@Injectable()
export class SigningKeysRepository {
  /** The key, which nobody retires until this transaction ends. */
  hold(tx: Tx, id: string): Promise<SigningKey | null> {
    return tx.findOne(SigningKey, { where: { id }, lock: { mode: 'pessimistic_read' } });
  }

  /** Lets one transaction at a time announce or retire keys. */
  async lockAll(tx: Tx): Promise<void> {
    await tx.query('LOCK TABLE signing_key IN SHARE ROW EXCLUSIVE MODE');
  }

  /** Those in force, which nobody uses until this transaction ends. */
  lockInForce(tx: Tx): Promise<SigningKey[]> {
    return tx.find(SigningKey, { where: { retiredAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
  }

  /** Every key there ever was, the newest first. */
  list(tx: Tx): Promise<SigningKey[]> {
    return tx.find(SigningKey, { order: { validFrom: 'DESC', id: 'ASC' } });
  }

  async insert(tx: Tx, key: SigningKey): Promise<void> {
    await tx.insert(SigningKey, key);
  }

  async insertSignature(tx: Tx, signature: ResultSignature): Promise<void> {
    await tx.insert(ResultSignature, signature);
  }

  async retire(tx: Tx, ids: readonly string[], retiredAt: Date): Promise<void> {
    await tx.update(SigningKey, [...ids], { retiredAt });
  }
}
