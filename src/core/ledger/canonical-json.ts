import canonicalize from 'canonicalize';

import { sha256Hex } from './sha256.js';

export { sha256Hex };

/**
 * The one text of a JSON value (RFC 8785, JSON Canonicalization Scheme): keys sorted, no white space, shortest numbers.
 * Two values that are equal as JSON always give the same text.
 *
 * @throws TypeError when the value has no JSON form: undefined, NaN, Infinity, a cycle, a lone surrogate.
 */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (cause) {
    throw new TypeError('the value has no canonical JSON form', { cause });
  }
  // JSON.stringify writes a lone surrogate as \udXXX, which RFC 8785 section 3.2.2.2 forbids.
  if (text === undefined || /(^|[^\\])(\\\\)*\\ud[89a-f][0-9a-f]{2}/.test(text)) {
    throw new TypeError('the value has no canonical JSON form');
  }
  return text;
}

/** The published fingerprint of a JSON value: `sha256:` and the digest of its canonical text. Throws as `canonicalJson`. */
export function canonicalHash(value: unknown): string {
  return `sha256:${sha256Hex(canonicalJson(value))}`;
}
