import { Body, Controller, Delete, Get, Patch, Post, Put, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page } from '../../platform/http/paging.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import {
  AddSeat,
  CreatePanel,
  ListPanels,
  PanelPage,
  PanelView,
  SeatMember,
  SeatView,
  toPanelView,
  toSeatView,
  UpdatePanel,
} from './panels.dto.js';
import { PanelsService } from './panels.service.js';
import { SeatsService } from './seats.service.js';

const MISSING = 'panel.not-found';
const STALE = 'request.stale';
const BEGUN = 'panel.marking-has-begun';

@Controller()
export class PanelsController {
  constructor(
    private readonly panels: PanelsService,
    private readonly seats: SeatsService,
  ) {}

  @Post('panels')
  @Allow('secretariat')
  @Operation('Appoint a panel', {
    returns: PanelView,
    creates: true,
    errors: {
      403: ['panel.not-yours'],
      404: ['edition.not-found'],
      409: ['panel.edition-concluded', 'panel.name-taken', 'panel.category-taken'],
      422: [
        'panel.needs-one-chair',
        'panel.one-secretary-at-most',
        'panel.province-missing',
        'panel.category-unknown',
        'panel.category-of-other-level',
        'seat.constituency-unknown',
        'seat.member-not-an-evaluator',
      ],
    },
  })
  async createPanel(@CurrentActor() actor: Actor, @Body() body: CreatePanel): Promise<PanelView> {
    return toPanelView(actor, await this.panels.create(actor, body));
  }

  @Get('panels')
  @Allow('secretariat', 'auditor', 'evaluator')
  @Operation('The panels you may see, by name', { returns: PanelPage })
  listPanels(@CurrentActor() actor: Actor, @Query() query: ListPanels): Promise<Page<PanelView>> {
    return this.panels.list(actor, query);
  }

  @Get('panels/:id')
  @Allow('secretariat', 'auditor', 'evaluator')
  @Operation('One panel with its seats', { returns: PanelView, errors: { 404: [MISSING] } })
  async getPanel(@CurrentActor() actor: Actor, @Id() id: string): Promise<PanelView> {
    return toPanelView(actor, await this.panels.get(actor, id));
  }

  @Patch('panels/:id')
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Change the name, the decree or the categories', {
    returns: PanelView,
    errors: {
      404: [MISSING],
      409: ['panel.name-taken', 'panel.category-taken', 'panel.category-in-use'],
      412: [STALE],
      422: ['panel.category-unknown', 'panel.category-of-other-level'],
    },
  })
  async updatePanel(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: UpdatePanel,
  ): Promise<PanelView> {
    return toPanelView(actor, await this.panels.update(actor, id, version, body));
  }

  @Post('panels/:id/seats')
  @Allow('secretariat')
  @Operation('Add a seat, before marking begins', {
    returns: SeatView,
    creates: true,
    errors: {
      404: [MISSING],
      409: [BEGUN, 'seat.number-taken', 'seat.role-taken', 'seat.member-twice'],
      422: ['seat.constituency-unknown', 'seat.member-not-an-evaluator'],
    },
  })
  async addSeat(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: AddSeat): Promise<SeatView> {
    const { seat, provinceCode } = await this.seats.add(actor, id, body);
    return toSeatView(actor, seat, provinceCode);
  }

  @Put('seats/:id/member')
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Seat somebody, or nobody; what the former member was to mark is taken back', {
    returns: SeatView,
    errors: {
      404: ['seat.not-found'],
      409: ['seat.has-marked', BEGUN, 'seat.member-twice'],
      412: [STALE],
      422: ['seat.member-not-an-evaluator'],
    },
  })
  async seatMember(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: SeatMember,
  ): Promise<SeatView> {
    const { seat, provinceCode } = await this.seats.seatMember(actor, id, version, body.userId);
    return toSeatView(actor, seat, provinceCode);
  }

  @Delete('seats/:id')
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Remove a seat, before marking begins', {
    errors: { 404: ['seat.not-found'], 409: ['seat.chair-stays', BEGUN, 'seat.has-recusals'], 412: [STALE] },
  })
  removeSeat(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.seats.remove(actor, id, version);
  }
}
