import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { type FastifyRequest } from 'fastify';

import { validationPipe } from '../../platform/http/validation.js';
import { type User } from '../accounts/index.js';
import { RefreshCookie } from './refresh-cookie.js';
import { SignIn } from './sessions.dto.js';

type Request = FastifyRequest & { provedUser: User };

/** Lets in whoever proves with e-mail and password who they are. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  private readonly pipe = validationPipe();

  constructor(private readonly cookie: RefreshCookie) {
    super();
  }

  // Guards run before pipes, and the strategy must not see a body that nobody has checked.
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const body = (await this.pipe.transform(request.body, { type: 'body', metatype: SignIn })) as SignIn;
    // Another site must not sign a browser in either: its owner would work in the account of somebody else.
    if (body.keep === 'cookie') this.cookie.assertOwnPage(request);
    request.body = body;
    return (await super.canActivate(context)) as boolean;
  }

  // Not `user`: that is the actor of a signed-in request, whose answers may be kept for repetition; these hold tokens.
  override getAuthenticateOptions() {
    return { session: false, property: 'provedUser' };
  }

  override handleRequest<Result>(error: unknown, user: Result): Result {
    if (error instanceof Error) throw error;
    return user;
  }
}

/** The person who has just proved who they are. */
export const ProvedUser = createParamDecorator(
  (_: unknown, context: ExecutionContext): User => context.switchToHttp().getRequest<Request>().provedUser,
);
