import { Body, Controller, Post } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { CreateWhatIf, toWhatIfView, WhatIfView } from './what-ifs.dto.js';
import { WhatIfsService } from './what-ifs.service.js';

@Controller('rankings/:id/what-ifs')
export class WhatIfsController {
  constructor(private readonly whatIfs: WhatIfsService) {}

  @Post()
  @Allow('secretariat', 'auditor')
  @Operation('What the order would be under another rule or another panel; answered, and kept nowhere', {
    returns: WhatIfView,
    errors: {
      404: ['ranking.not-found'],
      409: ['computation.not-yet', 'computation.inputs-faulty'],
      422: ['what-if.faulty'],
    },
  })
  async createWhatIf(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: CreateWhatIf): Promise<WhatIfView> {
    return toWhatIfView(await this.whatIfs.compute(actor, id, body));
  }
}
