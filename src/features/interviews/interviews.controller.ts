import { Body, Controller, Delete, Get, Patch, Post, Put, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import { InterviewSessionsService } from './interview-sessions.service.js';
import { AttendanceService } from './attendance.service.js';
import { InterviewSlotsService } from './interview-slots.service.js';
import {
  AddInterviewSlot,
  CreateInterviewSession,
  InterviewDayView,
  InterviewSessionPage,
  InterviewSessionView,
  InterviewSlotPage,
  InterviewSlotView,
  ListInterviewSessions,
  MoveInterviewSlot,
  RecordAttendance,
  toDayView,
  toSessionView,
  toSlotView,
  UpdateInterviewSession,
} from './interviews.dto.js';

const NO_SESSION = 'interview-session.not-found';
const NO_SLOT = 'interview-slot.not-found';
const STALE = 'request.stale';
const DECIDED = 'ranking.decided';
const OVERLAPS = 'interview-slot.overlaps';
const RECORDED = 'interview-slot.attendance-recorded';
const DAY = ['interview-slot.on-another-day', 'interview-slot.ends-before-start'];
const PLACE = ['interview-session.room-missing', 'interview-session.link-missing'];

@Controller()
export class InterviewsController {
  constructor(
    private readonly sessions: InterviewSessionsService,
    private readonly slots: InterviewSlotsService,
    private readonly attendance: AttendanceService,
  ) {}

  @Post('panels/:id/interview-sessions')
  @Allow('secretariat')
  @Operation('Plan a day of interviews', {
    returns: InterviewSessionView,
    creates: true,
    errors: { 404: ['panel.not-found'], 422: PLACE },
  })
  async createInterviewSession(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: CreateInterviewSession,
  ): Promise<InterviewSessionView> {
    return toSessionView(await this.sessions.create(actor, id, body));
  }

  @Get('interview-sessions')
  @Allow('secretariat', 'auditor', 'evaluator')
  @Operation('The days of interviews of the panels you may see, by day', { returns: InterviewSessionPage })
  listInterviewSessions(
    @CurrentActor() actor: Actor,
    @Query() query: ListInterviewSessions,
  ): Promise<Page<InterviewSessionView>> {
    return this.sessions.list(actor, query);
  }

  @Get('interview-sessions/:id')
  @Allow('secretariat', 'auditor', 'evaluator')
  @Operation('One day of interviews with its slots', { returns: InterviewDayView, errors: { 404: [NO_SESSION] } })
  async getInterviewSession(@CurrentActor() actor: Actor, @Id() id: string): Promise<InterviewDayView> {
    return toDayView(await this.sessions.get(actor, id));
  }

  @Patch('interview-sessions/:id')
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Change the day, the mode or the place', {
    returns: InterviewSessionView,
    errors: { 404: [NO_SESSION], 409: ['interview-session.has-slots'], 412: [STALE], 422: PLACE },
  })
  async updateInterviewSession(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: UpdateInterviewSession,
  ): Promise<InterviewSessionView> {
    return toSessionView(await this.sessions.update(actor, id, version, body));
  }

  @Post('interview-sessions/:id/slots')
  @Allow('secretariat')
  @Operation('Give a nominee its time', {
    returns: InterviewSlotView,
    creates: true,
    errors: {
      404: [NO_SESSION],
      409: [OVERLAPS, 'interview-slot.nomination-has-slot', DECIDED],
      422: ['interview-slot.nomination-of-other-panel', ...DAY],
    },
  })
  async addInterviewSlot(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: AddInterviewSlot,
  ): Promise<InterviewSlotView> {
    return toSlotView(await this.slots.add(actor, id, body));
  }

  @Patch('interview-slots/:id')
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Give a nominee another time on the same day', {
    returns: InterviewSlotView,
    errors: { 404: [NO_SLOT], 409: [OVERLAPS, RECORDED, DECIDED], 412: [STALE], 422: DAY },
  })
  async moveInterviewSlot(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: MoveInterviewSlot,
  ): Promise<InterviewSlotView> {
    return toSlotView(await this.slots.move(actor, id, version, body));
  }

  @Delete('interview-slots/:id')
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Take a nominee off the day', { errors: { 404: [NO_SLOT], 409: [RECORDED, DECIDED], 412: [STALE] } })
  removeInterviewSlot(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.slots.remove(actor, id, version);
  }

  @Put('interview-slots/:id/attendance')
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Record who came, or that nobody did', {
    returns: InterviewSlotView,
    errors: { 404: [NO_SLOT], 409: [DECIDED], 412: [STALE], 422: ['interview-slot.absent-has-nobody'] },
  })
  async recordAttendance(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: RecordAttendance,
  ): Promise<InterviewSlotView> {
    return toSlotView(await this.attendance.record(actor, id, version, body));
  }

  @Get('me/interview-slots')
  @Allow('nominee', 'proposer', 'evaluator')
  @Operation('Your own interviews, by time', { returns: InterviewSlotPage })
  listMyInterviewSlots(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<InterviewSlotView>> {
    return this.slots.listMine(actor, query);
  }
}
