import { calculateJwkThumbprint, exportJWK, importSPKI, type JWK } from 'jose';

import { isBranch } from './difference.js';

/** A public key that the reader has from a source they trust, and when its signatures count; null is without end. */
export interface TrustedKey {
  readonly keyId: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/**
 * Reads public keys from a text: a JWK set (RFC 7517) with `validFrom` and `validUntil` as `/.well-known/paritrana-keys.json`
 * gives them, one JWK, or PEM. Keys of other kinds in a set are passed over.
 *
 * @throws TypeError when there is no Ed25519 public key in it, or a private one.
 */
export async function readTrustedKeys(text: string): Promise<TrustedKey[]> {
  const keys = text.includes('-----BEGIN') ? [await fromPem(text)] : entriesOf(parse(text));
  const usable = keys.filter(({ kty, crv, x }) => kty === 'OKP' && crv === 'Ed25519' && typeof x === 'string');
  if (usable.length === 0) throw new TypeError('there is no Ed25519 public key in it');
  if (usable.some(({ d }) => d !== undefined))
    throw new TypeError('it holds a private key, which nobody should hand out');
  return Promise.all(usable.map(toTrusted));
}

type Entry = JWK & { readonly validFrom?: unknown; readonly validUntil?: unknown };

async function toTrusted(entry: Entry): Promise<TrustedKey> {
  const keyId = await calculateJwkThumbprint(entry);
  return { keyId, validFrom: instant(entry.validFrom), validUntil: instant(entry.validUntil) };
}

/** The form in which every instant of a bundle is written, which sorts as text. */
function instant(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString();
  throw new TypeError('the validity of a key is not an instant');
}

async function fromPem(text: string): Promise<Entry> {
  try {
    return await exportJWK(await importSPKI(text, 'EdDSA', { extractable: true }));
  } catch (cause) {
    throw new TypeError('it is not an Ed25519 public key in PEM (SPKI)', { cause });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TypeError('it is neither PEM nor JSON', { cause });
  }
}

function entriesOf(value: unknown): Entry[] {
  if (!isBranch(value)) return [];
  const { keys } = value;
  return Array.isArray(keys) ? keys.filter(isBranch) : [value];
}
