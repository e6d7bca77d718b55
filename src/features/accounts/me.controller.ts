import { Body, Controller, Get, Patch } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { SignedIn } from '../../platform/access/declare.js';
import { Operation } from '../../platform/http/operation.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import { MeView, toMeView, UpdateMe } from './me.dto.js';
import { MeService } from './me.service.js';

@Controller('auth/me')
export class MeController {
  constructor(private readonly me: MeService) {}

  @Get()
  @SignedIn()
  @Operation('Who you are and which roles you hold where', { returns: MeView })
  async getMe(@CurrentActor() actor: Actor): Promise<MeView> {
    return toMeView(await this.me.get(actor));
  }

  @Patch()
  @SignedIn()
  @NeedsIfMatch()
  @Operation('Change your name or language', { returns: MeView, errors: { 412: ['request.stale'] } })
  async updateMe(@CurrentActor() actor: Actor, @IfMatch() version: number, @Body() body: UpdateMe): Promise<MeView> {
    return toMeView(await this.me.update(actor, version, body));
  }
}
