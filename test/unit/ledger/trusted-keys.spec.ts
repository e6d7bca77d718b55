import { createPublicKey, generateKeyPairSync } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { readTrustedKeys } from '../../../src/core/ledger/trusted-keys.js';
import { makeKey } from '../../support/builders/bundle.js';

describe('the keys that a reader brings', () => {
  it('are read from a key set with their validity, whatever offset it is written in', async () => {
    const [one, two] = [await makeKey(), await makeKey()];
    const set = {
      keys: [
        { ...one.publicKey, kid: one.keyId, validFrom: '2026-01-01T07:00:00+07:00', validUntil: null },
        { ...two.publicKey, validFrom: '2025-01-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' },
        { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
      ],
    };
    expect(await readTrustedKeys(JSON.stringify(set))).toEqual([
      { keyId: one.keyId, validFrom: '2026-01-01T00:00:00.000Z', validUntil: null },
      { keyId: two.keyId, validFrom: '2025-01-01T00:00:00.000Z', validUntil: '2026-01-01T00:00:00.000Z' },
    ]);
  });

  it('are read from one JWK and from PEM, without end', async () => {
    const { keyId, publicKey } = await makeKey();
    const expected = [{ keyId, validFrom: null, validUntil: null }];
    expect(await readTrustedKeys(JSON.stringify(publicKey))).toEqual(expected);
    const pem = createPublicKey({ key: { ...publicKey }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    expect(await readTrustedKeys(String(pem))).toEqual(expected);
  });

  const { privateKey } = generateKeyPairSync('ed25519');
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  it.each([
    ['', 'neither PEM nor JSON'],
    ['{}', 'no Ed25519 public key'],
    ['null', 'no Ed25519 public key'],
    ['{"keys":[]}', 'no Ed25519 public key'],
    ['{"keys":{"kty":"OKP"}}', 'no Ed25519 public key'],
    [JSON.stringify(privateKey.export({ format: 'jwk' })), 'private key'],
    [String(privateKey.export({ type: 'pkcs8', format: 'pem' })), 'not an Ed25519 public key in PEM'],
    [String(rsa.export({ type: 'spki', format: 'pem' })), 'not an Ed25519 public key in PEM'],
    ['{"kty":"OKP","crv":"Ed25519","x":"AAAA","validFrom":"kemarin"}', 'not an instant'],
  ])('are refused with a reason when they are none (%#)', async (text, reason) => {
    await expect(readTrustedKeys(text)).rejects.toThrow(reason);
  });
});
