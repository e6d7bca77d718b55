import { Module } from '@nestjs/common';

import { AccountsModule } from '../accounts/index.js';
import { CredentialsModule } from '../credentials/index.js';
import { AuthenticationService } from './authentication.service.js';
import { JwtStrategy } from './jwt.strategy.js';
import { LocalStrategy } from './local.strategy.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { TokenPairs } from './token-pairs.js';

@Module({
  imports: [AccountsModule, CredentialsModule],
  controllers: [SessionsController],
  providers: [AuthenticationService, SessionsService, SessionsRepository, TokenPairs, JwtStrategy, LocalStrategy],
})
export class SessionsModule {}
