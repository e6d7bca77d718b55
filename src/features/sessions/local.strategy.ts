import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { type FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';

import { currentVisitor } from '../../platform/access/current-visitor.js';
import { type User } from '../accounts/index.js';
import { AuthenticationService } from './authentication.service.js';

/** Sign-in with e-mail and password. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly authentication: AuthenticationService) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  validate(request: FastifyRequest, email: string, password: string): Promise<User> {
    return this.authentication.authenticate(currentVisitor(), request.ip, email, password);
  }
}
