import { Body, Controller, Get, Patch, Post } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import { PublicationView, PublishRanking, toPublicationView } from './publications.dto.js';
import { PublicationsService } from './publications.service.js';

const MISSING = 'ranking.not-found';

@Controller('rankings/:id/publication')
export class PublicationsController {
  constructor(private readonly publications: PublicationsService) {}

  @Post()
  @Allow('secretariat')
  @Operation('Announce a sealed result, now or under embargo', {
    returns: PublicationView,
    creates: true,
    errors: { 404: [MISSING], 409: ['publication.not-sealed', 'publication.ordered'] },
  })
  async publishRanking(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: PublishRanking,
  ): Promise<PublicationView> {
    return toPublicationView(await this.publications.order(actor, id, new Date(body.publicFrom)));
  }

  @Get()
  @Allow('secretariat', 'auditor')
  @Operation('From when a result is public', {
    returns: PublicationView,
    errors: { 404: [MISSING, 'publication.not-found'] },
  })
  async getRankingPublication(@CurrentActor() actor: Actor, @Id() id: string): Promise<PublicationView> {
    return toPublicationView(await this.publications.get(actor, id));
  }

  @Patch()
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Move the instant of publication while it lies ahead', {
    returns: PublicationView,
    errors: {
      404: [MISSING, 'publication.not-found'],
      409: ['publication.is-public'],
      412: ['request.stale'],
      428: ['request.if-match-missing'],
    },
  })
  async rescheduleRankingPublication(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: PublishRanking,
  ): Promise<PublicationView> {
    return toPublicationView(await this.publications.reschedule(actor, id, version, new Date(body.publicFrom)));
  }
}
