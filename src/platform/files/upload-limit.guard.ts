import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type FastifyInstance, type FastifyRequest } from 'fastify';

import { tooMany } from '../../core/errors.js';
import { CONFIG, type Config } from '../config/config.js';

/** So many uploads per address and minute (UPLOADS_PER_MINUTE), then 429 with `Retry-After`. */
@Injectable()
export class UploadLimit implements CanActivate {
  private limiter: ReturnType<FastifyInstance['createRateLimit']> | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Made at the first upload: the server has its rate limiter only after the modules are there.
    this.limiter ??= this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .createRateLimit({ max: this.config.limits.uploadsPerMinute, timeWindow: '1 minute' });
    const limit = await this.limiter(context.switchToHttp().getRequest<FastifyRequest>());
    if (!limit.isAllowed && limit.isExceeded) throw tooMany('request.too-many', limit.ttlInSeconds);
    return true;
  }
}
