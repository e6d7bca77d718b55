import { Body, Controller, Get, Param, Put } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { IfMatchOrFirst, NeedsIfMatch } from '../../platform/http/versions.js';
import { DecideGate, GateList, GateView, toGateList, toGateView } from './gates.dto.js';
import { GatesService } from './gates.service.js';

const MISSING = 'nomination.not-found';

@Controller('nominations/:id/gates')
export class GatesController {
  constructor(private readonly gates: GatesService) {}

  @Get()
  @Allow('proposer', 'nominee', 'secretariat', 'auditor')
  @Operation('The gates of a nomination; one that nobody decided is pending', {
    returns: GateList,
    errors: { 404: [MISSING] },
  })
  async listGates(@CurrentActor() actor: Actor, @Id() id: string): Promise<GateList> {
    return toGateList(await this.gates.list(actor, id));
  }

  @Put(':gate')
  @Allow('secretariat')
  @NeedsIfMatch({ first: true })
  @Operation('Pass or fail a gate, or make it pending again', {
    returns: GateView,
    errors: {
      404: [MISSING, 'gate.unknown'],
      409: ['nomination.not-under-review', 'ranking.decided'],
      412: ['request.stale'],
      422: ['gate.reason-missing'],
      428: ['request.if-match-missing'],
    },
  })
  async decideGate(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('gate') gate: string,
    @Body() body: DecideGate,
    @IfMatchOrFirst() version: number | null,
  ): Promise<GateView> {
    return toGateView(await this.gates.decide(actor, id, gate, body, version));
  }
}
