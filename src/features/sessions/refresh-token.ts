import { createHash, createHmac, randomBytes } from 'node:crypto';

const BYTES = 32;

/** The first refresh token of a session. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url');

/** What the database knows of a token. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export const newSalt = (): Buffer => randomBytes(BYTES);

/**
 * The token after this one: it takes the token and the salt kept beside its hash, so neither the database nor somebody with
 * an old token can tell it alone, and one who presents the token again is given the same.
 */
export const successorOf = (token: string, salt: Buffer): string =>
  createHmac('sha256', token).update(salt).digest('base64url');
