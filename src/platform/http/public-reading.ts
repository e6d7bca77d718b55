import { createHash } from 'node:crypto';

import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

import { CONFIG, type Config } from '../config/config.js';
import { AddressLimit } from './address-limit.js';

/** An embargo only ever ends, so a kept answer can be late by this much and never early. */
const MAX_AGE_SECONDS = 60;

/** So many public readings per address and minute (PUBLIC_READS_PER_MINUTE), then 429 with `Retry-After`. */
@Injectable()
export class PublicReadLimit extends AddressLimit {
  constructor(host: HttpAdapterHost, @Inject(CONFIG) { limits }: Config) {
    super(host, limits.publicReadsPerMinute);
  }
}

/**
 * Lets anybody keep the answer for a minute and ask afterwards whether it still holds; the server answers 304 to whoever
 * names the tag. Refusals pass by and are never kept.
 */
@Injectable()
class PublicCacheInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        void reply
          .header('etag', `"${tagOf(answer)}"`)
          .header('cache-control', `public, max-age=${String(MAX_AGE_SECONDS)}`)
          .header('vary', 'Accept-Language');
        return answer;
      }),
    );
  }
}

/** A document is named by its own hash, a view of one by that hash and by its wording. */
function tagOf(answer: unknown): string {
  if (typeof answer === 'string') return `sha256:${digest(answer)}`;
  const { resultHash } = answer as { resultHash?: string };
  const wording = digest(JSON.stringify(answer));
  return resultHash === undefined ? wording : `${resultHash}.${wording.slice(0, 16)}`;
}

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What every public reading has in common: a limit per address, and an answer that may be kept for a moment. */
export const PublicReading = (): MethodDecorator =>
  applyDecorators(UseGuards(PublicReadLimit), UseInterceptors(PublicCacheInterceptor));
