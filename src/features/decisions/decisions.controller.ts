import { Body, Controller, Get, Post, Put } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { IfMatchOrFirst, NeedsIfMatch } from '../../platform/http/versions.js';
import {
  DecisionView,
  RecordDecision,
  SignatureList,
  SignatureView,
  SignResult,
  toDecisionView,
  toSignatureList,
  toSignatureView,
} from './decisions.dto.js';
import { DecisionsService } from './decisions.service.js';
import { SignaturesService } from './signatures.service.js';

const MISSING = 'ranking.not-found';

@Controller('rankings/:id')
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly signatures: SignaturesService,
  ) {}

  @Put('decision')
  @Allow('secretariat')
  @NeedsIfMatch({ first: true })
  @Operation('Record what the plenary decided on top of the computed order', {
    returns: DecisionView,
    errors: {
      404: [MISSING],
      409: ['ranking.decided', 'decision.too-early', 'computation.inputs-faulty'],
      412: ['request.stale'],
      422: [
        'decision.nominee-not-ranked',
        'decision.nominee-twice',
        'decision.ranks-not-an-order',
        'decision.not-held-yet',
      ],
      428: ['request.if-match-missing'],
    },
  })
  async recordDecision(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatchOrFirst() version: number | null,
    @Body() body: RecordDecision,
  ): Promise<DecisionView> {
    return toDecisionView(await this.decisions.record(actor, id, version, body));
  }

  @Get('decision')
  @Allow('secretariat', 'auditor', 'evaluator')
  @Operation('What the plenary decided', {
    returns: DecisionView,
    errors: { 404: [MISSING, 'decision.not-found'] },
  })
  async getDecision(@CurrentActor() actor: Actor, @Id() id: string): Promise<DecisionView> {
    return toDecisionView(await this.decisions.get(actor, id));
  }

  @Post('signatures')
  @Allow('evaluator')
  @Operation('Sign the outcome and the decision for your seat', {
    returns: SignatureView,
    creates: true,
    errors: {
      404: [MISSING],
      409: [
        'ranking.decided',
        'signature.decision-missing',
        'signature.outcome-changed',
        'signature.decision-changed',
        'computation.inputs-faulty',
      ],
    },
  })
  async signResult(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: SignResult): Promise<SignatureView> {
    return toSignatureView(await this.signatures.sign(actor, id, body));
  }

  @Get('signatures')
  @Allow('secretariat', 'auditor', 'evaluator')
  @Operation('Every seat of the panel and what it signed', { returns: SignatureList, errors: { 404: [MISSING] } })
  async listSignatures(@CurrentActor() actor: Actor, @Id() id: string): Promise<SignatureList> {
    return toSignatureList(await this.signatures.list(actor, id));
  }
}
