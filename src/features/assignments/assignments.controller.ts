import { Body, Controller, Get, Post, Query } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import {
  AssignmentSummary,
  ConflictRowPage,
  type ConflictRowView,
  DeclarationView,
  DeclareConflict,
  ListMyAssignments,
  MyAssignmentPage,
  type MyAssignmentView,
  RecusalView,
  RecuseSeat,
} from './assignments.dto.js';
import { AssignmentsService } from './assignments.service.js';
import { DeclarationsService } from './declarations.service.js';

const DECIDED = 'ranking.decided';
const NO_PANEL = 'ranking.panel-missing';

@Controller()
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly declarations: DeclarationsService,
  ) {}

  @Post('rankings/:id/assignments')
  @Allow('secretariat')
  @Operation('Assign every member of the panel to every verified nomination', {
    returns: AssignmentSummary,
    creates: true,
    errors: { 404: ['ranking.not-found'], 409: [NO_PANEL, DECIDED] },
  })
  assignPanel(@CurrentActor() actor: Actor, @Id() id: string): Promise<AssignmentSummary> {
    return this.assignments.assign(actor, id);
  }

  @Get('rankings/:id/conflicts')
  @Allow('secretariat', 'auditor')
  @Operation('Declarations and recusals of the panel, by nominee', {
    returns: ConflictRowPage,
    errors: { 403: ['assignment.closed-to-evaluators'], 404: ['ranking.not-found'], 409: [NO_PANEL] },
  })
  getConflictMatrix(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ConflictRowView>> {
    return this.assignments.listConflicts(actor, id, query);
  }

  @Get('me/assignments')
  @Allow('evaluator')
  @Operation('The nominations you mark or have yet to declare yourself about, by name', { returns: MyAssignmentPage })
  listMyAssignments(@CurrentActor() actor: Actor, @Query() query: ListMyAssignments): Promise<Page<MyAssignmentView>> {
    return this.assignments.listMine(actor, query);
  }

  @Post('assignments/:nominationId/declaration')
  @Allow('evaluator')
  @Operation('Declare a conflict of interest, or that there is none', {
    returns: DeclarationView,
    errors: { 404: ['assignment.not-found'], 409: [DECIDED], 422: ['assignment.no-conflict-to-explain'] },
  })
  declareConflict(
    @CurrentActor() actor: Actor,
    @Id('nominationId') nominationId: string,
    @Body() body: DeclareConflict,
  ): Promise<DeclarationView> {
    return this.declarations.declare(actor, nominationId, body);
  }

  @Post('seats/:id/recusals')
  @Allow('secretariat')
  @Operation('Recuse a seat from a nominee, for good; its sheets no longer count', {
    returns: RecusalView,
    creates: true,
    errors: {
      404: ['seat.not-found'],
      409: ['assignment.state-not-allowed', DECIDED],
      422: ['assignment.nomination-of-other-panel'],
    },
  })
  recuseSeat(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: RecuseSeat): Promise<RecusalView> {
    return this.declarations.recuse(actor, id, body);
  }
}
