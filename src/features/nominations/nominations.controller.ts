import { Body, Controller, Get, Post, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page } from '../../platform/http/paging.js';
import {
  CreateNomination,
  ListNominations,
  NominationPage,
  NominationView,
  Reason,
  ReturnNomination,
  toNominationView,
} from './nominations.dto.js';
import { NominationsService } from './nominations.service.js';
import { ReviewsService } from './reviews.service.js';

const STATE = ['nomination.state-not-allowed', 'ranking.decided'];
const MISSING = 'nomination.not-found';

@Controller('nominations')
export class NominationsController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly reviews: ReviewsService,
  ) {}

  @Post()
  @Allow('proposer', 'secretariat')
  @Operation('Put a nominee forward', {
    returns: NominationView,
    creates: true,
    errors: {
      403: ['nomination.outside-your-province'],
      404: ['category.not-found'],
      409: ['nomination.already-put-forward', 'stage.not-open', 'stage.closed', 'ranking.decided'],
      422: ['nominee.division-unknown', 'nominee.regency-missing'],
    },
  })
  async createNomination(@CurrentActor() actor: Actor, @Body() body: CreateNomination): Promise<NominationView> {
    return toNominationView(await this.nominations.propose(actor, body));
  }

  @Get()
  @Allow('proposer', 'nominee', 'secretariat', 'auditor')
  @Operation('The nominations you may see, by nominee name', { returns: NominationPage })
  listNominations(@CurrentActor() actor: Actor, @Query() query: ListNominations): Promise<Page<NominationView>> {
    return this.nominations.list(actor, query);
  }

  @Get(':id')
  @Allow('proposer', 'nominee', 'secretariat', 'auditor')
  @Operation('One nomination', { returns: NominationView, errors: { 404: [MISSING] } })
  async getNomination(@CurrentActor() actor: Actor, @Id() id: string): Promise<NominationView> {
    return toNominationView(await this.nominations.get(actor, id));
  }

  @Post(':id/return')
  @Allow('secretariat')
  @Operation('Send the file back to be mended', { returns: NominationView, errors: { 404: [MISSING], 409: STATE } })
  async returnNomination(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ReturnNomination) {
    return toNominationView(await this.reviews.returnForCure(actor, id, body.reason, new Date(body.cureUntil)));
  }

  @Post(':id/verification')
  @Allow('secretariat')
  @Operation('Pass the file', {
    returns: NominationView,
    errors: {
      404: [MISSING],
      409: [...STATE, 'nomination.changed-since-submission'],
      422: ['nomination.incomplete', 'nomination.unverified'],
    },
  })
  async verifyNomination(@CurrentActor() actor: Actor, @Id() id: string): Promise<NominationView> {
    return toNominationView(await this.reviews.verify(actor, id));
  }

  @Post(':id/failure')
  @Allow('secretariat')
  @Operation('Fail the file', { returns: NominationView, errors: { 404: [MISSING], 409: STATE } })
  async failNomination(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: Reason): Promise<NominationView> {
    return toNominationView(await this.reviews.fail(actor, id, body.reason));
  }

  @Post(':id/withdrawal')
  @Allow('proposer', 'nominee', 'secretariat')
  @Operation('Take the nomination out of the award', {
    returns: NominationView,
    errors: { 404: [MISSING], 409: STATE },
  })
  async withdrawNomination(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: Reason,
  ): Promise<NominationView> {
    return toNominationView(await this.reviews.withdraw(actor, id, body.reason));
  }
}
