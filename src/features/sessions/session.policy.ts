/** A session and the refresh token it was asked with, as they stand while both are held. */
export interface HeldToken {
  readonly sessionId: string;
  readonly userId: string;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly usedAt: Date | null;
  /** Leads to the successor; there from the first use of the token until the first use of its successor. */
  readonly successorSalt: Buffer | null;
  /** How many of its predecessors, one after the other, were repeated. */
  readonly repeatedRun: number;
}

/** How long after its use a token may come again because its answer was lost on the way. */
const REPEAT_SECONDS = 60;

/**
 * How many tokens in a row may be repeated. Somebody with a copy who always repeats within the time would otherwise share the
 * session for ever.
 */
const REPEATED_IN_A_ROW = 3;

export const isLive = (held: Pick<HeldToken, 'endedAt' | 'expiresAt'>, at: Date): boolean =>
  held.endedAt === null && held.expiresAt > at;

/** A used token whose successor was never used: the same successor can be handed out again. */
export type RepeatableToken = HeldToken & { readonly usedAt: Date; readonly successorSalt: Buffer };

/**
 * True for a used token whose answer may have been lost: its successor was never used and its own use is recent. Any other
 * use of a used token is that of a copy.
 */
export const mayRepeat = (held: HeldToken, at: Date): held is RepeatableToken =>
  held.usedAt !== null &&
  held.successorSalt !== null &&
  at.getTime() - held.usedAt.getTime() <= REPEAT_SECONDS * 1000 &&
  held.repeatedRun < REPEATED_IN_A_ROW;
