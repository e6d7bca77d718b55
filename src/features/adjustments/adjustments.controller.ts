import { Body, Controller, Get, Post } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import {
  AddAdjustment,
  AdjustmentList,
  AdjustmentView,
  RevokeAdjustment,
  toAdjustmentList,
  toAdjustmentView,
} from './adjustments.dto.js';
import { AdjustmentsService } from './adjustments.service.js';

const MISSING = 'nomination.not-found';
const NOT_NOW = ['nomination.not-under-review', 'ranking.decided'];

@Controller()
export class AdjustmentsController {
  constructor(private readonly adjustments: AdjustmentsService) {}

  @Get('nominations/:id/adjustments')
  @Allow('secretariat', 'auditor')
  @Operation('The bonus and penalty lines of a nomination, oldest first', {
    returns: AdjustmentList,
    errors: { 404: [MISSING] },
  })
  async listAdjustments(@CurrentActor() actor: Actor, @Id() id: string): Promise<AdjustmentList> {
    return toAdjustmentList(await this.adjustments.list(actor, id));
  }

  @Post('nominations/:id/adjustments')
  @Allow('secretariat')
  @Operation('Enter a bonus or penalty', {
    returns: AdjustmentView,
    creates: true,
    errors: { 404: [MISSING], 409: NOT_NOW, 422: ['adjustment.points-not-allowed'] },
  })
  async addAdjustment(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: AddAdjustment) {
    return toAdjustmentView(await this.adjustments.add(actor, id, body));
  }

  @Post('adjustments/:id/revocation')
  @Allow('secretariat')
  @Operation('Take a bonus or penalty back', {
    returns: AdjustmentView,
    errors: { 404: ['adjustment.not-found'], 409: ['adjustment.revoked', ...NOT_NOW] },
  })
  async revokeAdjustment(@CurrentActor() actor: Actor, @Id() id: string, @Body() { reason }: RevokeAdjustment) {
    return toAdjustmentView(await this.adjustments.revoke(actor, id, reason));
  }
}
