import { Module } from '@nestjs/common';

import { JwtStrategy } from './jwt.strategy.js';
import { SessionsQueries } from './sessions.queries.js';

@Module({ providers: [JwtStrategy, SessionsQueries] })
export class SessionsModule {}
