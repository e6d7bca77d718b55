import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';

/** A word of one of the award's own lists. */
export interface TermRow {
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
}

/** A business size; thresholds in whole rupiah, "above" excluded, "up to" included, null no limit. */
export interface SizeClassRow extends TermRow {
  readonly capitalAboveIdr: string | null;
  readonly capitalUpToIdr: string | null;
  readonly salesAboveIdr: string | null;
  readonly salesUpToIdr: string | null;
}

export interface ProvinceRow {
  readonly code: string;
  readonly name: string;
  readonly zoneCode: string;
  readonly timeZone: string;
}

export interface RegencyRow {
  readonly code: string;
  readonly provinceCode: string;
  readonly kind: 'kabupaten' | 'kota';
  readonly name: string;
  readonly timeZone: string;
}

export type ListName = 'zone' | 'sector' | 'constituency';

/** The lists that every edition shares. Only a migration changes them. */
@Injectable()
export class ReferenceQueries {
  /** In the order in which the list is shown. */
  terms(tx: Tx, list: ListName): Promise<TermRow[]> {
    return tx.query(`SELECT code, name_id AS "nameId", name_en AS "nameEn" FROM ${list} ORDER BY position`);
  }

  sizeClasses(tx: Tx): Promise<SizeClassRow[]> {
    return tx.query(`
      SELECT code, name_id AS "nameId", name_en AS "nameEn",
             capital_above_idr::text AS "capitalAboveIdr", capital_up_to_idr::text AS "capitalUpToIdr",
             sales_above_idr::text AS "salesAboveIdr", sales_up_to_idr::text AS "salesUpToIdr"
      FROM size_class ORDER BY position`);
  }

  provinces(tx: Tx): Promise<ProvinceRow[]> {
    return tx.query(`SELECT code, name, zone_code AS "zoneCode", time_zone AS "timeZone" FROM province ORDER BY code`);
  }

  /** All of them, or those of one province; an unknown province has none. */
  regencies(tx: Tx, provinceCode?: string): Promise<RegencyRow[]> {
    return tx.query(
      `SELECT code, province_code AS "provinceCode", kind, name, time_zone AS "timeZone" FROM regency
       WHERE $1::char(2) IS NULL OR province_code = $1 ORDER BY code`,
      [provinceCode ?? null],
    );
  }
}
