import { Module } from '@nestjs/common';

import { AccountsModule } from '../accounts/index.js';
import { CredentialsModule } from '../credentials/index.js';
import { AuthenticationService } from './authentication.service.js';
import { JwtStrategy } from './jwt.strategy.js';
import { LocalStrategy } from './local.strategy.js';
import { RefreshCookie } from './refresh-cookie.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { TokenPairs } from './token-pairs.js';
import { UserSessionsController } from './user-sessions.controller.js';
import { UserSessionsService } from './user-sessions.service.js';

@Module({
  imports: [AccountsModule, CredentialsModule],
  controllers: [SessionsController, UserSessionsController],
  providers: [
    AuthenticationService,
    SessionsService,
    UserSessionsService,
    SessionsRepository,
    TokenPairs,
    RefreshCookie,
    JwtStrategy,
    LocalStrategy,
  ],
})
export class SessionsModule {}
