import { base64url, calculateJwkThumbprint, compactVerify, importJWK } from 'jose';

import { canonicalJson } from './canonical-json.js';
import { type Difference, differs } from './difference.js';
import { type BundleSignature, type PublicKey } from './result-bundle.js';
import { type TrustedKey } from './trusted-keys.js';

/** Says what a signature is for, so that one made for another purpose by the same key is never taken for it. */
const TYPE = 'paritrana-seal';

/** The protected header of a seal, members in canonical order. */
export const sealHeader = (keyId: string): { alg: 'EdDSA'; kid: string; typ: string } => ({
  alg: 'EdDSA',
  kid: keyId,
  typ: TYPE,
});

/** The text that is signed. */
export const sealPayload = (contentHash: string, signedAt: string): string => canonicalJson({ contentHash, signedAt });

const SIGNATURE_BYTES = 64;

/** As read from a file: nothing is said yet about its key. */
type Untrusted = Omit<BundleSignature, 'publicKey'> & { readonly publicKey: Readonly<Record<keyof PublicKey, string>> };

/** What is wrong with a signature over a content hash, by the key that it brings itself; null when it fits. */
export async function signatureDifference(
  { keyId, publicKey, signedAt, jws }: Untrusted,
  contentHash: string,
): Promise<Difference | null> {
  const at = (member: string, stated: string, recomputed: string) =>
    differs('signature', `/seal/signature/${member}`, stated, recomputed);
  if (publicKey.kty !== 'OKP') return at('publicKey/kty', publicKey.kty, 'OKP');
  if (publicKey.crv !== 'Ed25519') return at('publicKey/crv', publicKey.crv, 'Ed25519');
  if (!isExact(publicKey.x)) return at('publicKey/x', publicKey.x, 'a key in exact base64url');
  const thumbprint = await calculateJwkThumbprint({ ...publicKey });
  if (keyId !== thumbprint) return at('keyId', keyId, thumbprint);

  const head = [JSON.stringify(sealHeader(keyId)), sealPayload(contentHash, signedAt)].map((text) =>
    base64url.encode(text),
  );
  const [header, payload, signature = '', ...rest] = jws.split('.');
  if (header !== head[0] || payload !== head[1] || rest.length > 0 || !isExact(signature, SIGNATURE_BYTES)) {
    return at('jws', jws, `${head.join('.')}.<signature>`);
  }
  return (await fits(jws, publicKey)) ? null : at('jws', jws, 'a signature by this key over this content');
}

/** Whether one of the trusted keys made the signature while it was in force; null when it did. */
export function keyDifference(signature: BundleSignature, keys: readonly TrustedKey[]): Difference | null {
  const { keyId, signedAt } = signature;
  const key = keys.find((trusted) => trusted.keyId === keyId);
  if (!key) {
    const known = keys.map((trusted) => trusted.keyId).join(', ');
    return differs('key', '/seal/signature/keyId', keyId, known);
  }
  const early = key.validFrom !== null && signedAt < key.validFrom;
  const late = key.validUntil !== null && signedAt > key.validUntil;
  if (!early && !late) return null;
  const window = `${key.validFrom ?? ''}/${key.validUntil ?? ''}`;
  return differs('key', '/seal/signature/signedAt', signedAt, window);
}

async function fits(jws: string, publicKey: Untrusted['publicKey']): Promise<boolean> {
  try {
    await compactVerify(jws, await importJWK({ ...publicKey }, 'EdDSA'), { algorithms: ['EdDSA'] });
    return true;
  } catch {
    return false;
  }
}

/** Decoders pass over stray bits at the end; a bundle in which any digit was changed must not pass. */
function isExact(text: string, bytes = 32): boolean {
  try {
    const decoded = base64url.decode(text);
    return decoded.length === bytes && base64url.encode(decoded) === text;
  } catch {
    return false;
  }
}
