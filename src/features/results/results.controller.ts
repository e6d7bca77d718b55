import { Controller, Get, Header, Post } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import { RecomputationView, ResultView, toRecomputationView, toResultView } from './results.dto.js';
import { ResultsService } from './results.service.js';
import { SealingService } from './sealing.service.js';

const MISSING = 'result.not-found';

@Controller()
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly sealing: SealingService,
  ) {}

  @Post('rankings/:id/seal')
  @Allow('secretariat')
  @NeedsIfMatch()
  @Operation('Seal the ranking, for ever', {
    returns: ResultView,
    creates: true,
    errors: {
      404: ['ranking.not-found'],
      409: [
        'ranking.decided',
        'result.not-sealable',
        'result.computations-disagree',
        'computation.inputs-faulty',
        'signing-key.retired',
        'signing-key.not-announced',
      ],
      412: ['request.stale'],
      428: ['request.if-match-missing'],
    },
  })
  async sealRanking(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<ResultView> {
    return toResultView(await this.sealing.seal(actor, id, version));
  }

  @Get('rankings/:id/result')
  @Allow('secretariat', 'auditor')
  @Operation('The sealed result of a ranking', {
    returns: ResultView,
    errors: { 404: ['ranking.not-found', MISSING] },
  })
  async getResult(@CurrentActor() actor: Actor, @Id() id: string): Promise<ResultView> {
    return toResultView(await this.results.ofRanking(actor, id));
  }

  @Get('results/:id/document')
  @Allow('secretariat', 'auditor')
  @Header('content-type', 'application/json; charset=utf-8')
  @Operation('The sealed bundle, byte for byte as it was hashed', { status: 200, errors: { 404: [MISSING] } })
  getSealedDocument(@CurrentActor() actor: Actor, @Id() id: string): Promise<string> {
    return this.results.document(actor, id);
  }

  @Get('results/:id/recomputation')
  @Allow('secretariat', 'auditor')
  @Operation('Compute a sealed result again from its own inputs', {
    returns: RecomputationView,
    errors: { 404: [MISSING] },
  })
  async recomputeResult(@CurrentActor() actor: Actor, @Id() id: string): Promise<RecomputationView> {
    return toRecomputationView(await this.results.recompute(actor, id));
  }
}
