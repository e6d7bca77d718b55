import { type CanActivate, type ExecutionContext } from '@nestjs/common';
import { type HttpAdapterHost } from '@nestjs/core';
import { type FastifyInstance, type FastifyRequest } from 'fastify';

import { tooMany } from '../../core/errors.js';

/** So many requests per address and minute, then 429 with `Retry-After`. Each guard that extends this counts for itself. */
export abstract class AddressLimit implements CanActivate {
  private limiter: ReturnType<FastifyInstance['createRateLimit']> | undefined;

  protected constructor(
    private readonly host: HttpAdapterHost,
    private readonly perMinute: number,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Made at the first request: the server has its rate limiter only after the modules are there.
    this.limiter ??= this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .createRateLimit({ max: this.perMinute, timeWindow: '1 minute' });
    const limit = await this.limiter(context.switchToHttp().getRequest<FastifyRequest>());
    if (!limit.isAllowed && limit.isExceeded) throw tooMany('request.too-many', limit.ttlInSeconds);
    return true;
  }
}
