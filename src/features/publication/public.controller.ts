import { Controller, Get, Header, Query } from '@nestjs/common';

import { Public } from '../../platform/access/declare.js';
import { Id } from '../../platform/http/id-param.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page } from '../../platform/http/paging.js';
import { PublicReading } from '../../platform/http/public-reading.js';
import {
  ListPublishedRankings,
  PublishedEditionList,
  PublishedNomineeView,
  type PublishedRankingItem,
  PublishedRankingPage,
  PublishedRankingView,
  toEditionList,
  toItem,
  toPublishedNominee,
  toPublishedRanking,
} from './public.dto.js';
import { PublicService } from './public.service.js';

const TOO_MANY = ['request.too-many'];

@Controller('public')
export class PublicController {
  constructor(private readonly published: PublicService) {}

  @Get('editions')
  @Public()
  @PublicReading()
  @Operation('The editions of which something is public', { returns: PublishedEditionList, errors: { 429: TOO_MANY } })
  async listPublishedEditions(): Promise<PublishedEditionList> {
    return toEditionList(await this.published.editions());
  }

  @Get('rankings')
  @Public()
  @PublicReading()
  @Operation('The announced rankings with their winners, newest first', {
    returns: PublishedRankingPage,
    errors: { 429: TOO_MANY },
  })
  listPublishedRankings(@Query() query: ListPublishedRankings): Promise<Page<PublishedRankingItem>> {
    return this.published.list(query, toItem);
  }

  @Get('rankings/:id')
  @Public()
  @PublicReading()
  @Operation('One announced ranking with its places', {
    returns: PublishedRankingView,
    errors: { 404: ['ranking.not-found'], 429: TOO_MANY },
  })
  async getPublishedRanking(@Id() id: string): Promise<PublishedRankingView> {
    return toPublishedRanking(await this.published.get(id));
  }

  @Get('rankings/:id/bundle')
  @Public()
  @PublicReading()
  @Header('content-type', 'application/json; charset=utf-8')
  @Operation('The sealed document, byte for byte as it was hashed', {
    status: 200,
    errors: { 404: ['ranking.not-found', 'ranking.bundle-not-public'], 429: TOO_MANY },
  })
  getResultBundle(@Id() id: string): Promise<string> {
    return this.published.bundle(id);
  }

  @Get('nominees/:id')
  @Public()
  @PublicReading()
  @Operation('Where a nominee came out in announced rankings', {
    returns: PublishedNomineeView,
    errors: { 404: ['nominee.not-found'], 429: TOO_MANY },
  })
  async getPublishedNominee(@Id() id: string): Promise<PublishedNomineeView> {
    return toPublishedNominee(await this.published.placesOf(id));
  }
}
