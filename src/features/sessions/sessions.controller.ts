import { Body, Controller, Delete, Get, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { CurrentVisitor } from '../../platform/access/current-visitor.js';
import { Public, SignedIn } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { type User } from '../accounts/index.js';
import { LocalGuard, ProvedUser } from './local.guard.js';
import { RefreshSession, SessionPage, SessionView, SignIn, TokenPairView, toTokenPairView } from './sessions.dto.js';
import { SessionsService } from './sessions.service.js';

@Controller('auth/sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Post()
  @Public()
  @UseGuards(LocalGuard)
  @ApiBody({ type: SignIn })
  @Operation('Sign in with e-mail and password', {
    returns: TokenPairView,
    status: 201,
    errors: { 401: ['session.credentials-wrong'], 429: ['session.too-many-attempts'] },
  })
  async signIn(@CurrentVisitor() visitor: Actor, @ProvedUser() user: User): Promise<TokenPairView> {
    return toTokenPairView(await this.sessions.open(visitor, user));
  }

  @Post('refresh')
  @Public()
  @Operation('Exchange the refresh token for a new pair; a token that comes twice ends the session', {
    returns: TokenPairView,
    status: 201,
    errors: { 401: ['session.refresh-refused'] },
  })
  async refreshSession(@CurrentVisitor() visitor: Actor, @Body() body: RefreshSession): Promise<TokenPairView> {
    return toTokenPairView(await this.sessions.refresh(visitor, body.refreshToken));
  }

  @Get()
  @SignedIn()
  @Operation('Your live sessions, the newest first', { returns: SessionPage })
  listSessions(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<SessionView>> {
    return this.sessions.list(actor, query);
  }

  @Delete('current')
  @SignedIn()
  @Operation('Sign out')
  signOut(@CurrentActor() actor: Actor): Promise<void> {
    return this.sessions.endCurrent(actor);
  }

  @Delete()
  @SignedIn()
  @Operation('Sign out on every device')
  signOutEverywhere(@CurrentActor() actor: Actor): Promise<void> {
    return this.sessions.endAll(actor);
  }

  @Delete(':id')
  @SignedIn()
  @Operation('End one of your sessions', { errors: { 404: ['session.not-found'] } })
  endSession(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.sessions.end(actor, id);
  }
}
