import { Controller, Get, Post } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { ReceiptList, ReceiptView, toReceiptList, toReceiptView } from './submissions.dto.js';
import { SubmissionsService } from './submissions.service.js';

const MISSING = 'nomination.not-found';

@Controller('nominations/:id/submissions')
export class SubmissionsController {
  constructor(private readonly submissions: SubmissionsService) {}

  @Post()
  @Allow('proposer', 'nominee', 'secretariat')
  @Operation('Hand in the file, as often as the deadline allows', {
    returns: ReceiptView,
    creates: true,
    errors: {
      404: [MISSING],
      409: [
        'nomination.state-not-allowed',
        'stage.not-open',
        'stage.closed',
        'nomination.cure-time-over',
        'ranking.decided',
      ],
      422: ['nomination.incomplete'],
    },
  })
  async submitNomination(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReceiptView> {
    return toReceiptView(await this.submissions.submit(actor, id));
  }

  @Get()
  @Allow('proposer', 'nominee', 'secretariat', 'auditor')
  @Operation('The receipts of a nomination, oldest first', { returns: ReceiptList, errors: { 404: [MISSING] } })
  async listSubmissions(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReceiptList> {
    return toReceiptList(await this.submissions.list(actor, id));
  }
}
