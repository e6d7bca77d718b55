import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';

import { type Actor } from '../../core/access.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { EditionView, toEditionView } from '../editions/index.js';
import { EDITION_TEMPLATES } from './data/edition-templates.js';
import { EditionDocument } from './edition-document.dto.js';
import {
  CopyEdition,
  CreateEdition,
  TemplateList,
  TemplateView,
  toTemplateSummaryView,
  toTemplateView,
} from './templates.dto.js';
import { TemplatesService } from './templates.service.js';

const NOT_YOURS = ['edition.not-yours'];
const FAULTS = ['edition.period-reversed', 'stage.instants-reversed', 'stage.code-repeated'];

@Controller()
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  @Get('edition-templates')
  @Allow('secretariat', 'auditor', 'administrator')
  @Operation('The shipped templates; their weights are examples, not official', { returns: TemplateList })
  listTemplates(): TemplateList {
    return { items: EDITION_TEMPLATES.map(toTemplateSummaryView) };
  }

  @Get('edition-templates/:code')
  @Allow('secretariat', 'auditor', 'administrator')
  @Operation('One template with its rule books, categories and steps', {
    returns: TemplateView,
    errors: { 404: ['template.not-found'] },
  })
  getTemplate(@Param('code') code: string): TemplateView {
    return toTemplateView(this.templates.template(code));
  }

  @Post('editions')
  @Allow('secretariat')
  @Operation('Make an edition, whole from a template or empty', {
    returns: EditionView,
    creates: true,
    errors: { 403: NOT_YOURS, 404: ['template.not-found'], 409: ['edition.label-taken'], 422: FAULTS },
  })
  async createEdition(@CurrentActor() actor: Actor, @Body() body: CreateEdition): Promise<EditionView> {
    return toEditionView(await this.templates.create(actor, body));
  }

  @Post('editions/:id/copies')
  @Allow('secretariat')
  @Operation('Make an edition like another, its calendar moved along with the assessed period', {
    returns: EditionView,
    creates: true,
    errors: {
      403: NOT_YOURS,
      404: ['edition.not-found'],
      409: ['edition.label-taken'],
      422: ['edition.period-reversed'],
    },
  })
  async copyEdition(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: CopyEdition): Promise<EditionView> {
    return toEditionView(await this.templates.copy(actor, id, body));
  }

  @Post('editions/imports')
  @Allow('secretariat')
  @ApiBody({ type: EditionDocument })
  @Operation('Make an edition from a document', {
    returns: EditionView,
    creates: true,
    errors: { 403: NOT_YOURS, 409: ['edition.label-taken'], 422: ['edition.document-faulty'] },
  })
  async importEdition(@CurrentActor() actor: Actor, @Body() document: object): Promise<EditionView> {
    return toEditionView(await this.templates.import(actor, document));
  }

  @Get('editions/:id/export')
  @Allow('secretariat', 'auditor', 'administrator')
  @Operation('The edition as a document that makes the same edition again', {
    returns: EditionDocument,
    errors: { 404: ['edition.not-found'] },
  })
  exportEdition(@CurrentActor() actor: Actor, @Id() id: string): Promise<EditionDocument> {
    return this.templates.export(actor, id);
  }
}
