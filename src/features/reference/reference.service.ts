import { Injectable } from '@nestjs/common';

import { Database } from '../../platform/database/database.js';
import {
  type ProvinceList,
  type RegencyList,
  type SizeClassList,
  type TermList,
  toProvinceView,
  toRegencyView,
  toSizeClassView,
  toTermView,
} from './reference.dto.js';
import { type ListName, ReferenceQueries } from './reference.queries.js';

/** The shared lists as everybody reads them. */
@Injectable()
export class ReferenceService {
  constructor(
    private readonly db: Database,
    private readonly queries: ReferenceQueries,
  ) {}

  async terms(list: ListName): Promise<TermList> {
    return { items: (await this.queries.terms(this.db.reader, list)).map(toTermView) };
  }

  async sizeClasses(): Promise<SizeClassList> {
    return { items: (await this.queries.sizeClasses(this.db.reader)).map(toSizeClassView) };
  }

  async provinces(): Promise<ProvinceList> {
    return { items: (await this.queries.provinces(this.db.reader)).map(toProvinceView) };
  }

  /** An unknown province has none. */
  async regencies(provinceCode: string | undefined): Promise<RegencyList> {
    return { items: (await this.queries.regencies(this.db.reader, provinceCode)).map(toRegencyView) };
  }
}
