import { createHash } from 'node:crypto';

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { concatMap, from, type Observable, of } from 'rxjs';

import { type Actor } from '../../core/access.js';
import { conflict, invalid } from '../../core/errors.js';
import { Database, type Tx } from '../database/database.js';
import { currentContext, type IdempotencyClaim } from './request-context.js';

const KEY = /^[\x21-\x7e]{1,200}$/;

interface StoredAnswer {
  fingerprint: string;
  status: number | null;
  response: unknown;
}

/**
 * Makes a repeated POST harmless. The first transaction of the request claims the key, so the claim and the change stand or
 * fall together; a repetition gets the stored answer, and another body under the same key is refused (422).
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {
    database.beforeEachTransaction(claimKey);
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { user?: Actor }>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const claim = readClaim(request);
    const current = currentContext();
    if (!claim || !current) return next.handle();

    const earlier = await this.find(claim);
    if (earlier) return of(replay(earlier, claim, reply));
    current.idempotency = claim;
    return next.handle().pipe(concatMap((answer) => from(this.store(claim, reply.statusCode, answer))));
  }

  private async find(claim: IdempotencyClaim): Promise<StoredAnswer | undefined> {
    const rows = await this.database.reader.query<StoredAnswer[]>(
      'SELECT fingerprint, status, response FROM idempotency_key WHERE user_id = $1 AND key = $2',
      [claim.userId, claim.key],
    );
    return rows[0];
  }

  private async store(claim: IdempotencyClaim, status: number, answer: unknown): Promise<unknown> {
    await this.database.reader.query(
      'UPDATE idempotency_key SET status = $3, response = $4 WHERE user_id = $1 AND key = $2',
      [claim.userId, claim.key, status, JSON.stringify(answer ?? null)],
    );
    return answer;
  }
}

function readClaim(request: FastifyRequest & { user?: Actor }): IdempotencyClaim | undefined {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined || !request.user?.userId) return undefined;
  // The fingerprint of a form that is still to be streamed is not known; uploads are told apart by their content instead.
  if (request.isMultipart()) return undefined;
  if (typeof key !== 'string' || !KEY.test(key)) throw invalid('idempotency.key-malformed');
  const fingerprint = createHash('sha256')
    .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
  return { userId: request.user.userId, key, fingerprint };
}

function replay(earlier: StoredAnswer, claim: IdempotencyClaim, reply: FastifyReply): unknown {
  if (earlier.fingerprint !== claim.fingerprint) throw invalid('idempotency.key-reused');
  if (earlier.status === null) throw conflict('idempotency.in-progress');
  void reply.status(earlier.status).header('idempotency-replayed', 'true');
  return earlier.response;
}

async function claimKey(tx: Tx): Promise<void> {
  const current = currentContext();
  const claim = current?.idempotency;
  if (!current || !claim) return;
  // The request's own claim is not a repetition: it may run several transactions, or one transaction again.
  const claimed = await tx.query<unknown[]>(
    `INSERT INTO idempotency_key (user_id, key, fingerprint, request_id, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (user_id, key) DO UPDATE SET request_id = EXCLUDED.request_id
       WHERE idempotency_key.request_id = EXCLUDED.request_id
     RETURNING 1`,
    [claim.userId, claim.key, claim.fingerprint, current.requestId, current.arrivedAt],
  );
  if (claimed.length === 0) throw conflict('idempotency.in-progress');
}
