import { Controller, Get, Query } from '@nestjs/common';

import { Public } from '../../platform/access/declare.js';
import { Operation } from '../../platform/http/operation.js';
import { Cacheable } from './reference.caching.js';
import { ListRegencies, ProvinceList, RegencyList, SizeClassList, TermList } from './reference.dto.js';
import { ReferenceService } from './reference.service.js';

/** Lists that everybody may read and keep. */
@Controller('reference')
export class ReferenceController {
  constructor(private readonly reference: ReferenceService) {}

  @Get('zones')
  @Public()
  @Cacheable()
  @Operation('Zones in which provincial governments are ranked nationally', { returns: TermList })
  listZones(): Promise<TermList> {
    return this.reference.terms('zone');
  }

  @Get('provinces')
  @Public()
  @Cacheable()
  @Operation('All provinces with their zone and time zone', { returns: ProvinceList })
  listProvinces(): Promise<ProvinceList> {
    return this.reference.provinces();
  }

  @Get('regencies')
  @Public()
  @Cacheable()
  @Operation('Regencies and cities, of one province or of all', { returns: RegencyList })
  listRegencies(@Query() query: ListRegencies): Promise<RegencyList> {
    return this.reference.regencies(query.province);
  }

  @Get('sectors')
  @Public()
  @Cacheable()
  @Operation('Sectors of business categories', { returns: TermList })
  listSectors(): Promise<TermList> {
    return this.reference.terms('sector');
  }

  @Get('size-classes')
  @Public()
  @Cacheable()
  @Operation('Business sizes with their thresholds (PP 7/2021)', { returns: SizeClassList })
  listSizeClasses(): Promise<SizeClassList> {
    return this.reference.sizeClasses();
  }

  @Get('constituencies')
  @Public()
  @Cacheable()
  @Operation('Bodies and fields that a seat on a panel speaks for', { returns: TermList })
  listConstituencies(): Promise<TermList> {
    return this.reference.terms('constituency');
  }
}
