import { Inject, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';

import { AwardError, forbidden, unauthenticated } from '../../core/errors.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { type Exchange } from '../../platform/http/exchange.js';
import { isFromElsewhere } from '../../platform/http/same-origin.js';
import { type TokenPair } from './token-pairs.js';

const SECOND_MS = 1000;

/**
 * The refresh token of a browser: no script can read it, no other site can send it, and it goes only to the routes that need
 * it. Under https its name carries the prefix by which browsers refuse it from anything but https.
 */
@Injectable()
export class RefreshCookie {
  private readonly name: string;
  private readonly attributes;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const { protocol, pathname } = new URL(config.publicUrl);
    const secure = protocol === 'https:';
    this.name = secure ? '__Secure-paritrana_refresh' : 'paritrana_refresh';
    const path = `${pathname.replace(/\/$/, '')}/api/v1/auth`;
    this.attributes = { path, httpOnly: true, sameSite: 'strict', secure } as const;
  }

  /** Refuses the page of another site, as a second wall beside SameSite. Throws 403 `session.cross-site`. */
  assertOwnPage(request: FastifyRequest): void {
    if (isFromElsewhere(request, this.config.publicUrl)) throw forbidden('session.cross-site');
  }

  /** Puts the refresh token into the browser for as long as the session lives, counted from `at`. */
  give({ reply }: Exchange, { refreshToken, sessionExpiresAt }: TokenPair, at: Date): void {
    const maxAge = Math.floor((sessionExpiresAt.getTime() - at.getTime()) / SECOND_MS);
    reply.setCookie(this.name, refreshToken, { ...this.attributes, maxAge });
  }

  /** Renews with the token that the browser sent; one that is refused is taken away from it. */
  async renewBy(exchange: Exchange, renew: (token: string) => Promise<TokenPair>): Promise<TokenPair> {
    this.assertOwnPage(exchange.request);
    const token = exchange.request.cookies[this.name];
    if (token === undefined) throw unauthenticated('session.refresh-refused');
    try {
      return await renew(token);
    } catch (error) {
      // After any other failure the token may still be good.
      if (error instanceof AwardError && error.kind === 'unauthenticated') this.takeBack(exchange);
      throw error;
    }
  }

  /**
   * Takes the cookie away where there is one. No `Clear-Site-Data` goes with it: "storage" would throw away marks that wait
   * on the device for a network, which the web app clears itself after asking, and "cache" would only slow the next
   * sign-in, because no answer about a person is ever stored.
   */
  takeBack({ request, reply }: Exchange): void {
    if (request.cookies[this.name] !== undefined) reply.clearCookie(this.name, this.attributes);
  }
}
