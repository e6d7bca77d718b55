import { createHash } from 'node:crypto';

import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

const HOUR_SECONDS = 3600;

/** Marks an answer that anybody may keep for an hour, and ask afterwards whether it still holds. */
export const Cacheable = (): MethodDecorator => UseInterceptors(FingerprintInterceptor);

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

/**
 * Answers 304 without a body to whoever holds the content of a public answer already. Nest sets the status after the
 * interceptors, so this is a hook of the server.
 */
export function answerNotModified(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    const isPublic = String(reply.getHeader('cache-control')).startsWith('public');
    const held = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
    const isHeld = held.includes(String(reply.getHeader('etag'))) || held.includes('*');
    if (!isPublic || reply.statusCode !== 200 || !isHeld) {
      done(null, payload);
      return;
    }
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, null);
  });
}
