import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/**
 * Reads an Ed25519 private key: PKCS#8, as PEM or as the base64 of its DER, which fits on one line of an environment file.
 *
 * @throws Error with a reason that tells nothing of the key.
 */
export function parseSigningKey(text: string): KeyObject {
  let key: KeyObject;
  try {
    key = text.includes('-----BEGIN')
      ? createPrivateKey(text.replaceAll('\\n', '\n'))
      : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
  } catch {
    throw new Error('must be an Ed25519 private key, PKCS#8, as PEM or as one line of base64');
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('must be an Ed25519 key');
  return key;
}

/** A new private key, as PEM. */
export const generateSigningKey = (): string =>
  String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
