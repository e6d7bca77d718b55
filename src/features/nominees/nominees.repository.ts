import { Injectable } from '@nestjs/common';

import { conflict } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { type Nominee } from './nominee.entity.js';

/** What tells one nominee from another, and what is known of it. */
export type NomineeIdentity = Omit<Nominee, 'id' | 'version' | 'createdAt'>;

// A province or regency goes by its name in the reference data, however the proposer wrote it.
const OFFICIAL_NAME = `coalesce(
  CASE $1::text
    WHEN 'province' THEN (SELECT name FROM province WHERE code = $3)
    WHEN 'regency' THEN (SELECT name FROM regency WHERE code = $4)
  END, $2)`;

/** Who can be put forward, kept once however often and by whomever it is put forward. */
@Injectable()
export class NomineesRepository {
  /** The id of the nominee with this identity, made now if it is new; two requests at once find the same one. */
  async ensure(tx: Tx, identity: NomineeIdentity, now: Date): Promise<string> {
    const inserted = await tx.query<{ id: string }[]>(
      `INSERT INTO nominee (kind, name, province_code, regency_code, sector_code, size_class_code, business_number, created_at)
       VALUES ($1, ${OFFICIAL_NAME}, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [
        identity.kind,
        identity.name,
        identity.provinceCode,
        identity.regencyCode,
        identity.sectorCode,
        identity.sizeClassCode,
        identity.businessNumber,
        now,
      ],
    );
    const id = inserted[0]?.id ?? (await this.find(tx, identity));
    if (id === undefined) throw conflict('request.conflicts-with-data');
    return id;
  }

  private async find(tx: Tx, { kind, provinceCode, regencyCode, name }: NomineeIdentity): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM nominee WHERE kind = $1 AND province_code = $2 AND CASE kind
         WHEN 'province' THEN true
         WHEN 'regency' THEN regency_code = $3
         ELSE coalesce(regency_code, '') = coalesce($3, '') AND lower(name) = lower($4) END`,
      [kind, provinceCode, regencyCode, name],
    );
    return rows[0]?.id;
  }
}
