import { type CanActivate, type ExecutionContext, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

import { stale } from '../../../core/errors.js';
import { PIECE_TYPE } from './incoming-piece.js';

const VERSION = '1.0.0';

/** For routes of the tus protocol: refuses senders that speak another version of it (412), and says so on every answer. */
@Injectable()
export class TusProtocol implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.header('tus-resumable', VERSION);
    if (request.headers['tus-resumable'] !== VERSION) {
      void reply.header('tus-version', VERSION);
      throw stale('upload.version-unsupported');
    }
    // The protocol repeats a lost request in its own way. A key would be worse than nothing: its fingerprint is that of an
    // empty body, and a second file under the same key would be given the place of the first.
    delete request.headers['idempotency-key'];
    return true;
  }
}

/** Lets pieces of files through unread: whoever may take them in reads them. */
@Injectable()
export class PieceParser implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser(PIECE_TYPE, (_request, _body, done) => {
      done(null);
    });
  }
}
