import { createSecretKey } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';

import { type Actor } from '../../core/access.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { currentContext } from '../../platform/http/request-context.js';
import { type AccessClaims, TOKEN_ALGORITHM, TOKEN_ISSUER } from './access-token.js';
import { grantsOfLiveSession } from './sessions.queries.js';

/**
 * Who stands behind an access token, asked anew on every request: a session that ended, a role that was taken away or an
 * account that was suspended counts from the next request on.
 */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    @Inject(CONFIG) config: Config,
    private readonly db: Database,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: keyOf(config.tokens.secret),
      algorithms: [TOKEN_ALGORITHM],
      issuer: TOKEN_ISSUER,
      ignoreExpiration: true, // Checked below against our own clock.
      passReqToCallback: true,
    });
  }

  /** Answers the actor, or null (401). Only claims that we signed come here. */
  async validate(_request: unknown, claims: AccessClaims): Promise<Actor | null> {
    const context = currentContext();
    if (!context || claims.exp * 1000 <= context.arrivedAt.getTime()) return null;

    const grants = await grantsOfLiveSession(this.db.reader, claims, context.arrivedAt);
    if (!grants) return null;
    const { requestId, arrivedAt } = context;
    return { userId: claims.sub, sessionId: claims.sid, grants, requestId, arrivedAt };
  }
}

/**
 * The secret as a key. A text would be tried as a public key first, on every request, and failing at that costs as much as
 * a query. The types of passport-jwt do not know keys yet; jsonwebtoken takes them.
 */
const keyOf = (secret: string): Buffer => createSecretKey(Buffer.from(secret)) as unknown as Buffer;
