import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { Decision } from './decision.entity.js';

export interface NewSignature {
  readonly rankingId: string;
  readonly seatId: string;
  readonly outcomeHash: string;
  readonly decisionVersion: number;
  readonly signedAt: Date;
}

/** The write side of decisions and signatures. The ranking must be locked. */
@Injectable()
export class DecisionsRepository {
  find(tx: Tx, rankingId: string): Promise<Decision | null> {
    return tx.findOneBy(Decision, { rankingId });
  }

  async insert(tx: Tx, decision: Omit<Decision, 'version'>): Promise<void> {
    await tx.insert(Decision, decision);
  }

  /** Puts another decision in the place of the present one and counts the version up. */
  async replace(tx: Tx, { rankingId, ...columns }: Omit<Decision, 'version'>): Promise<void> {
    await tx.update(Decision, rankingId, { ...columns, version: () => 'version + 1' });
  }

  /** Signs for a seat. False when it has signed the same before; a signature for something else is replaced. */
  async sign(tx: Tx, { rankingId, seatId, outcomeHash, decisionVersion, signedAt }: NewSignature): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO signature AS held (ranking_id, seat_id, outcome_hash, decision_version, signed_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT signature_once_per_seat DO UPDATE
         SET outcome_hash = excluded.outcome_hash, decision_version = excluded.decision_version, signed_at = excluded.signed_at
         WHERE (held.outcome_hash, held.decision_version) IS DISTINCT FROM (excluded.outcome_hash, excluded.decision_version)
       RETURNING seat_id`,
      [rankingId, seatId, outcomeHash, decisionVersion, signedAt],
    );
    return rows.length > 0;
  }
}
