import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';

/** A winner of a provincial ranking, and the national nomination that it became, whatever became of that. */
export interface Winner {
  readonly nominationId: string;
  readonly nomineeId: string;
  readonly name: string;
  /** Of the nominee. */
  readonly provinceCode: string;
  readonly sectorCode: string | null;
  readonly proposerId: string | null;
  readonly promotedId: string | null;
}

/** A file of the origin that its promoted nomination does not have yet. */
export interface CarriedFile {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly storageKey: string;
}

/** What promotion reads and copies: plain SQL, one statement each. */
@Injectable()
export class PromotionsRepository {
  /** Everybody on the first place of a result, joint winners included, in the order of the result. */
  winners(tx: Tx, resultId: string): Promise<Winner[]> {
    return tx.query(
      `SELECT n.id AS "nominationId", m.id AS "nomineeId", m.name, m.province_code AS "provinceCode",
         m.sector_code AS "sectorCode", n.proposer_id AS "proposerId", up.id AS "promotedId"
       FROM placement p
       JOIN nomination n ON n.id = p.nomination_id
       JOIN nominee m ON m.id = n.nominee_id
       LEFT JOIN nomination up ON up.origin_id = n.id
       WHERE p.result_id = $1 AND p.rank = (SELECT min(rank) FROM placement WHERE result_id = $1)
       ORDER BY p.position`,
      [resultId],
    );
  }

  /**
   * Takes the figures along that the other rubric asks for as well, as claims: what was verified in the province where
   * something was, else what was claimed. Nothing counts as verified at the new level.
   */
  async copyFigures(tx: Tx, fromId: string, toId: string, criteria: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO indicator_value (nomination_id, criterion_code, claimed, claimed_state, claimed_source)
       SELECT $2, criterion_code,
         CASE WHEN verified_state = 'pending' THEN claimed ELSE verified END,
         CASE WHEN verified_state = 'pending' THEN claimed_state ELSE verified_state END,
         CASE WHEN verified_state = 'pending' THEN claimed_source ELSE verified_source END
       FROM indicator_value WHERE nomination_id = $1 AND criterion_code = ANY ($3::text[])`,
      [fromId, toId, criteria],
    );
  }

  /** The evidence of one nomination that another one does not have yet, in the order in which it came. */
  filesToCarry(tx: Tx, fromId: string, toId: string): Promise<CarriedFile[]> {
    return tx.query(
      `SELECT e.id, e.file_name AS "fileName", e.sha256, e.storage_key AS "storageKey" FROM evidence e
       WHERE e.nomination_id = $1 AND e.removed_at IS NULL AND NOT EXISTS (
         SELECT FROM evidence there WHERE there.nomination_id = $2 AND there.sha256 = e.sha256
           AND there.criterion_code IS NOT DISTINCT FROM e.criterion_code)
       ORDER BY e.uploaded_at, e.id`,
      [fromId, toId],
    );
  }

  /** The id of the copy, whose content lies under the new key; undefined when the nomination has the same file already. */
  async copyEvidence(tx: Tx, id: string, nominationId: string, storageKey: string): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO evidence (nomination_id, criterion_code, file_name, media_type, size_bytes, sha256, storage_key, uploaded_by, uploaded_at)
       SELECT $2, criterion_code, file_name, media_type, size_bytes, sha256, $3, uploaded_by, uploaded_at
       FROM evidence WHERE id = $1 ON CONFLICT DO NOTHING RETURNING id`,
      [id, nominationId, storageKey],
    );
    return rows[0]?.id;
  }
}
