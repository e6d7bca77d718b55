import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { CompactSign } from 'jose';

import { CONFIG, type Config } from '../config/config.js';
import { parseSigningKey } from '../config/signing-key.js';

/** An Ed25519 public key with its JWK thumbprint (RFC 7638), by which it is known. */
export interface OwnKey {
  readonly id: string;
  /** 32 bytes, base64url. */
  readonly x: string;
}

/** Signs with the one private key that this process was given. It never leaves this object. */
@Injectable()
export class Signer {
  readonly key: OwnKey;
  /** True when the system made the key itself, in its data folder. */
  readonly isGenerated: boolean;
  private readonly privateKey: KeyObject;

  constructor(@Inject(CONFIG) { signing }: Pick<Config, 'signing'>) {
    this.privateKey = parseSigningKey(signing.privateKey);
    this.key = publicHalf(this.privateKey);
    this.isGenerated = signing.file !== null;
  }

  /** A compact JWS (RFC 7515) with this protected header, members in the order given, over this text. */
  sign(header: { readonly alg: 'EdDSA'; readonly kid: string }, payload: string): Promise<string> {
    return new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader({ ...header }).sign(this.privateKey);
  }
}

/** What everybody may know of a private key. */
export function publicHalf(privateKey: KeyObject): OwnKey {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const thumbprint = createHash('sha256').update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }));
  return { id: thumbprint.digest('base64url'), x };
}
