import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { Database } from '../../platform/database/database.js';
import { fromCursor, type Page, toPage } from '../../platform/http/paging.js';
import { MarkingDesk } from './marking-desk.js';
import { type SheetState } from './score-sheet.lifecycle.js';
import { canReadMarks, type SheetSubject } from './score-sheet.policy.js';
import { type Sheet } from './score-sheets.repository.js';
import { type SheetWithTerms } from './score-sheets.service.js';

/** One sheet that an evaluator has to fill in, or has filled in. */
export interface AssignedSheet {
  readonly nominationId: string;
  readonly rankingId: string;
  readonly nomineeName: string;
  readonly categoryId: string;
  readonly categoryEn: string;
  readonly stage: string;
  readonly state: SheetState | 'awaited';
  readonly sheetId: string | null;
  readonly marked: number;
  readonly criteria: number;
  readonly declaration: 'awaited' | 'none';
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

export interface SheetsWish {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly state?: AssignedSheet['state'] | undefined;
  readonly rankingId?: string | undefined;
}

/** The read side of score sheets. */
@Injectable()
export class ScoreSheetsQueries {
  constructor(
    private readonly db: Database,
    private readonly desk: MarkingDesk,
  ) {}

  /** One sheet, for its evaluator or the auditor; for everybody else it does not exist (`score-sheet.not-found`). */
  async get(actor: Actor, id: string): Promise<SheetWithTerms> {
    const rows = await this.db.reader.query<(Sheet & SheetSubject)[]>(SHEET, [id]);
    const sheet = rows[0];
    if (!sheet || !canReadMarks(actor, sheet)) throw notFound('score-sheet.not-found');
    return { sheet, terms: await this.desk.termsOf(this.db.reader, sheet) };
  }

  /** What the evaluator has to mark and has marked, by nominee; one query, however many there are. */
  async listMine<View>(actor: Actor, query: SheetsWish, view: (row: AssignedSheet) => View): Promise<Page<View>> {
    const values: unknown[] = [actor.userId];
    const bind = (value: unknown): string => `$${String(values.push(value))}`;
    const conditions = ['true'];
    if (query.state) conditions.push(`state = ${bind(query.state)}`);
    if (query.rankingId) conditions.push(`"rankingId" = ${bind(query.rankingId)}`);
    if (query.after) {
      const key = fromCursor(query.after, ['text', 'uuid', 'text']).map(bind);
      conditions.push(
        `("nomineeName", "nominationId", stage) > (${key[0] ?? ''}, ${key[1] ?? ''}::uuid, ${key[2] ?? ''})`,
      );
    }
    const rows = await this.db.reader.query<AssignedSheet[]>(
      `SELECT * FROM (${MINE}) mine WHERE ${conditions.join(' AND ')}
       ORDER BY "nomineeName", "nominationId", stage LIMIT ${bind(query.limit + 1)}`,
      values,
    );
    return toPage(rows, query.limit, view, (row) => [row.nomineeName, row.nominationId, row.stage]);
  }
}

const SHEET = `
  SELECT s.id, s.seat_id AS "seatId", s.nomination_id AS "nominationId", s.ranking_id AS "rankingId",
    s.stage_code AS stage, s.state, s.marks, s.comments, s.submitted_at AS "submittedAt", s.version,
    rb.id AS "rubricId", rb.frozen_at IS NOT NULL AS "isFrozen", seat.user_id AS "userId", a.state AS assignment,
    n.province_code AS "provinceCode"
  FROM score_sheet s
  JOIN assignment a ON a.seat_id = s.seat_id AND a.nomination_id = s.nomination_id
  JOIN seat ON seat.id = s.seat_id
  JOIN nomination n ON n.id = s.nomination_id
  JOIN category c ON c.id = n.category_id
  JOIN rubric rb ON rb.id = coalesce(s.rubric_id, c.rubric_id)
  WHERE s.id = $1`;

// Recused nominees, files not yet verified, interviews that a nominee does not reach and stages without a vote are nobody's work.
const MINE = `
  SELECT n.id AS "nominationId", n.ranking_id AS "rankingId", m.name AS "nomineeName", c.name_id AS "categoryId",
    c.name_en AS "categoryEn", rs.code AS stage, coalesce(s.state, 'awaited') AS state, s.id AS "sheetId",
    cardinality(array_remove(coalesce(s.marks, '{}'), NULL)) AS marked, cardinality(rs.criteria) AS criteria,
    a.declaration, st.opens_at AS "opensAt", st.closes_at AS "closesAt"
  FROM seat
  JOIN assignment a ON a.seat_id = seat.id AND a.state = 'assigned'
  JOIN nomination n ON n.id = a.nomination_id AND n.state = 'verified'
  JOIN nominee m ON m.id = n.nominee_id
  JOIN category c ON c.id = n.category_id
  JOIN rubric_stage rs ON rs.rubric_id = c.rubric_id AND has_vote(seat.constituency_code, rs)
  LEFT JOIN stage st ON st.edition_id = c.edition_id AND st.level = c.level AND st.code = rs.code
  LEFT JOIN score_sheet s ON s.nomination_id = n.id AND s.seat_id = seat.id AND s.stage_code = rs.code
  WHERE seat.user_id = $1 AND NOT rs.code = ANY (coalesce(stages_not_reached(n.id, c.id), '{}'))`;
