import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { ReferenceQueries, type ListName } from './reference.queries.js';

/** What later features may ask of the shared lists. */
@Injectable()
export class ReferenceDoor {
  constructor(private readonly queries: ReferenceQueries) {}

  /** The zone in which a province is ranked nationally; null for an unknown province. */
  async zoneOf(tx: Tx, provinceCode: string): Promise<string | null> {
    const rows = await tx.query<{ zone: string }[]>('SELECT zone_code AS zone FROM province WHERE code = $1', [
      provinceCode,
    ]);
    return rows[0]?.zone ?? null;
  }

  /** The codes of a list, in the order in which it is shown. */
  async codes(tx: Tx, list: ListName): Promise<string[]> {
    return (await this.queries.terms(tx, list)).map(({ code }) => code);
  }
}
