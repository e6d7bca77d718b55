import { Choice, Instant, ListOf, Text } from '../../platform/http/fields.js';
import { type SigningKey } from './signing-key.entity.js';

/** A public key as a JWK (RFC 7517, RFC 8037), and when its signatures count. */
class PublicKeyView {
  @Choice(['OKP']) kty!: 'OKP';
  @Choice(['Ed25519']) crv!: 'Ed25519';
  @Text({ max: 43 }) x!: string;
  @Text({ max: 43, description: 'JWK thumbprint (RFC 7638)' }) kid!: string;
  @Choice(['EdDSA']) alg!: 'EdDSA';
  @Choice(['sig']) use!: 'sig';
  @Instant() validFrom!: string;
  @Instant({ nullable: true, description: 'Null while it is in force' }) validUntil!: string | null;
}

export class PublicKeySet {
  @ListOf(() => PublicKeyView) keys!: PublicKeyView[];
}

export const toKeySet = (keys: readonly SigningKey[]): PublicKeySet => ({
  keys: keys.map(({ id, x, validFrom, retiredAt }) => ({
    kty: 'OKP',
    crv: 'Ed25519',
    x,
    kid: id,
    alg: 'EdDSA',
    use: 'sig',
    validFrom: validFrom.toISOString(),
    validUntil: retiredAt?.toISOString() ?? null,
  })),
});
