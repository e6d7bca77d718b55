import { Controller, Delete, Get, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { SessionPage, type SessionView } from './sessions.dto.js';
import { UserSessionsService } from './user-sessions.service.js';

const MISSING = { 404: ['user.not-found'] };

@Controller('users/:id/sessions')
export class UserSessionsController {
  constructor(private readonly sessions: UserSessionsService) {}

  @Get()
  @Allow('administrator')
  @Operation('The live sessions of a person, the newest first', { returns: SessionPage, errors: MISSING })
  listUserSessions(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: PageQuery,
  ): Promise<Page<SessionView>> {
    return this.sessions.list(actor, id, query);
  }

  @Delete()
  @Allow('administrator')
  @Operation('Sign a person out on every device', { errors: MISSING })
  endUserSessions(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.sessions.endAll(actor, id);
  }
}
