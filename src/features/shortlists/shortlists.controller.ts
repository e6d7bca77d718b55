import { Controller, Delete, Get, Post } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import { ShortlistView, toShortlistView } from './shortlists.dto.js';
import { ShortlistsService } from './shortlists.service.js';

const MISSING = 'ranking.not-found';

@Controller('rankings/:id/shortlist')
export class ShortlistsController {
  constructor(private readonly shortlists: ShortlistsService) {}

  @Post()
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Decide who goes on to the interview', {
    returns: ShortlistView,
    creates: true,
    errors: {
      404: [MISSING],
      409: [
        'shortlist.not-used',
        'shortlist.too-early',
        'ranking.state-not-allowed',
        'ranking.decided',
        'computation.inputs-faulty',
      ],
      412: ['request.stale'],
      428: ['request.if-match-missing'],
    },
  })
  async decideShortlist(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
  ): Promise<ShortlistView> {
    return toShortlistView(await this.shortlists.decide(actor, id, version));
  }

  @Get()
  @Allow('secretariat', 'auditor')
  @Operation('Who goes on to the interview', {
    returns: ShortlistView,
    errors: { 404: [MISSING, 'shortlist.not-found'] },
  })
  async getShortlist(@CurrentActor() actor: Actor, @Id() id: string): Promise<ShortlistView> {
    return toShortlistView(await this.shortlists.get(actor, id));
  }

  @Delete()
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Take the shortlist back, before anything is sealed', {
    errors: {
      404: [MISSING, 'shortlist.not-found'],
      409: ['ranking.decided'],
      412: ['request.stale'],
      428: ['request.if-match-missing'],
    },
  })
  revokeShortlist(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.shortlists.revoke(actor, id, version);
  }
}
