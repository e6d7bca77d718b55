import { Injectable } from '@nestjs/common';

import { notFound } from '../../core/errors.js';
import { type SqlCall } from '../../platform/audit/index.js';
import { type Tx } from '../../platform/database/database.js';
import { queryPrepared } from '../../platform/database/prepared.js';
import { type ScoringInputs, type Standing } from '../running-scores/index.js';
import { type SheetState } from './score-sheet.lifecycle.js';
import { type SheetSubject } from './score-sheet.policy.js';

/** What a sheet says. Marks are hundredths in the order of the criteria; a sheet without any mark has an empty list. */
export interface Sheet {
  readonly id: string;
  readonly seatId: string;
  readonly nominationId: string;
  readonly rankingId: string;
  readonly stage: string;
  readonly state: SheetState;
  readonly marks: readonly (number | null)[];
  /** By criterion. */
  readonly comments: Readonly<Record<string, string>>;
  readonly submittedAt: Date | null;
  readonly version: number;
  /** The rubric it is marked by; before its first mark, the one of its category. */
  readonly rubricId: string;
  readonly isFrozen: boolean;
}

/** A sheet held for change, with everything that decides whether it may be marked now. */
export interface LockedSheet extends Sheet, SheetSubject {
  readonly seatNumber: number;
  readonly declaration: 'awaited' | 'none' | 'conflict';
  readonly nominationState: string;
  readonly rankingState: 'open' | 'shortlisted' | 'sealed' | 'published';
  readonly editionId: string;
  readonly level: 'provincial' | 'national';
  /** The calendar takes marks of this stage at the instant asked about. */
  readonly isOpen: boolean;
  /** Two people agreed to have it filled in again; the calendar does not matter then. */
  readonly isReopened: boolean;
  readonly notReached: readonly string[] | null;
}

/** A sheet about to be handed in, and what the score of its nominee is made of without it. */
export interface SheetToSubmit {
  readonly sheet: LockedSheet;
  readonly inputs: ScoringInputs | undefined;
}

type RowInputs = Pick<ScoringInputs, 'figures' | 'gates' | 'bonus' | 'penalty' | 'sheets'> & {
  readonly ruleHash: string | null;
  readonly inputRubricId: string;
};

/** What a sheet would be opened for; `sheetId` when it is there already. */
export interface Place {
  readonly seatId: string;
  readonly rankingId: string;
  readonly sheetId: string | null;
  readonly hasStage: boolean;
  /** Whether the seat marks the stage: in some, a constituency without weight has no vote. */
  readonly hasVote: boolean;
}

/** A step in the life of a sheet; the version it leads to is kept for ever. */
export interface Transition {
  readonly state: SheetState;
  readonly total: number | null;
  readonly submittedAt: Date | null;
  readonly reason: string | null;
  readonly at: Date;
}

/** The write side of score sheets: plain SQL, one statement each. Lock a sheet before the standing of its nomination. */
@Injectable()
export class ScoreSheetsRepository {
  /** Where the sheet of this evaluator belongs. Throws `nomination.not-found` for whoever does not mark the nominee. */
  async placeOf(tx: Tx, userId: string | null, nominationId: string, stage: string): Promise<Place> {
    const rows = await tx.query<Place[]>(PLACE, [nominationId, userId, stage]);
    if (!rows[0]) throw notFound('nomination.not-found');
    return rows[0];
  }

  async constituencyOf(tx: Tx, seatId: string): Promise<string> {
    const rows = await tx.query<[{ code: string }]>('SELECT constituency_code AS code FROM seat WHERE id = $1', [
      seatId,
    ]);
    return rows[0].code;
  }

  /** Opens an empty sheet; undefined when somebody else just did. */
  async insert(tx: Tx, place: Place, nominationId: string, stage: string, at: Date): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO score_sheet (seat_id, nomination_id, ranking_id, stage_code, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT score_sheet_one_per_stage DO NOTHING RETURNING id`,
      [place.seatId, nominationId, place.rankingId, stage, at],
    );
    return rows[0]?.id;
  }

  /** Holds the sheet, and its ranking against change. Throws `score-sheet.not-found`. */
  async lock(tx: Tx, id: string, at: Date): Promise<LockedSheet> {
    const rows = await queryPrepared<LockedSheet>(tx, LOCK, [id, at]);
    if (!rows[0]) throw notFound('score-sheet.not-found');
    return rows[0];
  }

  /** Stores all marks and comments of a locked draft and counts the version up. */
  async saveMarks(tx: Tx, sheet: Sheet, marks: Sheet['marks'], comments: Sheet['comments']): Promise<void> {
    await tx.query(
      `UPDATE score_sheet SET rubric_id = $2, marks = $3, comments = $4, version = version + 1 WHERE id = $1`,
      [sheet.id, sheet.rubricId, marks, JSON.stringify(comments)],
    );
  }

  /**
   * As `lock`, and then holds the standing of the nominee and reads what its score is made of; undefined when the nominee is
   * not in the running. One round trip, because this is what everybody does on the last evening.
   */
  async lockToSubmit(tx: Tx, id: string, at: Date): Promise<SheetToSubmit> {
    const rows = await queryPrepared<LockedSheet & RowInputs>(tx, LOCK_TO_SUBMIT, [id, at]);
    if (!rows[0]) throw notFound('score-sheet.not-found');
    const { ruleHash, inputRubricId, figures, gates, bonus, penalty, sheets, ...sheet } = rows[0];
    const { nominationId, rankingId, notReached } = sheet;
    const score = { figures, gates, bonus, penalty, sheets };
    const inputs =
      ruleHash === null
        ? undefined
        : { nominationId, rankingId, notReached, ruleHash, rubricId: inputRubricId, ...score };
    return { sheet, inputs };
  }

  /** What hands a complete sheet in that `lockToSubmit` holds: the sheet, that version of it, and the standing that it makes. */
  submission(id: string, total: number, standing: Standing, at: Date): SqlCall {
    const { status, reached, final, finalExact, stages, sheets } = standing;
    return {
      name: 'score-sheet-submit',
      sql: 'score_sheet_submit($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      values: [id, total, at, status, reached, final, finalExact, JSON.stringify(stages), sheets],
    };
  }

  /** Moves a locked sheet on and files the version that it becomes; one statement. */
  async move(tx: Tx, id: string, { state, total, submittedAt, reason, at }: Transition): Promise<void> {
    await tx.query(
      `WITH sheet AS (
         UPDATE score_sheet SET state = $2, total = $3, submitted_at = $4, version = version + 1 WHERE id = $1
         RETURNING id, version, state, marks, comments, total)
       INSERT INTO score_sheet_version (sheet_id, version, state, marks, comments, total, reason, recorded_at)
       SELECT id, version, state, marks, comments, total, $5, $6 FROM sheet`,
      [id, state, total, submittedAt, reason, at],
    );
  }
}

const PLACE = `
  SELECT a.seat_id AS "seatId", n.ranking_id AS "rankingId", s.id AS "sheetId", rs.code IS NOT NULL AS "hasStage",
    has_vote(seat.constituency_code, rs) AS "hasVote"
  FROM assignment a
  JOIN seat ON seat.id = a.seat_id
  JOIN nomination n ON n.id = a.nomination_id
  JOIN category c ON c.id = n.category_id
  LEFT JOIN rubric_stage rs ON rs.rubric_id = c.rubric_id AND rs.code = $3
  LEFT JOIN score_sheet s ON s.nomination_id = n.id AND s.seat_id = seat.id AND s.stage_code = $3
  WHERE a.nomination_id = $1 AND seat.user_id = $2 AND a.state = 'assigned'`;

const LOCKED = `
  l.id, l.seat_id AS "seatId", l.nomination_id AS "nominationId", l.ranking_id AS "rankingId", l.stage_code AS stage, l.state,
  l.marks, l.comments, l.submitted_at AS "submittedAt", l.version, l.rubric_id AS "rubricId", l.is_frozen AS "isFrozen",
  l.seat_number AS "seatNumber", l.user_id AS "userId", l.assignment, l.declaration, l.province_code AS "provinceCode",
  l.nomination_state AS "nominationState", l.ranking_state AS "rankingState", l.edition_id AS "editionId", l.level,
  l.is_open AS "isOpen", l.is_reopened AS "isReopened", l.not_reached AS "notReached"`;

const LOCK = { name: 'score-sheet-lock', text: `SELECT ${LOCKED} FROM score_sheet_lock($1, $2) l` };

// LATERAL keeps the order of the locks: first the sheet, then the standing.
const LOCK_TO_SUBMIT = {
  name: 'score-sheet-lock-to-submit',
  text: `
    SELECT ${LOCKED}, i.rule_hash AS "ruleHash", i.rubric_id AS "inputRubricId", i.figures, i.gates, i.bonus, i.penalty, i.sheets
    FROM score_sheet_lock($1, $2) l LEFT JOIN LATERAL standing_lock(l.nomination_id, $2) i ON true`,
};
