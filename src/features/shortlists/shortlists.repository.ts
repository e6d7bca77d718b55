import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { type ShortlistLine } from './shortlist.cut.js';

/** A line of the shortlist with its nominee. */
export interface ShortlistRow extends ShortlistLine {
  readonly nomineeId: string;
  readonly name: string;
  readonly decidedAt: Date;
}

/** The lines of shortlists: plain SQL, one statement each. The ranking must be locked for a change. */
@Injectable()
export class ShortlistsRepository {
  async insert(tx: Tx, rankingId: string, lines: readonly ShortlistLine[], decidedAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO shortlist_entry (nomination_id, ranking_id, rank, score, is_admitted, decided_at)
       SELECT l."nominationId", $1, l.rank, l.score, l."isAdmitted", $3
       FROM jsonb_to_recordset($2::jsonb) AS l("nominationId" uuid, rank numeric, score text, "isAdmitted" boolean)`,
      [rankingId, JSON.stringify(lines), decidedAt],
    );
  }

  async remove(tx: Tx, rankingId: string): Promise<void> {
    await tx.query('DELETE FROM shortlist_entry WHERE ranking_id = $1', [rankingId]);
  }

  /** In order of rank, those without one last; one query. */
  ofRanking(tx: Tx, rankingId: string): Promise<ShortlistRow[]> {
    return tx.query(
      `SELECT l.nomination_id AS "nominationId", l.rank::float8 AS rank, l.score, l.is_admitted AS "isAdmitted",
         l.decided_at AS "decidedAt", m.id AS "nomineeId", m.name
       FROM shortlist_entry l
       JOIN nomination n ON n.id = l.nomination_id
       JOIN nominee m ON m.id = n.nominee_id
       WHERE l.ranking_id = $1 ORDER BY l.rank NULLS LAST, l.nomination_id`,
      [rankingId],
    );
  }
}
