import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { type FastifyRequest } from 'fastify';

import { type Actor, hasRole } from '../../core/access.js';
import { forbidden, unauthenticated } from '../../core/errors.js';
import { type Access, ACCESS } from './declare.js';

/** Closed by default: a route that declares nothing answers 403, whoever asks. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw forbidden('access.not-declared');
    if (access.kind === 'public') return true;

    await super.canActivate(context);
    const { user } = context.switchToHttp().getRequest<FastifyRequest & { user: Actor }>();
    if (access.kind === 'roles' && !hasRole(user, ...access.roles)) throw forbidden('access.role-not-allowed');
    return true;
  }

  override handleRequest<User>(error: unknown, user: User | false | null): User {
    if (error instanceof Error) throw error;
    if (!user) throw unauthenticated('access.sign-in-needed');
    return user;
  }
}
