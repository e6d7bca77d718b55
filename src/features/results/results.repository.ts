import { Injectable } from '@nestjs/common';

import { type Placing } from '../../core/decision/index.js';
import { type Tx } from '../../platform/database/database.js';
import { Result } from './result.entity.js';

/** The write side of results: they are added and never changed. */
@Injectable()
export class ResultsRepository {
  async insert(tx: Tx, result: Omit<Result, 'id'>): Promise<string> {
    const { identifiers } = await tx.insert(Result, result);
    return (identifiers[0] as { id: string }).id;
  }

  /** All places of a result in one statement. */
  async insertPlacements(tx: Tx, resultId: string, placings: readonly Placing[]): Promise<void> {
    await tx.query(
      `INSERT INTO placement (result_id, nomination_id, status, rank, position, label_id, label_en,
         final, final_exact, decided_by, is_award)
       SELECT $1, p."nominationId", p.status, p.rank, p.position, p.label ->> 'id', p.label ->> 'en',
         p.final, p."finalExact", p."decidedBy", p."isAward"
       FROM jsonb_to_recordset($2::jsonb) AS p("nominationId" uuid, status text, rank numeric, position integer,
         label jsonb, final numeric, "finalExact" text, "decidedBy" text, "isAward" boolean)`,
      [resultId, JSON.stringify(placings)],
    );
  }

  /** The number of the next result of a locked ranking, from 1. */
  async nextNumber(tx: Tx, rankingId: string): Promise<number> {
    const rows = await tx.query<[{ next: number }]>(
      'SELECT 1 + coalesce(max(number), 0) AS next FROM result WHERE ranking_id = $1',
      [rankingId],
    );
    return rows[0].next;
  }
}
