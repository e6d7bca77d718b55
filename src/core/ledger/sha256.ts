import { createHash } from 'node:crypto';

/**
 * SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. The only line of the core that asks Node for anything: a
 * build for browsers puts a synchronous SHA-256 of its own in the place of this file, and everything else runs as it is.
 */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
