import { Body, Controller, Get, Patch, Post, Put, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow, SignedIn } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, toPage } from '../../platform/http/paging.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import {
  CalendarView,
  EditionPage,
  EditionView,
  ListEditions,
  ReplaceStages,
  toCalendarView,
  toChanges,
  toEditionView,
  toPlannedStage,
  UpdateEdition,
} from './editions.dto.js';
import { editionKey } from './editions.queries.js';
import { EditionsService } from './editions.service.js';

const MISSING = 'edition.not-found';
const NOT_YOURS = 'edition.not-yours';
const STATE = 'edition.state-not-allowed';

@Controller('editions')
export class EditionsController {
  constructor(private readonly editions: EditionsService) {}

  @Get()
  @SignedIn()
  @Operation('The editions you may see, the newest first', { returns: EditionPage })
  async listEditions(@CurrentActor() actor: Actor, @Query() query: ListEditions): Promise<Page<EditionView>> {
    return toPage(await this.editions.list(actor, query), query.limit, toEditionView, editionKey);
  }

  @Get(':id')
  @SignedIn()
  @Operation('One edition', { returns: EditionView, errors: { 404: [MISSING] } })
  async getEdition(@CurrentActor() actor: Actor, @Id() id: string): Promise<EditionView> {
    return toEditionView(await this.editions.get(actor, id));
  }

  @Patch(':id')
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Change what the edition is called and how it behaves', {
    returns: EditionView,
    errors: {
      403: [NOT_YOURS],
      404: [MISSING],
      409: ['edition.concluded', 'edition.label-taken'],
      412: ['request.stale'],
      422: ['edition.period-reversed'],
      428: ['request.if-match-missing'],
    },
  })
  async updateEdition(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: UpdateEdition,
  ): Promise<EditionView> {
    return toEditionView(await this.editions.update(actor, id, version, toChanges(body)));
  }

  @Get(':id/stages')
  @SignedIn()
  @Operation('The calendar of the edition', { returns: CalendarView, errors: { 404: [MISSING] } })
  async getStages(@CurrentActor() actor: Actor, @Id() id: string): Promise<CalendarView> {
    const { edition, stages } = await this.editions.calendar(actor, id);
    return toCalendarView(edition, stages, actor.arrivedAt);
  }

  @Put(':id/stages')
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Put another calendar in the place of the present one', {
    returns: CalendarView,
    errors: {
      403: [NOT_YOURS],
      404: [MISSING],
      409: ['edition.concluded'],
      412: ['request.stale'],
      422: ['stage.instants-reversed', 'stage.code-repeated'],
      428: ['request.if-match-missing'],
    },
  })
  async replaceStages(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReplaceStages,
  ): Promise<CalendarView> {
    const planned = body.stages.map(toPlannedStage);
    const { edition, stages } = await this.editions.replaceStages(actor, id, version, planned);
    return toCalendarView(edition, stages, actor.arrivedAt);
  }

  @Post(':id/opening')
  @Allow('secretariat')
  @Operation('Show the edition to everybody and let its stages run', {
    returns: EditionView,
    errors: { 403: [NOT_YOURS], 404: [MISSING], 409: [STATE, 'edition.nothing-scheduled'] },
  })
  async openEdition(@CurrentActor() actor: Actor, @Id() id: string): Promise<EditionView> {
    return toEditionView(await this.editions.open(actor, id));
  }

  @Post(':id/conclusion')
  @Allow('secretariat')
  @Operation('End the edition for good', {
    returns: EditionView,
    errors: { 403: [NOT_YOURS], 404: [MISSING], 409: [STATE] },
  })
  async concludeEdition(@CurrentActor() actor: Actor, @Id() id: string): Promise<EditionView> {
    return toEditionView(await this.editions.conclude(actor, id));
  }
}
