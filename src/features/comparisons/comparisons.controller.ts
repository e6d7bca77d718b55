import { Controller, Post, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { type SmallUpload, UploadedSmallFiles } from '../../platform/files/small-upload.js';
import { UploadLimit } from '../../platform/files/upload-limit.guard.js';
import { Operation } from '../../platform/http/operation.js';
import { ShadowComparisonForm, ShadowComparisonView, toShadowComparisonView } from './comparisons.dto.js';
import { ComparisonsService } from './comparisons.service.js';

@Controller('shadow-comparisons')
export class ComparisonsController {
  constructor(private readonly comparisons: ComparisonsService) {}

  @Post()
  @Allow('secretariat')
  @UseGuards(UploadLimit)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ShadowComparisonForm })
  @Operation('Set published results beside what their marks give: every difference; answered, and kept nowhere', {
    returns: ShadowComparisonView,
    errors: {
      413: ['shadow-comparison.too-large'],
      415: ['request.unsupported-media-type'],
      422: ['shadow-comparison.faulty', 'shadow-comparison.broken', 'shadow-comparison.too-much'],
      429: ['request.too-many'],
    },
  })
  async createShadowComparison(
    @CurrentActor() actor: Actor,
    @UploadedSmallFiles() upload: SmallUpload,
  ): Promise<ShadowComparisonView> {
    return toShadowComparisonView(await this.comparisons.make(actor, upload));
  }
}
