import { Injectable } from '@nestjs/common';

import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { fromCursor } from '../../platform/http/paging.js';
import { type ProblemReportState } from './problem-report.lifecycle.js';
import { type ProblemReportSubject } from './problem-report.policy.js';

export const PROBLEM_CATEGORIES = ['unreadable', 'contradiction', 'missing', 'other'] as const;
export type ProblemCategory = (typeof PROBLEM_CATEGORIES)[number];

/** What an evaluator found wrong with a file, and its answer. Names a seat and nobody who sits on it. */
export interface ProblemReport extends ProblemReportSubject {
  readonly id: string;
  readonly nominationId: string;
  readonly nomineeName: string;
  readonly editionId: string;
  readonly rankingId: string;
  readonly rankingCategory: { readonly id: string; readonly nameId: string; readonly nameEn: string };
  readonly seat: SeatOfReport;
  readonly criterion: { readonly code: string; readonly nameId: string | null; readonly nameEn: string | null } | null;
  readonly evidence: { readonly id: string; readonly fileName: string } | null;
  readonly category: ProblemCategory;
  readonly text: string;
  readonly state: ProblemReportState;
  readonly createdAt: Date;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly version: number;
}

interface SeatOfReport {
  readonly number: number;
  readonly constituency: { readonly code: string; readonly nameId: string; readonly nameEn: string };
}

export interface NewProblemReport {
  readonly nominationId: string;
  readonly seatId: string;
  readonly reportedBy: string | null;
  readonly criterion: string | null;
  readonly evidenceId: string | null;
  readonly category: ProblemCategory;
  readonly text: string;
  readonly at: Date;
}

export interface NewAnswer {
  readonly answer: string;
  readonly answeredBy: string | null;
  readonly at: Date;
}

/** Reports of problems: plain SQL, one statement each. */
@Injectable()
export class ProblemReportsRepository {
  async insert(tx: Tx, report: NewProblemReport): Promise<string> {
    const { nominationId, seatId, reportedBy, criterion, evidenceId, category, text, at } = report;
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO problem_report
         (nomination_id, seat_id, reported_by, criterion_code, evidence_id, category, text, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [nominationId, seatId, reportedBy, criterion, evidenceId, category, text, at],
    );
    return rows[0]?.id ?? '';
  }

  /** Throws `problem-report.not-found`. */
  async get(tx: Tx, id: string): Promise<ProblemReport> {
    const rows = await tx.query<ProblemReport[]>(`${REPORT} WHERE p.id = $1`, [id]);
    if (!rows[0]) throw notFound('problem-report.not-found');
    return rows[0];
  }

  /** As `get`, held until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<ProblemReport> {
    const rows = await tx.query<ProblemReport[]>(`${REPORT} WHERE p.id = $1 FOR UPDATE OF p`, [id]);
    if (!rows[0]) throw notFound('problem-report.not-found');
    return rows[0];
  }

  async answer(tx: Tx, id: string, { answer, answeredBy, at }: NewAnswer): Promise<void> {
    await tx.query(
      `UPDATE problem_report SET state = 'answered', answer = $2, answered_by = $3, answered_at = $4, version = version + 1
       WHERE id = $1`,
      [id, answer, answeredBy, at],
    );
  }

  /** Rows that meet the conditions: open ones first, then newest first. */
  list(tx: Tx, conditions: readonly string[], values: readonly unknown[], limit: string): Promise<ProblemReport[]> {
    return tx.query(
      `${REPORT} WHERE ${conditions.join(' AND ')}
       ORDER BY (p.state = 'open')::int DESC, p.created_at DESC, p.id DESC LIMIT ${limit}`,
      [...values],
    );
  }

  /** How many that meet the conditions wait for an answer. */
  async countOpen(tx: Tx, conditions: readonly string[], values: readonly unknown[]): Promise<number> {
    const rows = await tx.query<{ open: number }[]>(
      `SELECT count(*)::int AS open ${SOURCE} WHERE p.state = 'open' AND ${conditions.join(' AND ')}`,
      [...values],
    );
    return rows[0]?.open ?? 0;
  }
}

/** The place of a report in the list, for cursors. */
export const keyOf = ({ state, createdAt, id }: ProblemReport): (string | number)[] => [
  state === 'open' ? 1 : 0,
  createdAt.toISOString(),
  id,
];

/** What comes after that place. */
export function afterCondition(cursor: string, bind: (value: unknown) => string): string {
  const [open = '', at = '', id = ''] = fromCursor(cursor, ['number', 'instant', 'uuid']).map(bind);
  return `((p.state = 'open')::int, p.created_at, p.id) < (${open}::bigint, ${at}::timestamptz, ${id}::uuid)`;
}

const SOURCE = `
  FROM problem_report p
  JOIN nomination n ON n.id = p.nomination_id
  JOIN nominee m ON m.id = n.nominee_id
  JOIN category k ON k.id = n.category_id
  JOIN rubric rb ON rb.id = k.rubric_id
  JOIN seat ON seat.id = p.seat_id
  JOIN constituency c ON c.code = seat.constituency_code
  LEFT JOIN evidence e ON e.id = p.evidence_id`;

const NAMES = `jsonb_path_query_first(rb.body, '$.stages[*].aspects[*].criteria[*] ? (@.code == $code).names',
  jsonb_build_object('code', p.criterion_code))`;

const REPORT = `
  SELECT p.id, p.nomination_id AS "nominationId", m.name AS "nomineeName", n.province_code AS "provinceCode",
    k.edition_id AS "editionId", n.ranking_id AS "rankingId",
    jsonb_build_object('id', k.id, 'nameId', k.name_id, 'nameEn', k.name_en) AS "rankingCategory",
    jsonb_build_object('number', seat.number,
      'constituency', jsonb_build_object('code', c.code, 'nameId', c.name_id, 'nameEn', c.name_en)) AS seat,
    CASE WHEN p.criterion_code IS NOT NULL THEN jsonb_build_object('code', p.criterion_code,
      'nameId', ${NAMES} -> 'id', 'nameEn', ${NAMES} -> 'en') END AS criterion,
    CASE WHEN e.id IS NOT NULL THEN jsonb_build_object('id', e.id, 'fileName', e.file_name) END AS evidence,
    p.category, p.text, p.state, p.created_at AS "createdAt", p.answer, p.answered_by AS "answeredBy",
    p.answered_at AS "answeredAt", p.version
  ${SOURCE}`;
