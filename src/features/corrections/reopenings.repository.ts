import { Injectable } from '@nestjs/common';

import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { type ReopeningSubject } from './reopening.policy.js';

export const OUTCOMES = ['pending', 'approved', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A request to open a submitted sheet again, with what decides who may see it. Says nothing of the marks. */
export interface Reopening extends ReopeningSubject {
  readonly id: string;
  readonly sheetId: string;
  readonly nominationId: string;
  readonly rankingId: string;
  readonly nomineeName: string;
  readonly seatNumber: number;
  readonly stage: string;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly outcome: Outcome;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

/** Reopenings: plain SQL, one statement each. Lock the sheet before its reopening. */
@Injectable()
export class ReopeningsRepository {
  /** What the rules look at, for a sheet. Throws `score-sheet.not-found`. */
  async subjectOf(tx: Tx, sheetId: string): Promise<ReopeningSubject> {
    const rows = await tx.query<ReopeningSubject[]>(`SELECT ${SUBJECT} FROM score_sheet s ${AROUND} WHERE s.id = $1`, [
      sheetId,
    ]);
    if (!rows[0]) throw notFound('score-sheet.not-found');
    return rows[0];
  }

  async insert(tx: Tx, sheetId: string, reason: string, requestedBy: string | null, at: Date): Promise<string> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO reopening (sheet_id, reason, requested_by, requested_at) VALUES ($1, $2, $3, $4) RETURNING id`,
      [sheetId, reason, requestedBy, at],
    );
    return rows[0]?.id ?? '';
  }

  /** Throws `reopening.not-found`. */
  async get(tx: Tx, id: string): Promise<Reopening> {
    const rows = await tx.query<Reopening[]>(`${REOPENING} WHERE o.id = $1`, [id]);
    if (!rows[0]) throw notFound('reopening.not-found');
    return rows[0];
  }

  async decide(tx: Tx, id: string, outcome: Outcome, decidedBy: string | null, at: Date): Promise<void> {
    await tx.query(`UPDATE reopening SET outcome = $2, decided_by = $3, decided_at = $4 WHERE id = $1`, [
      id,
      outcome,
      decidedBy,
      at,
    ]);
  }

  /** Rows that meet the conditions, newest first. */
  list(tx: Tx, conditions: readonly string[], values: readonly unknown[], limit: string): Promise<Reopening[]> {
    return tx.query(
      `${REOPENING} WHERE ${conditions.join(' AND ')} ORDER BY o.requested_at DESC, o.id DESC LIMIT ${limit}`,
      [...values],
    );
  }
}

const SUBJECT = `
  seat.user_id AS "userId", a.state AS assignment, n.province_code AS "provinceCode",
  CASE WHEN ca.state = 'recused' THEN NULL ELSE chair.user_id END AS "chairId"`;

const AROUND = `
  JOIN assignment a ON a.seat_id = s.seat_id AND a.nomination_id = s.nomination_id
  JOIN seat ON seat.id = s.seat_id
  JOIN nomination n ON n.id = s.nomination_id
  LEFT JOIN seat chair ON chair.panel_id = seat.panel_id AND chair.role = 'chair'
  LEFT JOIN assignment ca ON ca.seat_id = chair.id AND ca.nomination_id = s.nomination_id`;

const REOPENING = `
  SELECT o.id, o.sheet_id AS "sheetId", s.nomination_id AS "nominationId", s.ranking_id AS "rankingId",
    m.name AS "nomineeName", seat.number AS "seatNumber", s.stage_code AS stage, o.reason,
    o.requested_by AS "requestedBy", o.requested_at AS "requestedAt", o.outcome, o.decided_by AS "decidedBy",
    o.decided_at AS "decidedAt", ${SUBJECT}
  FROM reopening o
  JOIN score_sheet s ON s.id = o.sheet_id ${AROUND}
  JOIN nominee m ON m.id = n.nominee_id`;
