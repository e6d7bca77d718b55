import { createHash } from 'node:crypto';

import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

const HOUR_SECONDS = 3600;

interface CacheableConfig {
  readonly isCacheable?: boolean;
}

/** Marks an answer that anybody may keep for an hour, and ask afterwards whether it still holds. */
export const Cacheable = (): MethodDecorator =>
  applyDecorators(RouteConfig({ isCacheable: true }), UseInterceptors(FingerprintInterceptor)) as MethodDecorator;

/** Names the content of the answer by its hash. */
@Injectable()
class FingerprintInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        const hash = createHash('sha256').update(JSON.stringify(answer)).digest('base64url');
        reply.header('etag', `"${hash}"`).header('cache-control', `public, max-age=${HOUR_SECONDS}`);
        return answer;
      }),
    );
  }
}

/** Answers 304 without a body to whoever holds the content already. Nest has set the status by then, so this is a server hook. */
export function answerNotModified(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    const { isCacheable = false } = request.routeOptions.config as CacheableConfig;
    const held = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
    const isHeld = held.includes(String(reply.getHeader('etag'))) || held.includes('*');
    if (!isCacheable || reply.statusCode !== 200 || !isHeld) return done(null, payload);
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return done(null, null);
  });
}
