import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

import { invalid, required, stale } from '../../core/errors.js';

/** The entity tag of a version. */
const etag = (version: number): string => `"${String(version)}"`;

/** Reads `If-Match` as the version the caller has seen. Missing: 428. Not one of our tags: 422. */
const readIfMatch = (request: Pick<FastifyRequest, 'headers'>): number => {
  const header = request.headers['if-match'];
  if (header === undefined) throw required('request.if-match-missing');
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw invalid('request.if-match-malformed');
  return Number(version);
};

const IfMatchValue = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readIfMatch(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The version the caller means to change, from the `If-Match` header. */
export const IfMatch = (): ParameterDecorator => IfMatchValue();

const IfMatchOrFirstValue = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return request.headers['if-match'] === undefined ? null : readIfMatch(request);
});

/** As `IfMatch`, for a PUT that may also write the first version: null when the header is left out. */
export const IfMatchOrFirst = (): ParameterDecorator => IfMatchOrFirstValue();

/** Documents the `If-Match` header of a route that changes a versioned thing. */
export const NeedsIfMatch = ({ first = false } = {}): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    required: !first,
    description: `The ETag of the version you have seen${first ? '; left out for the first write' : ''}`,
    schema: { type: 'string', example: '"3"' },
  });

/** Refuses a write on a version that is no longer the newest (412). */
export function assertFresh(current: number, seen: number): void {
  if (current !== seen) throw stale('request.stale');
}

/** As `assertFresh` for a thing that may not exist yet: the first write names no version, every later one does (428). */
export function assertFreshOrFirst(current: number | undefined, seen: number | null): void {
  if (current !== undefined && seen === null) throw required('request.if-match-missing');
  if ((current ?? null) !== seen) throw stale('request.stale');
}

/** Gives every answer that carries a `version` its `ETag`. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        const version = (answer as { version?: unknown } | null | undefined)?.version;
        if (typeof version === 'number' && !reply.hasHeader('etag')) void reply.header('etag', etag(version));
        return answer;
      }),
    );
  }
}
