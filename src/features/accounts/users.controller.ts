import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page } from '../../platform/http/paging.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import { CreateUser, ListUsers, toUserView, UpdateUser, UserPage, UserView } from './users.dto.js';
import { UsersService } from './users.service.js';

const MISSING = 'user.not-found';
const STATE = 'user.state-not-allowed';
const SEPARATION = ['user.evaluator-only-judges', 'user.role-beside-evaluator'];
const GRANTS = [
  'user.administrator-is-national',
  'user.nominee-missing',
  'user.nominee-only-for-nominees',
  'user.grant-twice',
  'user.province-unknown',
  'user.nominee-unknown',
];

@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Post()
  @Allow('administrator')
  @Operation('Invite a person; they get a mail with a one-time link', {
    returns: UserView,
    creates: true,
    errors: { 409: ['user.email-taken', ...SEPARATION], 422: GRANTS },
  })
  async createUser(@CurrentActor() actor: Actor, @Body() body: CreateUser): Promise<UserView> {
    return toUserView(await this.users.create(actor, body));
  }

  @Get()
  @Allow('administrator')
  @Operation('Everybody who may sign in, by e-mail', { returns: UserPage })
  listUsers(@Query() query: ListUsers): Promise<Page<UserView>> {
    return this.users.list(query);
  }

  @Get(':id')
  @Allow('administrator')
  @Operation('One person', { returns: UserView, errors: { 404: [MISSING] } })
  async getUser(@Id() id: string): Promise<UserView> {
    return toUserView(await this.users.get(id));
  }

  @Patch(':id')
  @Allow('administrator')
  @NeedsIfMatch()
  @Operation('Change the name or the roles of a person', {
    returns: UserView,
    errors: {
      404: [MISSING],
      409: ['user.own-administration', ...SEPARATION, 'user.seated'],
      412: ['request.stale'],
      422: GRANTS,
    },
  })
  async updateUser(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: UpdateUser,
  ): Promise<UserView> {
    return toUserView(await this.users.update(actor, id, version, body));
  }

  @Post(':id/suspension')
  @Allow('administrator')
  @Operation('Shut a person out; their sessions end at once', {
    returns: UserView,
    errors: { 404: [MISSING], 409: [STATE, 'user.own-suspension'] },
  })
  async suspendUser(@CurrentActor() actor: Actor, @Id() id: string): Promise<UserView> {
    return toUserView(await this.users.suspend(actor, id));
  }

  @Delete(':id/suspension')
  @Allow('administrator')
  @Operation('Let a suspended person in again', { returns: UserView, errors: { 404: [MISSING], 409: [STATE] } })
  async reactivateUser(@CurrentActor() actor: Actor, @Id() id: string): Promise<UserView> {
    return toUserView(await this.users.reactivate(actor, id));
  }

  @Post(':id/invitation')
  @Allow('administrator')
  @Operation('Send the invitation again; the earlier link stops working', {
    status: 202,
    errors: { 404: [MISSING], 409: ['user.not-invited'] },
  })
  resendInvitation(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.users.resendInvitation(actor, id);
  }
}
