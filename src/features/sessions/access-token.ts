import { JwtService } from '@nestjs/jwt';

export const TOKEN_ALGORITHM = 'HS256';
export const TOKEN_ISSUER = 'paritrana';

/** What an access token says: whose it is and which session it belongs to; never what they may do. */
export interface AccessClaims {
  readonly sub: string;
  readonly sid: string;
  /** Seconds since 1970. */
  readonly exp: number;
}

/** Signs an access token that lives from `now` until `expiresAt`. */
export function signAccessToken(
  secret: string,
  session: { readonly userId: string; readonly sessionId: string },
  now: Date,
  expiresAt: Date,
): string {
  const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);
  return new JwtService({ secret }).sign(
    { sub: session.userId, sid: session.sessionId, iat: seconds(now), exp: seconds(expiresAt) },
    { algorithm: TOKEN_ALGORITHM, issuer: TOKEN_ISSUER },
  );
}
