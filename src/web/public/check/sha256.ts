import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits: what stands in the place of `core/ledger/sha256.ts` in a
 * browser, whose own SHA-256 only answers later. The server keeps Node's, which is four to six times as fast.
 */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The same of bytes that may be no text at all. */
export const sha256OfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
