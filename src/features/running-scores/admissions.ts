import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { RunningScores } from './running-scores.js';

/** Who goes on to a stage that not everybody reaches. A category without a quota admits all and writes nothing here. */
@Injectable()
export class Admissions {
  constructor(private readonly running: RunningScores) {}

  /** Admits the nominations to the stage; repeating it changes nothing. Their standings follow in the same transaction. */
  async admit(tx: Tx, nominationIds: readonly string[], stageCode: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO stage_admission (nomination_id, stage_code, admitted_at)
       SELECT id, $2, $3 FROM unnest($1::uuid[]) AS id ORDER BY id ON CONFLICT DO NOTHING`,
      [nominationIds, stageCode, at],
    );
    await this.refresh(tx, nominationIds, at);
  }

  /** Takes back every admission to the stage in a ranking, as when its shortlist is taken back. Sheets stay as they are. */
  async dismiss(tx: Tx, rankingId: string, stageCode: string, at: Date): Promise<void> {
    const rows = await tx.query<[{ nominationId: string }[], number]>(
      `DELETE FROM stage_admission a USING nomination n
       WHERE n.id = a.nomination_id AND n.ranking_id = $1 AND a.stage_code = $2 RETURNING n.id AS "nominationId"`,
      [rankingId, stageCode],
    );
    await this.refresh(
      tx,
      rows[0].map(({ nominationId }) => nominationId),
      at,
    );
  }

  /** In the order of ids, so that two callers never wait for each other in a circle. */
  private async refresh(tx: Tx, nominationIds: readonly string[], at: Date): Promise<void> {
    for (const id of [...nominationIds].sort()) await this.running.refresh(tx, id, at);
  }
}
