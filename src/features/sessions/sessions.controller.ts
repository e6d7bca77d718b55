import { Body, Controller, Delete, Get, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { CurrentVisitor } from '../../platform/access/current-visitor.js';
import { Public, SignedIn } from '../../platform/access/declare.js';
import { CurrentExchange, type Exchange } from '../../platform/http/exchange.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { type User } from '../accounts/index.js';
import { LocalGuard, ProvedUser } from './local.guard.js';
import { RefreshCookie } from './refresh-cookie.js';
import {
  RefreshSession,
  SessionPage,
  SessionView,
  SignIn,
  toCookiePairView,
  TokenPairView,
  toTokenPairView,
} from './sessions.dto.js';
import { SessionsService } from './sessions.service.js';

const ELSEWHERE = { 403: ['session.cross-site'] };

@Controller('auth/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookie: RefreshCookie,
  ) {}

  @Post()
  @Public()
  @UseGuards(LocalGuard)
  @ApiBody({ type: SignIn })
  @Operation('Sign in with e-mail and password', {
    returns: TokenPairView,
    status: 201,
    errors: { 401: ['session.credentials-wrong'], ...ELSEWHERE, 429: ['session.too-many-attempts'] },
  })
  async signIn(
    @CurrentVisitor() visitor: Actor,
    @ProvedUser() user: User,
    @Body() { keep }: SignIn,
    @CurrentExchange() exchange: Exchange,
  ): Promise<TokenPairView> {
    const pair = await this.sessions.open(visitor, user);
    if (keep !== 'cookie') return toTokenPairView(pair);
    this.cookie.give(exchange, pair, visitor.arrivedAt);
    return toCookiePairView(pair);
  }

  @Post('refresh')
  @Public()
  @ApiBody({ type: RefreshSession, required: false })
  @Operation(
    'Exchange the refresh token, from the body or else the cookie, for a new pair; a copied token ends the session',
    {
      returns: TokenPairView,
      status: 201,
      errors: { 401: ['session.refresh-refused'], ...ELSEWHERE },
    },
  )
  async refreshSession(
    @CurrentVisitor() visitor: Actor,
    @Body() { refreshToken }: RefreshSession,
    @CurrentExchange() exchange: Exchange,
  ): Promise<TokenPairView> {
    if (refreshToken !== undefined) return toTokenPairView(await this.sessions.refresh(visitor, refreshToken));
    const pair = await this.cookie.renewBy(exchange, (token) => this.sessions.refresh(visitor, token));
    this.cookie.give(exchange, pair, visitor.arrivedAt);
    return toCookiePairView(pair);
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
  async signOut(@CurrentActor() actor: Actor, @CurrentExchange() exchange: Exchange): Promise<void> {
    await this.sessions.endCurrent(actor);
    this.cookie.takeBack(exchange);
  }

  @Delete()
  @SignedIn()
  @Operation('Sign out on every device')
  async signOutEverywhere(@CurrentActor() actor: Actor, @CurrentExchange() exchange: Exchange): Promise<void> {
    await this.sessions.endAll(actor);
    this.cookie.takeBack(exchange);
  }

  @Delete(':id')
  @SignedIn()
  @Operation('End one of your sessions', { errors: { 404: ['session.not-found'] } })
  async endSession(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @CurrentExchange() exchange: Exchange,
  ): Promise<void> {
    await this.sessions.end(actor, id);
    if (id === actor.sessionId) this.cookie.takeBack(exchange);
  }
}
