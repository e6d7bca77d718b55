import { Controller, Get } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { ComputationView, toComputationView } from './computations.dto.js';
import { ComputationsService } from './computations.service.js';

@Controller('rankings/:id/computation')
export class ComputationsController {
  constructor(private readonly computations: ComputationsService) {}

  @Get()
  @Allow('secretariat', 'auditor')
  @Operation('The order as it would be sealed now, with margins and everything it still waits for', {
    returns: ComputationView,
    errors: { 404: ['ranking.not-found'], 409: ['computation.not-yet', 'computation.inputs-faulty'] },
  })
  async computeRanking(@CurrentActor() actor: Actor, @Id() id: string): Promise<ComputationView> {
    return toComputationView(await this.computations.compute(actor, id));
  }
}
