import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { type SeatRole } from '../panels/index.js';
import { type Declaration } from './assignment.entity.js';
import { type AssignmentState } from './assignment.lifecycle.js';
import { type Eligibility, eligibilityOf } from './assignment.policy.js';
import { type AssignmentKey } from './assignments.repository.js';

/** The seat from which a person marks a nomination. */
export interface MarkingSeat {
  readonly seatId: string;
  readonly panelId: string;
  readonly rankingId: string;
  readonly number: number;
  readonly role: SeatRole;
}

export interface AssignmentFacts extends AssignmentKey {
  readonly state: AssignmentState;
  readonly declaration: Declaration;
}

/** What later features may ask of assignments, inside their own transaction. */
@Injectable()
export class AssignmentsDoor {
  /**
   * The seat from which this person marks this nomination: assigned, not recused, and declared free of conflict; null
   * otherwise. On the path of every mark that is saved: one statement over `seat_by_user` and the key of the assignment.
   */
  async seatOf(tx: Tx, userId: string, nominationId: string): Promise<MarkingSeat | null> {
    const rows = await tx.query<MarkingSeat[]>(
      `SELECT s.id AS "seatId", s.panel_id AS "panelId", n.ranking_id AS "rankingId", s.number, s.role
       FROM seat s
       JOIN assignment a ON a.seat_id = s.id AND a.nomination_id = $2 AND a.state = 'assigned' AND a.declaration = 'none'
       JOIN nomination n ON n.id = a.nomination_id
       WHERE s.user_id = $1`,
      [userId, nominationId],
    );
    return rows[0] ?? null;
  }

  /** Every pair of the ranking that has been brought together, recused ones too, by nomination and seat. */
  assignmentsOf(tx: Tx, rankingId: string): Promise<AssignmentFacts[]> {
    return tx.query(
      `SELECT a.seat_id AS "seatId", a.nomination_id AS "nominationId", a.state, a.declaration
       FROM nomination n JOIN assignment a ON a.nomination_id = n.id
       WHERE n.ranking_id = $1 ORDER BY a.nomination_id, a.seat_id`,
      [rankingId],
    );
  }

  /** What a quorum is counted over, for each verified nomination of the ranking that has a panel. */
  async eligibilityOf(tx: Tx, rankingId: string): Promise<ReadonlyMap<string, Eligibility>> {
    const rows = await tx.query<{ nominationId: string; seats: number; recused: number }[]>(
      `SELECT n.id AS "nominationId", count(s.id)::int AS seats,
              count(*) FILTER (WHERE a.state = 'recused')::int AS recused
       FROM ranking r
       JOIN panel_category pc ON pc.category_id = r.category_id AND pc.province_code IS NOT DISTINCT FROM r.province_code
       JOIN nomination n ON n.ranking_id = r.id AND n.state = 'verified'
       LEFT JOIN seat s ON s.panel_id = pc.panel_id AND s.user_id IS NOT NULL
       LEFT JOIN assignment a ON a.seat_id = s.id AND a.nomination_id = n.id
       WHERE r.id = $1 GROUP BY n.id`,
      [rankingId],
    );
    return new Map(rows.map(({ nominationId, seats, recused }) => [nominationId, eligibilityOf(seats, recused)]));
  }
}
