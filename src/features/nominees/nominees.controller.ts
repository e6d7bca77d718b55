import { Controller, Get, Query } from '@nestjs/common';

import { Allow } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page } from '../../platform/http/paging.js';
import { ListNominees, KnownNomineePage, KnownNomineeView, toKnownNominee } from './nominees.dto.js';
import { NomineesService } from './nominees.service.js';

@Controller('nominees')
export class NomineesController {
  constructor(private readonly nominees: NomineesService) {}

  @Get()
  @Allow('administrator')
  @Operation('Whom an account can speak for, by name', {
    returns: KnownNomineePage,
    errors: { 422: ['request.cursor-malformed'] },
  })
  listNominees(@Query() query: ListNominees): Promise<Page<KnownNomineeView>> {
    return this.nominees.list(query);
  }

  @Get(':id')
  @Allow('administrator')
  @Operation('One nominee by name and place', { returns: KnownNomineeView, errors: { 404: ['nominee.not-found'] } })
  async getNominee(@Id() id: string): Promise<KnownNomineeView> {
    return toKnownNominee(await this.nominees.get(id));
  }
}
