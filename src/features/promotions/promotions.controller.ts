import { Controller, Post } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { PromotionList, toPromotionList } from './promotions.dto.js';
import { PromotionsService } from './promotions.service.js';

@Controller('rankings/:id/promotion')
export class PromotionsController {
  constructor(private readonly promotions: PromotionsService) {}

  @Post()
  @Allow('secretariat')
  @Operation('Send the winners of a province on to the national level', {
    returns: PromotionList,
    creates: true,
    errors: {
      404: ['ranking.not-found'],
      409: ['promotion.not-used', 'promotion.not-sealed', 'promotion.too-late', 'nomination.already-put-forward'],
      422: ['nominee.division-unknown'],
    },
  })
  async promoteWinners(@CurrentActor() actor: Actor, @Id() id: string): Promise<PromotionList> {
    return toPromotionList(await this.promotions.promote(actor, id));
  }
}
