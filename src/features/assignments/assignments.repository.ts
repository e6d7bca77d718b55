import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { Assignment, type ConflictKind } from './assignment.entity.js';

/** A member whom the award itself found standing too near. */
export interface FoundConflict {
  readonly seatId: string;
  readonly nominationId: string;
  readonly conflictKind: ConflictKind;
}

/** Which seat of which nomination. */
export interface AssignmentKey {
  readonly seatId: string;
  readonly nominationId: string;
}

/** The write side of assignments: one statement each, always inside the caller's transaction. */
@Injectable()
export class AssignmentsRepository {
  /** Brings every seated member together with every verified nomination of the ranking; pairs that exist stay as they are. */
  async assignAll(tx: Tx, panelId: string, rankingId: string): Promise<number> {
    const added = await tx.query<unknown[]>(
      `INSERT INTO assignment (seat_id, nomination_id)
       SELECT s.id, n.id FROM seat s CROSS JOIN nomination n
       WHERE s.panel_id = $1 AND s.user_id IS NOT NULL AND n.ranking_id = $2 AND n.state = 'verified'
       ON CONFLICT DO NOTHING RETURNING 1`,
      [panelId, rankingId],
    );
    return added.length;
  }

  /** Recuses whoever is the nominee, or proposed it here or at the level below, and answers whom. */
  async recuseFound(tx: Tx, panelId: string, rankingId: string, at: Date): Promise<FoundConflict[]> {
    const [found] = await tx.query<[FoundConflict[], number]>(RECUSE_FOUND, [panelId, rankingId, at]);
    return found;
  }

  /** Makes the pair if it is new, so that a recusal may come before the assignment. */
  async ensure(tx: Tx, { seatId, nominationId }: AssignmentKey): Promise<void> {
    await tx.query('INSERT INTO assignment (seat_id, nomination_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      seatId,
      nominationId,
    ]);
  }

  /** The row, held until the transaction ends; null when the two have not been brought together. */
  lock(tx: Tx, { seatId, nominationId }: AssignmentKey): Promise<Assignment | null> {
    return tx.findOne(Assignment, { where: { seatId, nominationId }, lock: { mode: 'pessimistic_write' } });
  }

  /** The ranking of a nomination and, if the person is to mark it, their seat. Takes no lock. */
  async findOwn(tx: Tx, userId: string | null, nominationId: string): Promise<OwnAssignment | undefined> {
    const rows = await tx.query<OwnAssignment[]>(
      `SELECT a.seat_id AS "seatId", n.ranking_id AS "rankingId"
       FROM seat s JOIN assignment a ON a.seat_id = s.id AND a.nomination_id = $2 AND a.state = 'assigned'
       JOIN nomination n ON n.id = a.nomination_id
       WHERE s.user_id = $1`,
      [userId, nominationId],
    );
    return rows[0];
  }

  /** Changes the named columns and counts the version up. */
  async change(tx: Tx, { seatId, nominationId }: AssignmentKey, changes: Partial<Assignment>): Promise<void> {
    await tx.update(Assignment, { seatId, nominationId }, { ...changes, version: () => 'version + 1' });
  }
}

export interface OwnAssignment {
  readonly seatId: string;
  readonly rankingId: string;
}

const RECUSE_FOUND = `
  UPDATE assignment a SET state = 'recused', recusal_origin = 'automatic', recused_at = $3, version = a.version + 1,
    conflict_kind = found.kind,
    reason = CASE found.kind WHEN 'is_nominee' THEN 'Penilai mewakili nomine ini' ELSE 'Penilai mengusulkan nomine ini' END
  FROM (
    SELECT s.id AS seat_id, n.id AS nomination_id, CASE
      WHEN EXISTS (SELECT FROM role_grant g
                   WHERE g.user_id = s.user_id AND g.role = 'nominee' AND g.nominee_id = n.nominee_id) THEN 'is_nominee'
      WHEN s.user_id IN (n.proposer_id, origin.proposer_id) THEN 'is_proposer' END AS kind
    FROM seat s CROSS JOIN nomination n LEFT JOIN nomination origin ON origin.id = n.origin_id
    WHERE s.panel_id = $1 AND s.user_id IS NOT NULL AND n.ranking_id = $2
  ) found
  WHERE a.seat_id = found.seat_id AND a.nomination_id = found.nomination_id AND a.state = 'assigned'
    AND found.kind IS NOT NULL
  RETURNING a.seat_id AS "seatId", a.nomination_id AS "nominationId", a.conflict_kind AS "conflictKind"`;
