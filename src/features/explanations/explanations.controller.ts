import { Controller, Get } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { ExplanationView, MyResultList, toExplanationView, toMyResultList } from './explanations.dto.js';
import { ExplanationsService } from './explanations.service.js';

@Controller()
export class ExplanationsController {
  constructor(private readonly explanations: ExplanationsService) {}

  @Get('rankings/:id/nominees/:nominationId/explanation')
  @Allow('secretariat', 'auditor', 'nominee', 'proposer')
  @Operation('Every number behind the score of a nominee', {
    returns: ExplanationView,
    errors: {
      404: ['nomination.not-found', 'explanation.not-found'],
      409: ['computation.not-yet', 'computation.inputs-faulty'],
    },
  })
  async explainNominee(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('nominationId') nominationId: string,
  ): Promise<ExplanationView> {
    return toExplanationView(await this.explanations.explain(actor, id, nominationId));
  }

  @Get('me/results')
  @Allow('nominee', 'proposer')
  @Operation('Where your own nominations came out, once it is announced', { returns: MyResultList })
  async listMyResults(@CurrentActor() actor: Actor): Promise<MyResultList> {
    return toMyResultList(await this.explanations.mine(actor));
  }
}
